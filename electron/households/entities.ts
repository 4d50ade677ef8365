import { EntitySchema } from 'typeorm';
import { json, notDeleted, optionalText, recordColumns, text, type RecordFields } from '../storage/columns.ts';

export interface HouseholdRow extends RecordFields {
  name: string;
  nameKey: string;
  communityId: string | null;
  vulnerability: string[];
  incomeSources: string | null;
  land: string | null;
  livestock: string | null;
  tools: string | null;
  savings: string | null;
  debt: string | null;
}

export const HouseholdEntity = new EntitySchema<HouseholdRow>({
  name: 'household',
  columns: {
    ...recordColumns,
    name: text,
    nameKey: text,
    communityId: { ...optionalText, foreignKey: { target: 'community' } },
    vulnerability: json,
    incomeSources: optionalText,
    land: optionalText,
    livestock: optionalText,
    tools: optionalText,
    savings: optionalText,
    debt: optionalText,
  },
  indices: [{ name: 'household_by_name', columns: ['nameKey', 'id'], where: notDeleted }],
});

export const householdsEntities = [HouseholdEntity];
