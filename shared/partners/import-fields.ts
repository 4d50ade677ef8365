import { defineImportShape } from '../imports/import-field.ts';

/** Organisations that train: one in each row. Their number in the file is what lists of participants may name them by. */
export const providersImport = defineImportShape({
  kind: 'training-providers',
  title: 'cohorts:providers-import.title',
  holds: 'cohorts:providers-import.holds',
  records: 'cohorts:providers-import.records',
  fields: [
    {
      field: 'providerName',
      title: 'imports:field.providerName',
      type: 'text',
      synonyms: ['centre name', 'center name', 'provider name', 'training centre', 'name', 'nom', 'nombre', 'nome'],
    },
    {
      field: 'providerSourceId',
      title: 'imports:field.providerSourceId',
      type: 'code',
      synonyms: ['centre id', 'center id', 'provider id', 'id', 'code'],
    },
    {
      field: 'place',
      title: 'imports:field.place',
      type: 'text',
      synonyms: ['place', 'location', 'location id', 'address', 'lieu', 'lugar', 'local'],
    },
    {
      field: 'accreditation',
      title: 'imports:field.accreditation',
      type: 'text',
      synonyms: ['accreditation', 'accreditation status', 'accredited', 'agrement', 'acreditacion', 'acreditacao'],
    },
    {
      field: 'capacity',
      title: 'imports:field.capacity',
      type: 'integer',
      synonyms: ['capacity', 'capacity per batch', 'places', 'capacite', 'capacidad', 'capacidade'],
    },
  ],
  needed: [{ fields: ['providerName'] }],
  permissions: ['partners.write'],
  page: '/cohorts',
});
