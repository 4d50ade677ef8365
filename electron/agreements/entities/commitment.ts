import { EntitySchema } from 'typeorm';
import type { CommitmentKind, ReceiptMethod } from '../../../shared/agreements/choices.ts';
import type { PeriodKind } from '../../../shared/kernel/periods.ts';
import {
  integer,
  notDeleted,
  optionalInteger,
  optionalText,
  primaryId,
  recordColumns,
  text,
  type RecordFields,
} from '../../storage/columns.ts';

/** A measurable promise. What was reached is never stored: it is read from deliveries, payments, sales and jobs. */
export interface CommitmentRow extends RecordFields {
  agreementId: string;
  /** Who promised. */
  partyId: string;
  kind: CommitmentKind;
  period: PeriodKind;
  /** Grams, days, minor units per kilogram, people, hundredths of a percent, or minor units: see the kind. */
  target: number;
  /** Of the people employed, the share of returnees wanted, in hundredths of a percent. */
  returneeShare: number | null;
  cooperativeId: string | null;
  productId: string | null;
  buyingPointId: string | null;
  currency: string;
  /** Days after the end of a period by which money owed is due. */
  graceDays: number;
  from: string;
  /** The last day; the end of the agreement when empty. */
  to: string | null;
  amendmentId: string | null;
  notes: string | null;
}

export const CommitmentEntity = new EntitySchema<CommitmentRow>({
  name: 'commitment',
  columns: {
    ...recordColumns,
    agreementId: { ...text, foreignKey: { target: 'agreement' } },
    partyId: { ...text, foreignKey: { target: 'agreement_party' } },
    kind: text,
    period: { ...text, name: 'period_kind' },
    target: integer,
    returneeShare: optionalInteger,
    cooperativeId: { ...optionalText, foreignKey: { target: 'cooperative' } },
    productId: { ...optionalText, foreignKey: { target: 'product' } },
    buyingPointId: { ...optionalText, foreignKey: { target: 'buying_point' } },
    currency: text,
    graceDays: integer,
    from: { ...text, name: 'from_date' },
    to: { ...optionalText, name: 'to_date' },
    amendmentId: { ...optionalText, foreignKey: { target: 'agreement_amendment' } },
    notes: optionalText,
  },
  indices: [{ name: 'commitment_agreement', columns: ['agreementId'], where: notDeleted }],
});

/** Money received for a revenue share or a rent, or taken back again. Only added to: a mistake is reversed with a reason. */
export interface ReceiptRow {
  id: string;
  /** Running number of the office. */
  number: number;
  agreementId: string;
  commitmentId: string;
  receivedOn: string;
  /** Minor units; negative when it reverses another. */
  amount: number;
  currency: string;
  method: ReceiptMethod;
  reference: string | null;
  payer: string | null;
  note: string | null;
  reversesId: string | null;
  reason: string | null;
  recordedAt: string;
  recordedBy: string;
}

export const ReceiptEntity = new EntitySchema<ReceiptRow>({
  name: 'commitment_receipt',
  columns: {
    id: primaryId,
    number: { ...integer, name: 'receipt_number' },
    agreementId: { ...text, foreignKey: { target: 'agreement' } },
    commitmentId: { ...text, foreignKey: { target: 'commitment' } },
    receivedOn: text,
    amount: integer,
    currency: text,
    method: text,
    reference: optionalText,
    payer: optionalText,
    note: optionalText,
    reversesId: { ...optionalText, foreignKey: { target: 'commitment_receipt' } },
    reason: optionalText,
    recordedAt: text,
    recordedBy: text,
  },
  indices: [
    { name: 'commitment_receipt_number', columns: ['number'], unique: true },
    { name: 'commitment_receipt_commitment', columns: ['commitmentId', 'receivedOn'] },
    {
      name: 'commitment_receipt_reverses',
      columns: ['reversesId'],
      unique: true,
      where: '"reverses_id" IS NOT NULL',
    },
  ],
});
