import type { EntityManager } from 'typeorm';
import { restrictedPersonFields } from '../../../shared/people/person.ts';
import type { SubjectFile } from '../../../shared/people/privacy/contract.ts';
import type { HistoryEntry } from '../../../shared/records/contract.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import type { SessionContext } from '../../engine/context.ts';
import { recordColumns } from '../../storage/columns.ts';
import { readChanges } from '../../storage/sealed-text.ts';
import { JournalEntity } from '../../storage/journal.ts';
import { PersonEntity } from '../entities.ts';
import { personLinks } from '../links.ts';

const bookkeeping = new Set(Object.keys(recordColumns));
/** Kept to search and sort; they say nothing that the typed values do not say. */
const derived = new Set(['nameKey', 'givenKey', 'serial', 'custodianId']);

/** Everything held about a person, and a line in the journal that it was put together. */
export async function readSubjectFile(context: SessionContext, { id }: { id: string }): Promise<SubjectFile> {
  const { office, actor } = context;
  const { reads } = office;
  const row = await reads.findOneBy(PersonEntity, { id });
  if (!row) throw new Refusal('not_found');
  const hidden = new Set<string>(context.may('sensitive.protection') ? [] : restrictedPersonFields);
  const person = Object.fromEntries(
    Object.entries(row).filter(([field]) => !bookkeeping.has(field) && !derived.has(field) && !hidden.has(field)),
  );
  const records = await linkedRecords(reads, id);
  const files = await reads.query<SubjectFile['files']>(
    `select name, kind, added_at as addedAt from attachment where record_id = ? and removed_at is null order by added_at`,
    [id],
  );
  const history = await historyOf(reads, id, hidden);
  const entry = { action: 'subject-file', kind: 'person', recordId: id };
  await office.write(actor, (tx) => tx.journal([entry]));
  return {
    caseCode: row.caseCode,
    at: new Date(office.environment.now()).toISOString(),
    person,
    records,
    files,
    history,
  };
}

/** The same as a file for machines; its name says the case code and nothing else. */
export async function subjectFileAsData(context: SessionContext, ref: { id: string }) {
  const file = await readSubjectFile(context, ref);
  const bytes = Buffer.from(JSON.stringify(file, null, 2));
  return {
    downloadId: context.connection.transfers.offer(bytes),
    fileName: `${file.caseCode}-subject-file.json`,
    size: bytes.length,
  };
}

async function linkedRecords(reads: EntityManager, id: string): Promise<SubjectFile['records']> {
  const found: SubjectFile['records'] = [];
  for (const { table, column } of personLinks) {
    if (table === 'attachment' || table === 'person') continue;
    const rows = await reads.query<Record<string, unknown>[]>(`select * from ${table} where ${column} = ?`, [id]);
    if (rows.length > 0) found.push({ kind: table, rows: rows.map(withoutBookkeeping) });
  }
  return found;
}

function withoutBookkeeping(row: Record<string, unknown>): Record<string, unknown> {
  const named = Object.entries(row).map(([column, value]) => [camelCase(column), value] as const);
  return Object.fromEntries(
    named.filter(([field, value]) => !bookkeeping.has(field) && value !== null && value !== ''),
  );
}

function camelCase(column: string): string {
  return column.replace(/_([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase());
}

async function historyOf(reads: EntityManager, id: string, hidden: ReadonlySet<string>): Promise<HistoryEntry[]> {
  const rows = await reads.find(JournalEntity, { where: { recordId: id, kind: 'person' }, order: { sequence: 'ASC' } });
  return rows.map(({ sequence, at, userName, action, reason, changes }) => ({
    sequence,
    at,
    userName,
    action,
    reason,
    changes: Object.entries(readChanges(changes))
      .filter(([field]) => !hidden.has(field) && !derived.has(field))
      .map(([field, [from, to]]) => ({ field, from, to })),
  }));
}
