import { EntitySchema } from 'typeorm';
import type { Scope } from '../../shared/kernel/scopes.ts';
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
  /** Minutes without a key or a movement of the mouse until the page is locked. */
  idleMinutes: number;
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
    idleMinutes: { ...integer, default: 10 },
    deviceId: text,
  },
});

/** Somebody who signs in. The password is nowhere: it opens a slot of the key file. */
export interface UserAccountRow extends RecordFields {
  name: string;
  grants: { role: string; scope: Scope }[];
  /** Which communities and cooperatives a narrow scope is about. */
  communityIds: string[];
  cooperativeIds: string[];
  disabled: boolean;
  /** True after somebody else gave the password: the next sign-in asks for an own one. */
  mustChangePassword: boolean;
  lastSignInAt: string | null;
}

export const UserAccountEntity = new EntitySchema<UserAccountRow>({
  name: 'user_account',
  columns: {
    ...recordColumns,
    name: text,
    grants: json,
    communityIds: json,
    cooperativeIds: json,
    disabled: flag,
    mustChangePassword: flag,
    lastSignInAt: optionalText,
  },
});

/** A role of this office, beside those of the program. */
export interface RoleRow extends RecordFields {
  name: string;
  scope: Scope;
  permissions: string[];
}

export const RoleEntity = new EntitySchema<RoleRow>({
  name: 'role',
  columns: { ...recordColumns, name: text, scope: text, permissions: json },
});

/** Who accepted which version of the code of conduct, in which language. */
export interface ConductAcceptanceRow {
  id: string;
  userId: string;
  conductVersion: number;
  language: string;
  acceptedAt: string;
}

export const ConductAcceptanceEntity = new EntitySchema<ConductAcceptanceRow>({
  name: 'conduct_acceptance',
  columns: { id: primaryId, userId: text, conductVersion: integer, language: text, acceptedAt: text },
  indices: [{ name: 'conduct_acceptance_user', columns: ['userId', 'conductVersion'], unique: true }],
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

export const officeEntities = [
  OfficeEntity,
  UserAccountEntity,
  RoleEntity,
  ConductAcceptanceEntity,
  PurposeEntity,
  CounterEntity,
  RecordCountEntity,
];
