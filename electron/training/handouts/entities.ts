import { EntitySchema } from 'typeorm';
import type { HandoutKind } from '../../../shared/training/choices.ts';
import { optionalInteger, optionalText, recordColumns, text, type RecordFields } from '../../storage/columns.ts';

/** A stipend or a toolkit that was handed out to a cohort. */
export interface HandoutRow extends RecordFields {
  cohortId: string;
  kind: HandoutKind;
  title: string;
  givenOn: string;
  contents: string | null;
  currency: string | null;
}

export const HandoutEntity = new EntitySchema<HandoutRow>({
  name: 'training_handout',
  columns: {
    ...recordColumns,
    cohortId: { ...text, foreignKey: { target: 'cohort' } },
    kind: text,
    title: text,
    givenOn: text,
    contents: optionalText,
    currency: optionalText,
  },
  indices: [{ name: 'training_handout_cohort', columns: ['cohortId', 'givenOn'] }],
});

/** What one person got of it. Never deleted: a line given by mistake is voided with a reason. */
export interface HandoutLineRow extends RecordFields {
  handoutId: string;
  enrolmentId: string;
  /** Sessions attended that the amount was counted from. */
  sessions: number | null;
  amount: number | null;
  acknowledgedOn: string | null;
  voidedOn: string | null;
  voidReason: string | null;
}

export const HandoutLineEntity = new EntitySchema<HandoutLineRow>({
  name: 'training_handout_line',
  columns: {
    ...recordColumns,
    handoutId: { ...text, foreignKey: { target: 'training_handout' } },
    enrolmentId: { ...text, foreignKey: { target: 'enrolment' } },
    sessions: optionalInteger,
    amount: optionalInteger,
    acknowledgedOn: optionalText,
    voidedOn: optionalText,
    voidReason: optionalText,
  },
  indices: [
    { name: 'training_handout_line_handout', columns: ['handoutId'] },
    { name: 'training_handout_line_enrolment', columns: ['enrolmentId'] },
  ],
});
