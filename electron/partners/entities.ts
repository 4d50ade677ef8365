import { EntitySchema } from 'typeorm';
import type {
  CheckKind,
  CheckResult,
  PartnerKind,
  SafeguardingState,
  Sector,
  TradeRole,
} from '../../shared/partners/choices.ts';
import {
  flag,
  notDeleted,
  optionalInteger,
  optionalText,
  recordColumns,
  text,
  type RecordFields,
} from '../storage/columns.ts';

/** An organisation that something is agreed with, or that works beside the office. */
export interface PartnerRow extends RecordFields {
  name: string;
  nameKey: string;
  acronym: string | null;
  kind: PartnerKind;
  sector: Sector | null;
  tradeRole: TradeRole | null;
  communityId: string | null;
  place: string | null;
  registrationNumber: string | null;
  /** Letters and digits of the number alone, by which doubles are found. */
  registrationKey: string | null;
  taxNumber: string | null;
  taxKey: string | null;
  phone: string | null;
  phoneE164: string | null;
  email: string | null;
  website: string | null;
  address: string | null;
  active: boolean;
  safeguarding: SafeguardingState;
  safeguardingOn: string | null;
  safeguardingUntil: string | null;
  notes: string | null;
  /** The code this partner had in the file it was imported from. */
  sourceId: string | null;
}

export const PartnerEntity = new EntitySchema<PartnerRow>({
  name: 'partner',
  columns: {
    ...recordColumns,
    name: text,
    nameKey: text,
    acronym: optionalText,
    kind: text,
    sector: optionalText,
    tradeRole: optionalText,
    communityId: { ...optionalText, foreignKey: { target: 'community' } },
    place: optionalText,
    registrationNumber: optionalText,
    registrationKey: optionalText,
    taxNumber: optionalText,
    taxKey: optionalText,
    phone: optionalText,
    phoneE164: { ...optionalText, name: 'phone_e164' },
    email: optionalText,
    website: optionalText,
    address: optionalText,
    active: flag,
    safeguarding: text,
    safeguardingOn: optionalText,
    safeguardingUntil: optionalText,
    notes: optionalText,
    sourceId: optionalText,
  },
  indices: [
    { name: 'partner_by_name', columns: ['nameKey', 'id'], where: notDeleted },
    { name: 'partner_registration', columns: ['registrationKey'], where: '"registration_key" IS NOT NULL' },
    { name: 'partner_tax', columns: ['taxKey'], where: '"tax_key" IS NOT NULL' },
    { name: 'partner_source', columns: ['sourceId'], where: '"source_id" IS NOT NULL' },
  ],
});

export interface PartnerContactRow extends RecordFields {
  partnerId: string;
  name: string;
  position: string | null;
  phone: string | null;
  email: string | null;
  /** The one who is called first. */
  isMain: boolean;
  notes: string | null;
}

export const PartnerContactEntity = new EntitySchema<PartnerContactRow>({
  name: 'partner_contact',
  columns: {
    ...recordColumns,
    partnerId: { ...text, foreignKey: { target: 'partner' } },
    name: text,
    position: optionalText,
    phone: optionalText,
    email: optionalText,
    isMain: flag,
    notes: optionalText,
  },
  indices: [{ name: 'partner_contact_partner', columns: ['partnerId'], where: notDeleted }],
});

/** One check of a partner before and while working with it. The newest of a kind is the one that counts. */
export interface DueDiligenceCheckRow extends RecordFields {
  partnerId: string;
  kind: CheckKind;
  checkedOn: string;
  result: CheckResult;
  evidence: string | null;
  validUntil: string | null;
  checkedBy: string | null;
  notes: string | null;
}

export const DueDiligenceCheckEntity = new EntitySchema<DueDiligenceCheckRow>({
  name: 'due_diligence_check',
  columns: {
    ...recordColumns,
    partnerId: { ...text, foreignKey: { target: 'partner' } },
    kind: text,
    checkedOn: text,
    result: text,
    evidence: optionalText,
    validUntil: optionalText,
    checkedBy: optionalText,
    notes: optionalText,
  },
  indices: [
    { name: 'due_diligence_check_partner', columns: ['partnerId', 'kind', 'checkedOn'], where: notDeleted },
    { name: 'due_diligence_check_until', columns: ['validUntil'], where: notDeleted },
  ],
});

/** Who does what where: one line of a partner's work, for the map of who works beside the office. */
export interface PartnerActivityRow extends RecordFields {
  partnerId: string;
  sector: Sector | null;
  activity: string;
  country: string | null;
  place: string | null;
  communityId: string | null;
  from: string | null;
  to: string | null;
  /** People the activity is meant for. */
  women: number | null;
  men: number | null;
  notes: string | null;
  sourceId: string | null;
}

export const PartnerActivityEntity = new EntitySchema<PartnerActivityRow>({
  name: 'partner_activity',
  columns: {
    ...recordColumns,
    partnerId: { ...text, foreignKey: { target: 'partner' } },
    sector: optionalText,
    activity: text,
    country: optionalText,
    place: optionalText,
    communityId: { ...optionalText, foreignKey: { target: 'community' } },
    from: { ...optionalText, name: 'from_date' },
    to: { ...optionalText, name: 'to_date' },
    women: optionalInteger,
    men: optionalInteger,
    notes: optionalText,
    sourceId: optionalText,
  },
  indices: [
    { name: 'partner_activity_partner', columns: ['partnerId'], where: notDeleted },
    { name: 'partner_activity_source', columns: ['sourceId'], where: '"source_id" IS NOT NULL' },
  ],
});

export const partnersEntities = [PartnerEntity, PartnerContactEntity, DueDiligenceCheckEntity, PartnerActivityEntity];
