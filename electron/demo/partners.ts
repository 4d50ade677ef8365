import { partnerInput } from '../../shared/partners/contract.ts';
import { derivedFields, registerPartners } from '../partners/register.ts';
import type { Transaction } from '../storage/transaction.ts';

const invented = [
  { name: 'Okomu Cassava Mills Ltd', kind: 'private-company', sector: 'food-processing', tradeRole: 'processor' },
  { name: 'Benin Fresh Market Traders', kind: 'private-company', sector: 'trade', tradeRole: 'wholesaler' },
  { name: 'Ugbowo Skills Centre', kind: 'training-provider', sector: 'education', tradeRole: null },
  { name: 'State Ministry of Agriculture', kind: 'government', sector: 'agriculture', tradeRole: null },
  { name: 'Ring Road Microfinance Bank', kind: 'financial-institution', sector: 'finance', tradeRole: null },
] as const;

/** Invented organisations that the office works with. */
export async function makePartners(tx: Transaction, country: string): Promise<void> {
  const partners = invented.map((said, index) => {
    const registrationNumber = `RC ${10_203 + index * 717}`;
    const safeguarding = index % 2 === 0 ? ('on-file' as const) : ('asked-for' as const);
    const partner = partnerInput.parse({ ...said, registrationNumber, safeguarding });
    return { ...partner, ...derivedFields(partner, country), sourceId: null };
  });
  await registerPartners(tx, partners);
}
