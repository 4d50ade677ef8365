import { EntitySchema } from 'typeorm';
import type { AssessmentKind } from '../../../shared/training/choices.ts';
import type { Answers, Instrument } from '../../../shared/training/assessments/instrument.ts';
import {
  flag,
  integer,
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

export interface AssessmentRow extends RecordFields {
  cohortId: string;
  kind: AssessmentKind;
  title: string;
  takenOn: string;
  /** Highest possible score in points. */
  maximum: number;
  counts: boolean;
  /** Code and version of a psychosocial instrument; its results are restricted. */
  instrument: string | null;
}

export const AssessmentEntity = new EntitySchema<AssessmentRow>({
  name: 'assessment',
  columns: {
    ...recordColumns,
    cohortId: { ...text, foreignKey: { target: 'cohort' } },
    kind: text,
    title: text,
    takenOn: text,
    maximum: integer,
    counts: flag,
    instrument: optionalText,
  },
  indices: [
    { name: 'assessment_cohort', columns: ['cohortId', 'takenOn'] },
    { name: 'assessment_by_day', columns: ['takenOn', 'id'], where: notDeleted },
  ],
});

/** One person's result; its id is made from the assessment and the enrolment, so that it exists once. */
export interface AssessmentResultRow {
  id: string;
  assessmentId: string;
  enrolmentId: string;
  /** Hundredths of a point; null where an instrument's answers give no score. */
  score: number | null;
  answers: Answers | null;
  recordedAt: string;
  recordedBy: string;
}

export const AssessmentResultEntity = new EntitySchema<AssessmentResultRow>({
  name: 'assessment_result',
  columns: {
    id: primaryId,
    assessmentId: { ...text, foreignKey: { target: 'assessment' } },
    enrolmentId: { ...text, foreignKey: { target: 'enrolment' } },
    score: optionalInteger,
    answers: optionalJson,
    recordedAt: text,
    recordedBy: text,
  },
  indices: [
    { name: 'assessment_result_assessment', columns: ['assessmentId', 'enrolmentId'] },
    { name: 'assessment_result_enrolment', columns: ['enrolmentId'] },
  ],
});

/** An instrument the office added from a file. */
export interface InstrumentRow extends RecordFields {
  code: string;
  instrumentVersion: string;
  name: string;
  definition: Instrument;
}

export const InstrumentEntity = new EntitySchema<InstrumentRow>({
  name: 'instrument',
  columns: { ...recordColumns, code: text, instrumentVersion: text, name: text, definition: json },
  indices: [{ name: 'instrument_version', columns: ['code', 'instrumentVersion'], unique: true, where: notDeleted }],
});
