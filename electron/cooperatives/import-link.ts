import { byLaws } from '../../shared/cooperatives/by-laws.ts';
import { foldText } from '../../shared/kernel/text.ts';
import type { LinkKind } from '../imports/definition.ts';
import { createCooperatives } from './register.ts';

/** A cooperative by its code, its name, or the id it had in a file before. */
export const cooperativeLink: LinkKind = {
  kind: 'cooperative',
  read: (values, field) => {
    const text = values.text(field, 160);
    return text === null ? null : { key: foldText(text), text, fields: [field], said: {} };
  },
  find: async (manager, requests) => {
    const known = await manager.query<{ id: string; name: string; code: string; sourceId: string | null }[]>(
      'select id, name, code, source_id as sourceId from cooperative where deleted_at is null',
    );
    const byKey = new Map<string, string>();
    for (const { id, name, code, sourceId } of known) {
      for (const text of [name, sourceId ?? code, code]) byKey.set(foldText(text), id);
    }
    return new Map(
      requests.map(({ key }) => {
        const id = byKey.get(key);
        return [key, { ids: id === undefined ? [] : [id], as: key }];
      }),
    );
  },
  create: async (tx, requests, { note }) => {
    const rows = await createCooperatives(
      tx,
      requests.map(({ text }) => ({ ...unknown, name: text, code: text.slice(0, 20), sourceId: text })),
      note,
    );
    return rows.map(({ id }) => id);
  },
};

/** What a file that only names a cooperative leaves open. */
const unknown = {
  groupKind: 'cooperative' as const,
  status: 'forming' as const,
  communityId: null,
  valueChains: null,
  activities: null,
  formedOn: null,
  registrationNumber: null,
  registrationAuthority: null,
  byLawsAdoptedOn: null,
  byLaws: byLaws.parse({}),
};
