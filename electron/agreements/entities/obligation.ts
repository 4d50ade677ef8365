import { EntitySchema } from 'typeorm';
import type { FulfilmentStatus, Repeat } from '../../../shared/agreements/choices.ts';
import { integer, notDeleted, optionalText, recordColumns, text, type RecordFields } from '../../storage/columns.ts';

/** What one party has to do by a day, once or again and again. */
export interface ObligationRow extends RecordFields {
  agreementId: string;
  partyId: string;
  title: string;
  description: string | null;
  repeat: Repeat;
  /** Every so many weeks, months, quarters or years. */
  every: number;
  firstDueOn: string;
  /** The last day it can be due; the end of the agreement when empty. */
  until: string | null;
  /** The amendment that brought it in, when it was not in what was signed first. */
  amendmentId: string | null;
  /** The first due date that is neither done nor waived; kept by every write that moves it. */
  nextDueOn: string | null;
}

export const ObligationEntity = new EntitySchema<ObligationRow>({
  name: 'obligation',
  columns: {
    ...recordColumns,
    agreementId: { ...text, foreignKey: { target: 'agreement' } },
    partyId: { ...text, foreignKey: { target: 'agreement_party' } },
    title: text,
    description: optionalText,
    repeat: { ...text, name: 'repeat_unit' },
    every: { ...integer, name: 'repeat_every' },
    firstDueOn: text,
    until: { ...optionalText, name: 'until_date' },
    amendmentId: { ...optionalText, foreignKey: { target: 'agreement_amendment' } },
    nextDueOn: optionalText,
  },
  indices: [
    { name: 'obligation_agreement', columns: ['agreementId'], where: notDeleted },
    { name: 'obligation_by_due', columns: ['nextDueOn', 'id'], where: notDeleted },
  ],
});

/** What became of one due date. Its id is made from the obligation and the date. */
export interface FulfilmentRow extends RecordFields {
  obligationId: string;
  agreementId: string;
  dueOn: string;
  status: FulfilmentStatus;
  doneOn: string | null;
  evidence: string | null;
  /** Why it was waived, or opened again. */
  reason: string | null;
}

export const FulfilmentEntity = new EntitySchema<FulfilmentRow>({
  name: 'obligation_fulfilment',
  columns: {
    ...recordColumns,
    obligationId: { ...text, foreignKey: { target: 'obligation' } },
    agreementId: { ...text, foreignKey: { target: 'agreement' } },
    dueOn: text,
    status: text,
    doneOn: optionalText,
    evidence: optionalText,
    reason: optionalText,
  },
  indices: [
    { name: 'obligation_fulfilment_once', columns: ['obligationId', 'dueOn'], unique: true },
    { name: 'obligation_fulfilment_agreement', columns: ['agreementId'] },
  ],
});
