import { EntitySchema } from 'typeorm';
import {
  flag,
  integer,
  json,
  optionalInteger,
  optionalText,
  primaryId,
  recordColumns,
  text,
  type RecordFields,
} from '../storage/columns.ts';

/** This installation. One row. */
export interface OfficeRow extends RecordFields {
  name: string;
  code: string;
  country: string;
  currency: string;
  language: 'en' | 'fr' | 'es';
  fiscalYearStartMonth: number;
  vulnerabilityCriteria: { code: string; name: string }[];
  deviceId: string;
}

export const OfficeEntity = new EntitySchema<OfficeRow>({
  name: 'office',
  columns: {
    ...recordColumns,
    name: text,
    code: text,
    country: text,
    currency: text,
    language: text,
    fiscalYearStartMonth: integer,
    vulnerabilityCriteria: json,
    deviceId: text,
  },
});

export interface UserAccountRow {
  id: string;
  name: string;
  role: 'administrator' | 'officer' | 'viewer';
  disabled: boolean;
  createdAt: string;
}

export const UserAccountEntity = new EntitySchema<UserAccountRow>({
  name: 'user_account',
  columns: { id: primaryId, name: text, role: text, disabled: flag, createdAt: text },
});

/** Why personal data is held. */
export interface PurposeRow extends RecordFields {
  name: string;
  legalBasis: string;
  description: string | null;
  retentionYears: number | null;
  active: boolean;
}

export const PurposeEntity = new EntitySchema<PurposeRow>({
  name: 'purpose',
  columns: {
    ...recordColumns,
    name: text,
    legalBasis: text,
    description: optionalText,
    retentionYears: optionalInteger,
    active: flag,
  },
});

/** Running numbers, for example of case codes: the last one given out. */
export interface CounterRow {
  name: string;
  value: number;
}

export const CounterEntity = new EntitySchema<CounterRow>({
  name: 'counter',
  columns: { name: { ...text, primary: true, name: 'counter_name' }, value: { ...integer, name: 'last_value' } },
});

/** How many live records there are of a kind; kept by triggers of the file itself. */
export interface RecordCountRow {
  kind: string;
  live: number;
}

export const RecordCountEntity = new EntitySchema<RecordCountRow>({
  name: 'record_count',
  columns: { kind: { ...text, primary: true }, live: integer },
});

export const officeEntities = [OfficeEntity, UserAccountEntity, PurposeEntity, CounterEntity, RecordCountEntity];
