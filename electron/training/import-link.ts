import { foldText } from '../../shared/kernel/text.ts';
import { courseInput } from '../../shared/training/courses/contract.ts';
import type { LinkAnswer, LinkKind, LinkRequest } from '../imports/definition.ts';
import { newProvider } from '../partners/import-provider.ts';
import { registerPartners } from '../partners/register.ts';
import { createCourses } from './courses/register.ts';

interface Known {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  readonly sourceId: string | null;
}

const read: LinkKind['read'] = (values, field) => {
  const text = values.text(field, 160);
  return text === null ? null : { key: foldText(text), text, fields: [field], said: {} };
};

/** A course by its code, its title, or the number it had in the file it came from. */
export const courseLink: LinkKind = {
  kind: 'course',
  read,
  find: async (manager, requests) =>
    answers(
      await manager.query<Known[]>(
        'select id, title as name, code, source_id as sourceId from course where deleted_at is null',
      ),
      requests,
    ),
  create: async (tx, requests, { note }) => {
    const courses = requests.map(({ text }) => ({
      ...courseInput.parse({ code: text.slice(0, 20), title: text, phase: 'vocational' }),
      sourceId: text,
    }));
    return (await createCourses(tx, courses, note)).map(({ id }) => id);
  },
};

/** A training provider by its name, or the number it had in the file it came from. */
export const providerLink: LinkKind = {
  kind: 'partner',
  read,
  find: async (manager, requests) =>
    answers(
      await manager.query<Known[]>(
        'select id, name, null as code, source_id as sourceId from partner where deleted_at is null',
      ),
      requests,
    ),
  create: async (tx, requests, { note }) => {
    const providers = requests.map(({ text }) => newProvider({ name: text, sourceId: text }));
    return (await registerPartners(tx, providers, note)).map(({ id }) => id);
  },
};

/** What people call a record comes before the number of a file, and the code before the name. */
function answers(known: readonly Known[], requests: readonly LinkRequest[]): ReadonlyMap<string, LinkAnswer> {
  const byKey = new Map<string, string>();
  for (const { id, name, code, sourceId } of known) {
    for (const text of [sourceId, name, code]) if (text !== null) byKey.set(foldText(text), id);
  }
  return new Map(
    requests.map(({ key }) => {
      const id = byKey.get(key);
      return [key, { ids: id === undefined ? [] : [id], as: key }];
    }),
  );
}
