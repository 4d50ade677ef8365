import { communityLink } from '../communities/import-link.ts';
import { cooperativeLink } from '../cooperatives/import-link.ts';
import { newMember, OpenMemberships, readMembership } from '../cooperatives/import-membership.ts';
import { joinMembers } from '../cooperatives/join.ts';
import { defineImport, type Writing, type WrittenRows } from '../imports/definition.ts';
import type { Transaction } from '../storage/transaction.ts';
import { keepPairs, matchPeople, readPersonOfRow, showPerson, writePeople, type PersonSaid } from './import-people.ts';
import { changePeople } from './register.ts';

/** Brings in a register of people, with the communities, cooperatives and memberships that its rows name. */
export const peopleImport = defineImport<PersonSaid>({
  kind: 'people',
  recordKind: 'person',
  links: [
    { name: 'community', link: communityLink, field: 'community', needed: false },
    { name: 'cooperative', link: cooperativeLink, field: 'cooperative', needed: false },
  ],
  read: (values) => ({
    ...readPersonOfRow(values),
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
    await keepPairs(tx, rows, ids, at);
  },
  update: (tx, changes, { office, note }) => changePeople(tx, office, changes, note),
  show: (row) => ({ ...showPerson(row), cooperative: row.asked['cooperative']?.text ?? null }),
});

async function writeMemberships(
  tx: Transaction,
  { all }: WrittenRows<PersonSaid>,
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
