import type { z } from 'zod';
import type { consentInput, consentRecord } from '../../shared/people/contract.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import type { SessionContext } from '../engine/context.ts';
import { localDate } from '../storage/environment.ts';
import { createRecord, findRecord } from '../storage/records.ts';
import { ConsentEntity, PersonEntity } from './entities.ts';

type Consent = z.infer<typeof consentRecord>;

/**
 * What a person decided, newest first. Decisions are added and never changed: for each purpose the first one in the list is what counts.
 * `expired` says that it was given and ran out before today.
 */
export async function listConsents(
  { office }: SessionContext,
  { id }: { id: string },
): Promise<{ consents: Consent[] }> {
  const { reads, environment } = office;
  const today = localDate(environment.now());
  const rows = await reads.query<Omit<Consent, 'expired'>[]>(
    `select s.id, s.person_id as personId, s.purpose_id as purposeId, u.name as purposeName, s.decision, s.decided_on as decidedOn,
            s.language, s.way, s.explained_by as explainedBy, s.witness, s.text_version as textVersion, s.expires_on as expiresOn,
            s.created_at as recordedAt
       from consent s join purpose u on u.id = s.purpose_id
      where s.person_id = ? and s.deleted_at is null order by s.decided_on desc, s.created_at desc, s.id desc`,
    [id],
  );
  const expired = (row: Omit<Consent, 'expired'>) =>
    row.decision === 'given' && row.expiresOn !== null && row.expiresOn < today;
  return { consents: rows.map((row) => ({ ...row, expired: expired(row) })) };
}

export async function recordConsent(
  { office, actor }: SessionContext,
  consent: z.infer<typeof consentInput>,
): Promise<{ id: string }> {
  return office.write(actor, async (tx) => {
    await findRecord(tx.manager, PersonEntity, consent.personId);
    const [purpose] = await tx.manager.query<{ id: string }[]>('select id from purpose where id = ?', [
      consent.purposeId,
    ]);
    if (!purpose) throw new Refusal('not_found');
    const { id } = await createRecord(tx, ConsentEntity, consent);
    return { id };
  });
}
