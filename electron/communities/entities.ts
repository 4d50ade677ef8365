import { EntitySchema } from 'typeorm';
import {
  integer,
  notDeleted,
  optionalReal,
  optionalText,
  recordColumns,
  text,
  type RecordFields,
} from '../storage/columns.ts';

export interface CommunityRow extends RecordFields {
  name: string;
  nameKey: string;
  kind: string;
  pcode: string | null;
  latitude: number | null;
  longitude: number | null;
  populationNotes: string | null;
}

export const CommunityEntity = new EntitySchema<CommunityRow>({
  name: 'community',
  columns: {
    ...recordColumns,
    name: text,
    nameKey: text,
    kind: text,
    pcode: optionalText,
    latitude: optionalReal,
    longitude: optionalReal,
    populationNotes: optionalText,
  },
  indices: [
    { name: 'community_by_name', columns: ['nameKey', 'id'], where: notDeleted },
    { name: 'community_by_unit', columns: ['pcode'] },
  ],
});

/** A unit of the country's administrative tree, from the reference data that ships with the program. */
export interface AdminUnitRow {
  pcode: string;
  name: string;
  level: number;
  parent: string | null;
  country: string;
}

export const AdminUnitEntity = new EntitySchema<AdminUnitRow>({
  name: 'admin_unit',
  columns: {
    pcode: { ...text, primary: true },
    name: text,
    level: integer,
    parent: optionalText,
    country: text,
  },
  indices: [{ name: 'admin_unit_parent', columns: ['country', 'parent'] }],
});

export const communitiesEntities = [CommunityEntity, AdminUnitEntity];
