import type { JournalEntryRecord } from '../../../shared/records/journal/contract.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import type { SessionContext } from '../../engine/context.ts';
import { kindsOfRecord } from '../kinds.ts';
import { historyEntryOf } from '../history.ts';
import { nameLinks } from '../linked-names.ts';
import { JournalEntity } from '../../storage/journal.ts';

type Ref = { sequence: number };

const everyRestrictedField = new Set(Object.values(kindsOfRecord).flatMap(({ restricted }) => restricted));

export async function getEntry(context: SessionContext, { sequence }: Ref): Promise<JournalEntryRecord> {
  const { reads } = context.office;
  const row = await reads.findOneBy(JournalEntity, { sequence });
  if (!row) throw new Refusal('not_found');
  const hidden = context.may('sensitive.protection') ? new Set<string>() : everyRestrictedField;
  const entry = historyEntryOf(row, hidden);
  const [named = entry] = context.may('people.read') ? await nameLinks(reads, [entry]) : [entry];
  const { kind, recordId, role } = row;
  return { ...named, kind, recordId, role };
}

export async function verifyJournal(context: SessionContext, signal: AbortSignal | undefined) {
  const { journal } = await context.jobs.run('verify', {}, { onProgress: () => undefined, signal });
  if (journal.firstBad === null) return { entries: journal.entries, firstBad: null };
  const row = await context.office.reads.findOneBy(JournalEntity, { sequence: journal.firstBad });
  const firstBad = { sequence: journal.firstBad, at: row?.at ?? null, userName: row?.userName ?? null };
  return { entries: journal.entries, firstBad };
}
