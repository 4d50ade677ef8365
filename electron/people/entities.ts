import { EntitySchema } from 'typeorm';
import type { PersonInput } from '../../shared/people/person.ts';
import {
  flag,
  integer,
  notDeleted,
  optionalInteger,
  optionalText,
  primaryId,
  recordColumns,
  text,
  type RecordFields,
} from '../storage/columns.ts';
import { sealedText } from '../storage/sealed-text.ts';
import { ErasureRequestEntity } from './privacy/entities.ts';

/** A person as stored: what was typed, and what the engine derives from it to search, sort and compare. */
export interface PersonRow extends RecordFields, PersonInput {
  caseCode: string;
  /** Running number in this file, for small tables that point to many people; the case code is made from it. */
  serial: number;
  /** Folded "family given other", for sorting by family name without accents or case. */
  nameKey: string;
  givenKey: string;
  phoneE164: string | null;
  otherPhoneE164: string | null;
  mobileMoneyE164: string | null;
  disability: 'with' | 'without' | 'unknown';
  /** The office that may edit this person's profile. */
  custodianId: string;
  mergedIntoId: string | null;
  /** When the person was erased or made anonymous. */
  erasedAt: string | null;
}

export const PersonEntity = new EntitySchema<PersonRow>({
  name: 'person',
  columns: {
    ...recordColumns,
    caseCode: text,
    serial: integer,
    givenNames: text,
    familyName: text,
    otherNames: optionalText,
    nameKey: text,
    givenKey: text,
    sex: text,
    birthDate: optionalText,
    birthPrecision: optionalText,
    documentType: optionalText,
    documentNumber: optionalText,
    languages: optionalText,
    skills: optionalText,
    interests: optionalText,
    communityId: { ...optionalText, foreignKey: { target: 'community' } },
    phone: optionalText,
    phoneE164: optionalText,
    otherPhone: optionalText,
    otherPhoneE164: optionalText,
    mobileMoneyNumber: optionalText,
    mobileMoneyE164: optionalText,
    householdId: { ...optionalText, foreignKey: { target: 'household' } },
    householdRole: optionalText,
    returnee: flag,
    youthAtRisk: flag,
    hostCommunityMember: flag,
    farmer: flag,
    returnedFrom: optionalText,
    returnedOn: optionalText,
    monthsAbroad: optionalInteger,
    externalCaseId: optionalText,
    guardianName: optionalText,
    guardianConsentOn: optionalText,
    seeing: optionalInteger,
    hearing: optionalInteger,
    walking: optionalInteger,
    remembering: optionalInteger,
    selfCare: optionalInteger,
    communicating: optionalInteger,
    disability: text,
    returnKind: optionalText,
    returnCircumstances: optionalText,
    protectionNotes: sealedText,
    medicalNotes: sealedText,
    photoId: optionalText,
    sourceId: optionalText,
    custodianId: text,
    mergedIntoId: optionalText,
    erasedAt: optionalText,
  },
  indices: [
    { name: 'person_case_code', columns: ['caseCode'], unique: true },
    { name: 'person_serial', columns: ['serial'], unique: true },
    // A page of the list is found on one of these alone: SQLite wants the column of the condition in it, though it is null in each.
    { name: 'person_by_name', columns: ['nameKey', 'id', 'deletedAt'], where: notDeleted },
    { name: 'person_by_given_name', columns: ['givenKey', 'id', 'deletedAt'], where: notDeleted },
    { name: 'person_by_birth_date', columns: ['birthDate', 'id', 'guardianConsentOn', 'deletedAt'], where: notDeleted },
    { name: 'person_by_case_code', columns: ['caseCode', 'id', 'deletedAt'], where: notDeleted },
    { name: 'person_by_sex', columns: ['sex', 'nameKey', 'id', 'deletedAt'], where: notDeleted },
    { name: 'person_by_community', columns: ['communityId', 'nameKey', 'id', 'deletedAt'], where: notDeleted },
    { name: 'person_by_author', columns: ['createdBy'] },
    { name: 'person_by_custodian', columns: ['custodianId'] },
    { name: 'person_by_registration', columns: ['createdAt', 'id', 'deletedAt'], where: notDeleted },
    { name: 'person_by_household', columns: ['householdId'], where: notDeleted },
    { name: 'person_alias', columns: ['mergedIntoId'], where: '"merged_into_id" IS NOT NULL' },
    { name: 'person_source', columns: ['sourceId'], where: '"deleted_at" IS NULL AND "source_id" IS NOT NULL' },
  ],
});

/** Blocking keys of a person: whoever shares one with a newcomer is compared with them. */
export interface MatchKeyRow {
  key: string;
  personSerial: number;
}

export const MatchKeyEntity = new EntitySchema<MatchKeyRow>({
  name: 'person_match_key',
  columns: { key: { ...text, primary: true }, personSerial: { ...integer, primary: true } },
  indices: [{ name: 'person_match_key_person', columns: ['personSerial'] }],
});

/** A pair found alike, and what was decided of it; the lower id first, so that a pair exists once. */
export interface DoubleRow {
  id: string;
  firstId: string;
  secondId: string;
  /** 'open' until somebody decides. */
  decision: 'open' | 'same' | 'different' | 'later';
  score: number;
  reasons: readonly { code: string; percent?: number | undefined }[];
  foundAt: string;
  decidedAt: string | null;
  decidedBy: string | null;
}

export const DoubleEntity = new EntitySchema<DoubleRow>({
  name: 'person_double',
  columns: {
    id: primaryId,
    firstId: text,
    secondId: text,
    decision: text,
    score: { type: 'real' },
    reasons: { type: 'simple-json' },
    foundAt: text,
    decidedAt: optionalText,
    decidedBy: optionalText,
  },
  indices: [
    { name: 'person_double_pair', columns: ['firstId', 'secondId'], unique: true },
    { name: 'person_double_second', columns: ['secondId'] },
    { name: 'person_double_open', columns: ['decision', 'foundAt'] },
  ],
});

/** A merge with all it takes to undo it: the kept record before, the values it was given, and every link that was moved. */
export interface PersonMergeRow {
  id: string;
  keptId: string;
  mergedId: string;
  keptBefore: Record<string, unknown>;
  keptSet: Record<string, unknown>;
  movedLinks: readonly { table: string; column: string; id: string }[];
  mergedAt: string;
  mergedBy: string;
  undoneAt: string | null;
  undoneBy: string | null;
}

export const PersonMergeEntity = new EntitySchema<PersonMergeRow>({
  name: 'person_merge',
  columns: {
    id: primaryId,
    keptId: text,
    mergedId: text,
    keptBefore: { type: 'simple-json' },
    keptSet: { type: 'simple-json' },
    movedLinks: { type: 'simple-json' },
    mergedAt: text,
    mergedBy: text,
    undoneAt: optionalText,
    undoneBy: optionalText,
  },
  indices: [{ name: 'person_merge_kept', columns: ['keptId'] }],
});

export interface ConsentRow extends RecordFields {
  personId: string;
  purposeId: string;
  decision: 'given' | 'refused' | 'withdrawn';
  decidedOn: string;
  language: string | null;
  way: 'signature' | 'thumbprint' | 'verbal-with-witness';
  explainedBy: string;
  witness: string | null;
  textVersion: string | null;
  expiresOn: string | null;
}

export const ConsentEntity = new EntitySchema<ConsentRow>({
  name: 'consent',
  columns: {
    ...recordColumns,
    personId: { ...text, foreignKey: { target: 'person' } },
    purposeId: { ...text, foreignKey: { target: 'purpose' } },
    decision: text,
    decidedOn: text,
    language: optionalText,
    way: text,
    explainedBy: text,
    witness: optionalText,
    textVersion: optionalText,
    expiresOn: optionalText,
  },
  indices: [
    { name: 'consent_person', columns: ['personId'] },
    { name: 'consent_expiry', columns: ['expiresOn'] },
  ],
});

export const peopleEntities = [
  ErasureRequestEntity,
  PersonEntity,
  MatchKeyEntity,
  DoubleEntity,
  PersonMergeEntity,
  ConsentEntity,
];
