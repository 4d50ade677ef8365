import { normalisePhone } from '../../shared/kernel/phone.ts';
import { foldText } from '../../shared/kernel/text.ts';
import type { PartnerInput } from '../../shared/partners/contract.ts';
import { createRecords, type NewRecord, type WriteNote } from '../storage/records.ts';
import { indexRecords, searchTerms, type SearchDocument } from '../storage/search-index.ts';
import type { Transaction } from '../storage/transaction.ts';
import { PartnerEntity, type PartnerRow } from './entities.ts';

/** What follows from the typed values: the name and the numbers as they are compared. */
export function derivedFields(
  partner: Pick<PartnerInput, 'name' | 'registrationNumber' | 'taxNumber' | 'phone'>,
  country: string,
) {
  return {
    nameKey: foldText(partner.name),
    registrationKey: numberKey(partner.registrationNumber),
    taxKey: numberKey(partner.taxNumber),
    phoneE164: partner.phone === null ? null : normalisePhone(partner.phone, country).e164,
  };
}

/** Letters and digits alone: `RC-12 345` and `rc12345` are one number. */
function numberKey(number: string | null): string | null {
  const key = foldText(number ?? '').replace(/[^\p{L}\p{N}]/gu, '');
  return key === '' ? null : key;
}

/** Registers partners with what search knows of them. */
export async function registerPartners(
  tx: Transaction,
  partners: readonly NewRecord<PartnerRow>[],
  note: WriteNote = {},
): Promise<PartnerRow[]> {
  const rows = await createRecords(tx, PartnerEntity, partners, note);
  await indexRecords(tx, rows.map(partnerDocument), true);
  return rows;
}

/** What global search finds a partner by. */
export function partnerDocument(row: PartnerRow): SearchDocument {
  const terms = searchTerms([row.name, row.acronym, row.registrationNumber, row.place, row.sourceId]);
  return { recordId: row.id, kind: 'partner', title: row.name, detail: row.place ?? row.acronym ?? '', terms };
}
