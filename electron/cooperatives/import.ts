import { personLink } from '../people/import-link.ts';
import { defineImport } from '../imports/definition.ts';
import { cooperativeLink } from './import-link.ts';
import { newMember, OpenMemberships, readMembership, type MembershipSaid } from './import-membership.ts';
import { joinMembers } from './join.ts';

/** Brings in a list of members: people who are registered join the cooperatives it names. */
export const membershipsImport = defineImport<MembershipSaid>({
  kind: 'memberships',
  recordKind: 'membership',
  links: [
    { name: 'person', link: personLink, needed: true },
    { name: 'cooperative', link: cooperativeLink, field: 'cooperative', needed: true },
  ],
  read: readMembership,
  match: async (rows, { manager, links }) => {
    const open = await OpenMemberships.read(manager);
    const earlier = new Map<string, number>();
    for (const row of rows) {
      const key = `${links.keyOf(row, 'cooperative') ?? ''} ${links.keyOf(row, 'person') ?? ''}`;
      const before = earlier.get(key);
      const membership = open.of(links.idOf(row, 'cooperative'), links.idOf(row, 'person'));
      if (membership) row.known = membership;
      else if (before !== undefined) row.known = { row: before };
      else earlier.set(key, row.row);
    }
  },
  write: async (tx, { fresh }, { links, note, made }) => {
    const members = fresh.map((row) =>
      newMember(tx, row.record, {
        cooperativeId: links.idOf(row, 'cooperative') ?? '',
        personId: links.idOf(row, 'person') ?? '',
      }),
    );
    made('membership', await joinMembers(tx, members, note));
  },
  show: ({ record, asked }) => ({
    fullName: asked['person']?.text ?? null,
    cooperative: asked['cooperative']?.text ?? null,
    joinedOn: record.joinedOn,
    memberNumber: record.number,
    category: record.category,
  }),
});
