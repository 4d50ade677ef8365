import { Refusal } from '../../shared/kernel/refusal.ts';
import type { PersonRecord } from '../../shared/people/contract.ts';
import { personInput, restrictedPersonFields, type PersonInput } from '../../shared/people/person.ts';
import type { SessionContext } from '../engine/context.ts';
import { countLinks } from './links.ts';
import { differingFields, merge, readPair, undo } from './merge.ts';
import { getPerson } from './service.ts';

export interface MergePreview {
  readonly kept: PersonRecord;
  readonly merged: PersonRecord;
  readonly fields: { field: string; kept: unknown; merged: unknown }[];
  readonly links: { kind: string; count: number }[];
}

/** What a merge would do: both records, the fields that differ, and how many records of each kind would be moved. */
export async function mergePreview(
  context: SessionContext,
  { keptId, mergedId }: { keptId: string; mergedId: string },
): Promise<MergePreview> {
  const { reads } = context.office;
  const { kept, merged } = await readPair(reads, keptId, mergedId);
  const fields = differingFields(kept, merged, context.may('sensitive.protection'));
  return {
    kept: await getPerson(context, keptId),
    merged: await getPerson(context, mergedId),
    fields: fields.map((field) => ({ field, kept: kept[field], merged: merged[field] })),
    links: await countLinks(reads, mergedId),
  };
}

export async function mergePeople(
  context: SessionContext,
  input: { keptId: string; keptVersion: number; mergedId: string; mergedVersion: number; take: readonly string[] },
): Promise<{ mergeId: string }> {
  const { office, session, actor } = context;
  const refs = {
    kept: { id: input.keptId, version: input.keptVersion },
    merged: { id: input.mergedId, version: input.mergedVersion },
  };
  const take = fieldsToTake(context, input.take);
  const mergeId = await office.write(actor, (tx) => merge(tx, refs, take, session.office.country));
  return { mergeId };
}

/** Somebody who may not read the restricted fields cannot carry them over either. */
function fieldsToTake(context: SessionContext, take: readonly string[]): (keyof PersonInput)[] {
  const restricted: readonly string[] = restrictedPersonFields;
  for (const field of take) {
    if (!(field in personInput.shape)) throw new Refusal('input.invalid', { field: 'take' }, 'take');
    if (restricted.includes(field) && !context.may('sensitive.protection')) throw new Refusal('permission.denied');
  }
  return take as (keyof PersonInput)[];
}

/** The records that were merged into a person, newest first. */
export async function listMerges(
  { office }: SessionContext,
  { id }: { id: string },
): Promise<{ merges: { id: string; mergedName: string; mergedCaseCode: string; at: string; undone: boolean }[] }> {
  const rows = await office.reads.query<
    { id: string; mergedName: string; mergedCaseCode: string; at: string; undone: number }[]
  >(
    `select m.id, trim(p.given_names || ' ' || p.family_name) as mergedName, p.case_code as mergedCaseCode, m.merged_at as at,
            m.undone_at is not null as undone
       from person_merge m join person p on p.id = m.merged_id
      where m.kept_id = ? order by m.merged_at desc, m.id desc`,
    [id],
  );
  return { merges: rows.map((row) => ({ ...row, undone: row.undone === 1 })) };
}

export async function undoMerge(
  { office, session, actor }: SessionContext,
  { mergeId }: { mergeId: string },
): Promise<Record<string, never>> {
  await office.write(actor, (tx) => undo(tx, mergeId, session.office.country));
  return {};
}
