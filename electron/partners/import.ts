import { foldText } from '../../shared/kernel/text.ts';
import { defineImport, matchByKey } from '../imports/definition.ts';
import { newProvider } from './import-provider.ts';
import { registerPartners } from './register.ts';

interface ProviderSaid {
  readonly name: string;
  readonly sourceId: string | null;
  readonly place: string | null;
  readonly accreditation: string | null;
  readonly capacity: number | null;
}

/** Brings in organisations that train. One without an id keeps its number in the file, by which lists of participants name it. */
export const providersImport = defineImport<ProviderSaid>({
  kind: 'training-providers',
  recordKind: 'partner',
  links: [],
  read: (values) => ({
    name: values.needed('providerName', 160),
    sourceId: values.text('providerSourceId', 40),
    place: values.text('place', 160),
    accreditation: values.text('accreditation', 80),
    capacity: values.integer('capacity'),
  }),
  match: (rows, { manager }) =>
    matchByKey(rows, {
      keyOf: ({ record }) => foldText(record.name),
      find: async (keys) => {
        const known = await manager.query<{ key: string; id: string; version: number }[]>(
          `select name_key as key, id, version from partner
            where deleted_at is null and name_key in (select value from json_each(?))`,
          [JSON.stringify(keys)],
        );
        return new Map(known.map((partner) => [partner.key, partner]));
      },
    }),
  write: async (tx, { fresh, all }, { note, made }) => {
    const first = Math.min(...all.map(({ row }) => row));
    const providers = fresh.map(({ row, record }) => {
      const { accreditation, capacity, ...said } = record;
      const notes = [accreditation, capacity === null ? null : `× ${capacity}`].filter((part) => part !== null);
      const sourceId = said.sourceId ?? String(row - first + 1);
      return newProvider({ ...said, sourceId, notes: notes.length === 0 ? null : notes.join(' · ') });
    });
    made('partner', await registerPartners(tx, providers, note));
  },
  show: ({ record }) => ({ ...record, providerName: record.name, providerSourceId: record.sourceId }),
});
