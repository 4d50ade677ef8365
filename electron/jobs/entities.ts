import { EntitySchema } from 'typeorm';
import type { WagePeriod } from '../../shared/jobs/choices.ts';
import {
  integer,
  notDeleted,
  optionalInteger,
  optionalText,
  recordColumns,
  text,
  type RecordFields,
} from '../storage/columns.ts';

/** Somebody whom a cooperative's enterprise employs: a direct job. Money is in minor units of `currency`. */
export interface JobRow extends RecordFields {
  cooperativeId: string;
  personId: string;
  title: string;
  from: string;
  /** The last day of work; `null` while it goes on. */
  to: string | null;
  hoursPerWeek: number;
  wage: number | null;
  wagePeriod: WagePeriod;
  currency: string;
  endReason: string | null;
  notes: string | null;
}

export const JobEntity = new EntitySchema<JobRow>({
  name: 'job',
  columns: {
    ...recordColumns,
    cooperativeId: { ...text, foreignKey: { target: 'cooperative' } },
    personId: { ...text, foreignKey: { target: 'person' } },
    title: text,
    from: { ...text, name: 'from_date' },
    to: { ...optionalText, name: 'to_date' },
    hoursPerWeek: integer,
    wage: optionalInteger,
    wagePeriod: text,
    currency: text,
    endReason: optionalText,
    notes: optionalText,
  },
  indices: [
    { name: 'job_cooperative', columns: ['cooperativeId', 'from'], where: notDeleted },
    { name: 'job_person', columns: ['personId'] },
    { name: 'job_by_start', columns: ['from', 'id'], where: notDeleted },
  ],
});

/** How many people beside the employed a cooperative's enterprise is thought to serve, and how that was estimated. Never added to jobs. */
export interface IndirectEstimateRow extends RecordFields {
  cooperativeId: string;
  on: string;
  people: number;
  method: string;
}

export const IndirectEstimateEntity = new EntitySchema<IndirectEstimateRow>({
  name: 'indirect_estimate',
  columns: {
    ...recordColumns,
    cooperativeId: { ...text, foreignKey: { target: 'cooperative' } },
    on: { ...text, name: 'estimated_on' },
    people: integer,
    method: text,
  },
  indices: [{ name: 'indirect_estimate_cooperative', columns: ['cooperativeId', 'on'], where: notDeleted }],
});

export const jobsEntities = [JobEntity, IndirectEstimateEntity];
