import type { EntityManager } from 'typeorm';
import { foldText } from '../../shared/kernel/text.ts';
import type { LinkAnswer, LinkKind, LinkRequest } from '../imports/definition.ts';
import type { OfficeFacts } from '../people/register.ts';
import { registerCommunities } from './register.ts';

/**
 * A community by its name and, where the file has one, its district. Villages of the same name in two districts are two communities; a
 * district that the country does not have tells nothing.
 */
export const communityLink: LinkKind = {
  kind: 'community',
  read: (values, field) => {
    const name = values.text(field);
    if (name === null) return null;
    const district = values.text('district');
    const key = `${foldText(name)}|${foldText(district ?? '')}`;
    return { key, text: name, fields: [field], said: { name, district } };
  },
  find: findCommunities,
  create: async (tx, requests, { office, note }) => {
    const districts = await readDistricts(tx.manager, office.country);
    const village = { kind: 'village' as const, latitude: null, longitude: null, populationNotes: null };
    const rows = await registerCommunities(
      tx,
      requests.map(({ text, said }) => ({ ...village, name: text, pcode: pcodeOf(said, districts) })),
      note,
    );
    return rows.map(({ id }) => id);
  },
};

async function findCommunities(
  manager: EntityManager,
  requests: readonly LinkRequest[],
  { country }: OfficeFacts,
): Promise<Map<string, LinkAnswer>> {
  if (requests.length === 0) return new Map();
  const districts = await readDistricts(manager, country);
  const known = await manager.query<{ id: string; name: string; pcode: string | null }[]>(
    'select id, name, pcode from community where deleted_at is null',
  );
  const exact = new Map(known.map((one) => [placeKey(one.name, one.pcode), one.id]));
  const namesakes = Map.groupBy(known, (one) => foldText(one.name));
  return new Map(
    requests.map(({ key, text, said }) => {
      const pcode = pcodeOf(said, districts);
      const as = placeKey(text, pcode);
      // Without a district in the file, a name that only one community has is meant.
      const alike = pcode === null ? (namesakes.get(foldText(text)) ?? []) : [];
      const id = exact.get(as) ?? (alike.length === 1 ? alike[0]?.id : undefined);
      return [key, { ids: id === undefined ? alike.map((one) => one.id) : [id], as }];
    }),
  );
}

function placeKey(name: string, pcode: string | null): string {
  return `${foldText(name)}|${pcode ?? ''}`;
}

function pcodeOf({ district }: LinkRequest['said'], districts: ReadonlyMap<string, string>): string | null {
  return districts.get(foldText(district ?? '')) ?? null;
}

/** Units by name; where a name stands on two levels, the smaller unit is meant. */
async function readDistricts(manager: EntityManager, country: string): Promise<Map<string, string>> {
  const units = await manager.query<{ name: string; pcode: string }[]>(
    'select name, pcode from admin_unit where country = ? order by level',
    [country],
  );
  return new Map(units.map(({ name, pcode }) => [foldText(name), pcode]));
}
