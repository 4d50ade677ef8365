import { EntitySchema } from 'typeorm';
import type {
  AgreementKind,
  AgreementStatus,
  PartyKind,
  PartyRole,
  Renewal,
  Side,
} from '../../../shared/agreements/choices.ts';
import type { AgreementTerms } from '../../../shared/agreements/terms.ts';
import {
  json,
  notDeleted,
  optionalInteger,
  optionalJson,
  optionalText,
  primaryId,
  recordColumns,
  text,
  type RecordFields,
} from '../../storage/columns.ts';

/**
 * An agreement as it stands with every amendment. What lists sort and filter by has a column of its own; the whole of the terms is in `terms`,
 * and what was signed first in `original`.
 */
export interface AgreementRow extends RecordFields {
  /** Running number with the office's code. */
  number: string;
  /** The number on the paper of the other side. */
  reference: string | null;
  kind: AgreementKind;
  status: AgreementStatus;
  /** The day of the last step of its life. */
  statusOn: string;
  title: string;
  titleKey: string;
  effectiveOn: string | null;
  endsOn: string | null;
  noticeDays: number | null;
  renewal: Renewal;
  renewalMonths: number | null;
  amount: number | null;
  currency: string;
  terms: AgreementTerms;
  original: AgreementTerms | null;
  /** The day of the last signature. */
  signedOn: string | null;
  /** The day it ended, was terminated or handed over. */
  closedOn: string | null;
}

export const AgreementEntity = new EntitySchema<AgreementRow>({
  name: 'agreement',
  columns: {
    ...recordColumns,
    number: { ...text, name: 'agreement_number' },
    reference: optionalText,
    kind: text,
    status: text,
    statusOn: text,
    title: text,
    titleKey: text,
    effectiveOn: optionalText,
    endsOn: optionalText,
    noticeDays: optionalInteger,
    renewal: text,
    renewalMonths: optionalInteger,
    amount: optionalInteger,
    currency: text,
    terms: json,
    original: optionalJson,
    signedOn: optionalText,
    closedOn: optionalText,
  },
  indices: [
    { name: 'agreement_number', columns: ['number'], unique: true },
    { name: 'agreement_by_title', columns: ['titleKey', 'id'], where: notDeleted },
    { name: 'agreement_by_end', columns: ['endsOn', 'id'], where: notDeleted },
    { name: 'agreement_by_status', columns: ['status', 'endsOn'], where: notDeleted },
  ],
});

/** One step of an agreement's life cycle. */
export interface AgreementStepRow {
  id: string;
  agreementId: string;
  status: AgreementStatus;
  on: string;
  reason: string | null;
  recordedAt: string;
  recordedBy: string;
}

export const AgreementStepEntity = new EntitySchema<AgreementStepRow>({
  name: 'agreement_step',
  columns: {
    id: primaryId,
    agreementId: { ...text, foreignKey: { target: 'agreement' } },
    status: text,
    on: { ...text, name: 'happened_on' },
    reason: optionalText,
    recordedAt: text,
    recordedBy: text,
  },
  indices: [{ name: 'agreement_step_agreement', columns: ['agreementId', 'on'] }],
});

/** Who agrees, on which side, and who signed for it when. Exactly one of the two ids is set, or none for the office itself. */
export interface AgreementPartyRow extends RecordFields {
  agreementId: string;
  side: Side;
  kind: PartyKind;
  partnerId: string | null;
  cooperativeId: string | null;
  role: PartyRole;
  signatoryName: string | null;
  signatoryPosition: string | null;
  signedOn: string | null;
}

export const AgreementPartyEntity = new EntitySchema<AgreementPartyRow>({
  name: 'agreement_party',
  columns: {
    ...recordColumns,
    agreementId: { ...text, foreignKey: { target: 'agreement' } },
    side: text,
    kind: text,
    partnerId: { ...optionalText, foreignKey: { target: 'partner' } },
    cooperativeId: { ...optionalText, foreignKey: { target: 'cooperative' } },
    role: text,
    signatoryName: optionalText,
    signatoryPosition: optionalText,
    signedOn: optionalText,
  },
  indices: [
    { name: 'agreement_party_agreement', columns: ['agreementId'], where: notDeleted },
    { name: 'agreement_party_partner', columns: ['partnerId'], where: '"partner_id" IS NOT NULL' },
    { name: 'agreement_party_cooperative', columns: ['cooperativeId'], where: '"cooperative_id" IS NOT NULL' },
  ],
});
