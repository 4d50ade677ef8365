import { EntitySchema } from 'typeorm';
import type { DisputeStatus, DisputeStepKind } from '../../../shared/agreements/choices.ts';
import { notDeleted, optionalText, recordColumns, text, type RecordFields } from '../../storage/columns.ts';

/** What the parties disagree about, who said so, and how it ended. */
export interface DisputeRow extends RecordFields {
  agreementId: string;
  raisedByPartyId: string;
  raisedOn: string;
  title: string;
  description: string | null;
  status: DisputeStatus;
  closedOn: string | null;
  outcome: string | null;
}

export const DisputeEntity = new EntitySchema<DisputeRow>({
  name: 'dispute',
  columns: {
    ...recordColumns,
    agreementId: { ...text, foreignKey: { target: 'agreement' } },
    raisedByPartyId: { ...text, foreignKey: { target: 'agreement_party' } },
    raisedOn: text,
    title: text,
    description: optionalText,
    status: text,
    closedOn: optionalText,
    outcome: optionalText,
  },
  indices: [{ name: 'dispute_agreement', columns: ['agreementId'], where: notDeleted }],
});

/** One attempt to settle a dispute. */
export interface DisputeStepRow extends RecordFields {
  disputeId: string;
  kind: DisputeStepKind;
  on: string;
  participants: string | null;
  result: string;
  nextStep: string | null;
  nextOn: string | null;
}

export const DisputeStepEntity = new EntitySchema<DisputeStepRow>({
  name: 'dispute_step',
  columns: {
    ...recordColumns,
    disputeId: { ...text, foreignKey: { target: 'dispute' } },
    kind: text,
    on: { ...text, name: 'happened_on' },
    participants: optionalText,
    result: text,
    nextStep: optionalText,
    nextOn: optionalText,
  },
  indices: [{ name: 'dispute_step_dispute', columns: ['disputeId', 'on'], where: notDeleted }],
});
