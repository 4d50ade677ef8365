import { communityLink } from '../communities/import-link.ts';
import { cooperativeLink } from '../cooperatives/import-link.ts';
import { newMember, OpenMemberships, readMembership } from '../cooperatives/import-membership.ts';
import { joinMembers } from '../cooperatives/join.ts';
import { defineImport, isRegistered, type Writing, type WrittenRows } from '../imports/definition.ts';
import type { Transaction } from '../storage/transaction.ts';
import { addPairs, pairOf, type NewPair } from './doubles.ts';
import { matchPeople } from './importing/match.ts';
import { readPerson, type PersonImportRow, type PersonSaid } from './importing/row.ts';
import { changePeople, registerPeople } from './register.ts';

/** Brings in a register of people, with the communities, cooperatives and memberships that its rows name. */
export const peopleImport = defineImport<PersonSaid>({
  kind: 'people',
  recordKind: 'person',
  links: [
    { name: 'community', link: communityLink, field: 'community', needed: false },
    { name: 'cooperative', link: cooperativeLink, field: 'cooperative', needed: false },
  ],
  read: (values) => ({
    ...readPerson(values),
    caseCode: values.text('caseCode'),
    membership: values.text('cooperative') === null ? null : readMembership(values),
  }),
  match: matchPeople,
  also: async (rows, { manager, links }) => {
    const open = await OpenMemberships.read(manager);
    const members = rows.filter((row) => links.keyOf(row, 'cooperative') !== null);
    const matched = members.filter((row) => open.ofRow(row, links) !== null).length;
    return [{ kind: 'membership', new: members.length - matched, matched }];
  },
  write: async (tx, rows, at) => {
    const ids = await writePeople(tx, rows, at);
    await writeMemberships(tx, rows, ids, at);
    await addPairs(tx, pairsOf(rows, ids, at));
  },
  update: (tx, changes, { office, note }) => changePeople(tx, office, changes, note),
  show: ({ record: { person }, asked }) => ({
    givenNames: person.givenNames,
    familyName: person.familyName,
    sex: person.sex,
    birthDate: person.birthDate,
    phone: person.phone,
    sourceId: person.sourceId,
    community: asked['community']?.text ?? null,
    cooperative: asked['cooperative']?.text ?? null,
  }),
});

type Rows = WrittenRows<PersonSaid>;

/** Registers the new people and answers with the person of every row, by row number. */
async function writePeople(tx: Transaction, rows: Rows, at: Writing): Promise<Map<number, string>> {
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

async function writeMemberships(
  tx: Transaction,
  { all }: Rows,
  ids: ReadonlyMap<number, string>,
  { links, note, made }: Writing,
): Promise<void> {
  const open = await OpenMemberships.read(tx.manager);
  const members = new Map<string, ReturnType<typeof newMember>>();
  for (const row of all) {
    const personId = ids.get(row.row) ?? null;
    const cooperativeId = links.idOf(row, 'cooperative');
    const { membership } = row.record;
    const key = `${cooperativeId ?? ''} ${personId ?? ''}`;
    if (membership === null || personId === null || cooperativeId === null) continue;
    if (open.of(cooperativeId, personId) === null && !members.has(key))
      members.set(key, newMember(tx, membership, { cooperativeId, personId }));
  }
  made('membership', await joinMembers(tx, [...members.values()], note));
}

/** The pairs that may be one person, with what was decided of them in the preview. */
function pairsOf({ all }: Rows, ids: ReadonlyMap<number, string>, at: Writing): NewPair[] {
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
