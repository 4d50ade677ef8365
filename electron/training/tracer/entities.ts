import { EntitySchema } from 'typeorm';
import type { TracerStatus, WorkKind } from '../../../shared/training/choices.ts';
import {
  integer,
  notDeleted,
  optionalInteger,
  optionalText,
  recordColumns,
  text,
  type RecordFields,
} from '../../storage/columns.ts';

/** A follow-up after completion; its id is made from the enrolment and the month, so that it exists once. */
export interface FollowUpRow extends RecordFields {
  enrolmentId: string;
  cohortId: string;
  personId: string;
  month: number;
  dueOn: string;
  status: TracerStatus;
  attempts: number;
  lastTriedOn: string | null;
  doneOn: string | null;
  work: WorkKind | null;
  /** Monthly incomes in minor units. */
  incomeBefore: number | null;
  incomeNow: number | null;
  currency: string;
  usesSkill: boolean | null;
  notes: string | null;
}

export const FollowUpEntity = new EntitySchema<FollowUpRow>({
  name: 'tracer_follow_up',
  columns: {
    ...recordColumns,
    enrolmentId: { ...text, foreignKey: { target: 'enrolment' } },
    cohortId: { ...text, foreignKey: { target: 'cohort' } },
    personId: { ...text, foreignKey: { target: 'person' } },
    month: { ...integer, name: 'months_after' },
    dueOn: text,
    status: text,
    attempts: integer,
    lastTriedOn: optionalText,
    doneOn: optionalText,
    work: optionalText,
    incomeBefore: optionalInteger,
    incomeNow: optionalInteger,
    currency: text,
    usesSkill: { type: 'boolean', nullable: true },
    notes: optionalText,
  },
  indices: [
    { name: 'tracer_follow_up_due', columns: ['status', 'dueOn', 'id'], where: notDeleted },
    { name: 'tracer_follow_up_by_day', columns: ['dueOn', 'id'], where: notDeleted },
    { name: 'tracer_follow_up_cohort', columns: ['cohortId'] },
    { name: 'tracer_follow_up_person', columns: ['personId'] },
    { name: 'tracer_follow_up_enrolment', columns: ['enrolmentId'] },
  ],
});
