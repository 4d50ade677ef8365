import { Refusal } from '../../shared/kernel/refusal.ts';
import type { PartnerInput, PartnerRecord } from '../../shared/partners/contract.ts';
import { CommunityEntity } from '../communities/entities.ts';
import type { SessionContext } from '../engine/context.ts';
import { discardDrafts } from '../records/drafts.ts';
import { removeRecord, restoreRecord, updateRecord } from '../storage/records.ts';
import { forgetRecords, indexRecords } from '../storage/search-index.ts';
import type { Transaction } from '../storage/transaction.ts';
import { PartnerEntity } from './entities.ts';
import { derivedFields, partnerDocument, registerPartners } from './register.ts';

type Ref = { id: string; version: number };

/** A partner with the number of cohorts it trains; one in the bin is shown too. */
export async function getPartner({ office: { reads } }: SessionContext, id: string): Promise<PartnerRecord> {
  const row = await reads.findOneBy(PartnerEntity, { id });
  if (!row) throw new Refusal('not_found');
  const { communityId } = row;
  const community = communityId === null ? null : await reads.findOneBy(CommunityEntity, { id: communityId });
  const [cohorts] = await reads.query<{ count: number }[]>(
    'select count(*) as count from cohort where provider_id = ? and deleted_at is null',
    [id],
  );
  return {
    ...row,
    communityName: community?.name ?? null,
    cohorts: cohorts?.count ?? 0,
    deleted: row.deletedAt !== null,
  };
}

/** @throws Refusal partners.known {name} when another partner has the same registration or tax number */
export async function createPartner(
  { office, actor, session }: SessionContext,
  input: { partner: PartnerInput; draftId?: string | undefined },
): Promise<{ id: string }> {
  return office.write(actor, async (tx) => {
    const values = { ...input.partner, ...derivedFields(input.partner, session.office.country) };
    await requireUnknown(tx, values, null);
    const [row] = await registerPartners(tx, [{ ...values, sourceId: null }]);
    if (!row) throw new Error('a registered partner has no row');
    await discardDrafts(tx, input.draftId);
    return { id: row.id };
  });
}

/** @throws Refusal partners.known {name} */
export async function updatePartner(
  { office, actor, session }: SessionContext,
  input: Ref & { partner: PartnerInput; draftId?: string | undefined },
): Promise<{ version: number }> {
  return office.write(actor, async (tx) => {
    const values = { ...input.partner, ...derivedFields(input.partner, session.office.country) };
    await requireUnknown(tx, values, input.id);
    const row = await updateRecord(tx, PartnerEntity, input, values);
    await indexRecords(tx, [partnerDocument(row)], false);
    await discardDrafts(tx, input.draftId);
    return { version: row.version };
  });
}

/** Moves a partner to the bin, unless it trains a cohort. */
export async function removePartner(
  { office, actor }: SessionContext,
  input: Ref & { reason: string },
): Promise<Record<string, never>> {
  await office.write(actor, async (tx) => {
    const [uses] = await tx.manager.query<{ count: number }[]>(
      'select count(*) as count from cohort where provider_id = ? and deleted_at is null',
      [input.id],
    );
    if (uses && uses.count > 0) throw new Refusal('partners.in_use', { count: uses.count });
    await removeRecord(tx, PartnerEntity, input, { reason: input.reason });
    await forgetRecords(tx, [input.id]);
  });
  return {};
}

export async function restorePartner(tx: Transaction, id: string): Promise<void> {
  await indexRecords(tx, [partnerDocument(await restoreRecord(tx, PartnerEntity, id))], true);
}

/** A registration or tax number belongs to one organisation. Names may be alike. */
async function requireUnknown(
  tx: Transaction,
  { registrationKey, taxKey }: { registrationKey: string | null; taxKey: string | null },
  exceptId: string | null,
): Promise<void> {
  const [known] = await tx.manager.query<{ name: string; byTax: number }[]>(
    `select name, coalesce(tax_key = ?, 0) as byTax from partner
      where deleted_at is null and id is not ? and (registration_key = ? or tax_key = ?) limit 1`,
    [taxKey, exceptId, registrationKey, taxKey],
  );
  if (known)
    throw new Refusal('partners.known', { name: known.name }, known.byTax ? 'taxNumber' : 'registrationNumber');
}
