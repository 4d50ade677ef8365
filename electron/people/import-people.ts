import { isRegistered, type RowValues, type Writing, type WrittenRows } from '../imports/definition.ts';
import type { Transaction } from '../storage/transaction.ts';
import { addPairs, pairOf, type NewPair } from './doubles.ts';
import { readPerson, type PersonImportRow, type PersonSaid } from './importing/row.ts';
import { registerPeople } from './register.ts';

export { matchPeople } from './importing/match.ts';
export type { PersonSaid } from './importing/row.ts';

/** The person of a row, as every import reads it whose rows may register people. */
export function readPersonOfRow(values: RowValues): Omit<PersonSaid, 'membership'> {
  return { ...readPerson(values), caseCode: values.text('caseCode') };
}

/** What a row says of its person, for the preview. */
export function showPerson({ record: { person }, asked }: PersonImportRow) {
  return {
    givenNames: person.givenNames,
    familyName: person.familyName,
    sex: person.sex,
    birthDate: person.birthDate,
    phone: person.phone,
    sourceId: person.sourceId,
    community: asked['community']?.text ?? null,
  };
}

type Rows = WrittenRows<PersonSaid>;

/** Registers the new people and answers with the person of every row, by row number. */
export async function writePeople(tx: Transaction, rows: Rows, at: Writing): Promise<Map<number, string>> {
  const ids = new Map<number, string>();
  await at.inSteps(rows.fresh, async (step) => {
    const people = step.map((row) => ({ ...row.record.person, communityId: at.links.idOf(row, 'community') }));
    const registered = await registerPeople(tx, at.office, people, at.note);
    at.made('person', registered);
    for (const [index, { id }] of registered.entries()) ids.set(step[index]?.row ?? 0, id);
  });
  for (const { row, known } of rows.all) if (isRegistered(known)) ids.set(row, known.id);
  for (const { row, known } of rows.all) if (known && 'row' in known) ids.set(row, ids.get(known.row) ?? '');
  return ids;
}

/** Keeps the pairs that may be one person, with what was decided of them in the preview. */
export async function keepPairs(
  tx: Transaction,
  rows: Rows,
  ids: ReadonlyMap<number, string>,
  at: Pick<Writing, 'decisionOf'>,
): Promise<void> {
  await addPairs(tx, pairsOf(rows, ids, at));
}

function pairsOf({ all }: Rows, ids: ReadonlyMap<number, string>, at: Pick<Writing, 'decisionOf'>): NewPair[] {
  return all.flatMap((row: PersonImportRow) => {
    const personId = ids.get(row.row);
    const decided = at.decisionOf(row);
    return row.doubles.flatMap((double) => {
      const otherId = double.id ?? ids.get(double.row ?? 0);
      if (personId === undefined || otherId === undefined || otherId === personId) return [];
      const decision =
        decided && decided.decision !== 'same' && decided.otherId === otherId ? decided.decision : 'open';
      return [{ ...pairOf(personId, otherId), result: double.result, decision }];
    });
  });
}
