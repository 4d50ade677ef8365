import { EntitySchema } from 'typeorm';
import type { Phase, CohortStatus, DayPart, EnrolmentStatus, SessionStatus } from '../../shared/training/choices.ts';
import type { WeeklyMeeting } from '../../shared/training/cohorts/calendar.ts';
import {
  flag,
  integer,
  json,
  notDeleted,
  optionalInteger,
  optionalText,
  primaryId,
  recordColumns,
  text,
  type RecordFields,
} from '../storage/columns.ts';
import { AssessmentEntity, AssessmentResultEntity, InstrumentEntity } from './assessments/entities.ts';
import { AttendanceMarkEntity } from './attendance/entities.ts';
import { CertificateEntity } from './certificates/entities.ts';
import { HandoutEntity, HandoutLineEntity } from './handouts/entities.ts';
import { FollowUpEntity } from './tracer/entities.ts';

export interface CourseRow extends RecordFields {
  code: string;
  title: string;
  titleKey: string;
  phase: Phase;
  skill: string | null;
  description: string | null;
  minutes: number;
  topics: string | null;
  prerequisites: Phase[];
  attendanceThreshold: number;
  latePercent: number;
  excusedCounts: boolean;
  passMark: number | null;
  certificateTitle: string | null;
  certificateText: string | null;
  firstSignatory: string | null;
  secondSignatory: string | null;
  /** The name this course had in the file it was imported from. */
  sourceId: string | null;
}

export const CourseEntity = new EntitySchema<CourseRow>({
  name: 'course',
  columns: {
    ...recordColumns,
    code: text,
    title: text,
    titleKey: text,
    phase: text,
    skill: optionalText,
    description: optionalText,
    minutes: integer,
    topics: optionalText,
    prerequisites: json,
    attendanceThreshold: integer,
    latePercent: integer,
    excusedCounts: flag,
    passMark: optionalInteger,
    certificateTitle: optionalText,
    certificateText: optionalText,
    firstSignatory: optionalText,
    secondSignatory: optionalText,
    sourceId: optionalText,
  },
  indices: [
    { name: 'course_code', columns: ['code'], unique: true, where: notDeleted },
    { name: 'course_by_title', columns: ['titleKey', 'id'], where: notDeleted },
  ],
});

export interface CohortRow extends RecordFields {
  courseId: string;
  code: string;
  providerId: string | null;
  venue: string | null;
  communityId: string | null;
  trainers: string | null;
  startsOn: string;
  endsOn: string | null;
  capacity: number | null;
  language: string | null;
  budgetAmount: number | null;
  budgetCurrency: string | null;
  cooperativeId: string | null;
  pattern: WeeklyMeeting[];
  holidays: string[];
  status: CohortStatus;
  statusReason: string | null;
  sourceId: string | null;
}

export const CohortEntity = new EntitySchema<CohortRow>({
  name: 'cohort',
  columns: {
    ...recordColumns,
    courseId: { ...text, foreignKey: { target: 'course' } },
    code: text,
    providerId: { ...optionalText, foreignKey: { target: 'partner' } },
    venue: optionalText,
    communityId: { ...optionalText, foreignKey: { target: 'community' } },
    trainers: optionalText,
    startsOn: text,
    endsOn: optionalText,
    capacity: optionalInteger,
    language: optionalText,
    budgetAmount: optionalInteger,
    budgetCurrency: optionalText,
    cooperativeId: { ...optionalText, foreignKey: { target: 'cooperative' } },
    pattern: json,
    holidays: json,
    status: text,
    statusReason: optionalText,
    sourceId: optionalText,
  },
  indices: [
    { name: 'cohort_code', columns: ['code'], unique: true, where: notDeleted },
    { name: 'cohort_by_start', columns: ['startsOn', 'id'], where: notDeleted },
    { name: 'cohort_course', columns: ['courseId'] },
    { name: 'cohort_provider', columns: ['providerId'] },
    { name: 'cohort_cooperative', columns: ['cooperativeId'] },
    { name: 'cohort_by_status', columns: ['status', 'startsOn'], where: notDeleted },
  ],
});

export interface SessionRow extends RecordFields {
  cohortId: string;
  on: string;
  part: DayPart;
  minutes: number;
  topic: string | null;
  trainer: string | null;
  status: SessionStatus;
  /** The day the calendar gave it, kept when it is moved. */
  plannedOn: string;
  reason: string | null;
}

export const SessionEntity = new EntitySchema<SessionRow>({
  name: 'training_session',
  columns: {
    ...recordColumns,
    cohortId: { ...text, foreignKey: { target: 'cohort' } },
    on: { ...text, name: 'held_on' },
    part: text,
    minutes: integer,
    topic: optionalText,
    trainer: optionalText,
    status: text,
    plannedOn: text,
    reason: optionalText,
  },
  indices: [
    { name: 'training_session_cohort', columns: ['cohortId', 'on'] },
    { name: 'training_session_by_day', columns: ['on', 'id'], where: notDeleted },
    { name: 'training_session_open', columns: ['status', 'on'], where: notDeleted },
  ],
});

export interface EnrolmentRow extends RecordFields {
  cohortId: string;
  personId: string;
  status: EnrolmentStatus;
  statusOn: string;
  appliedOn: string;
  /** First day of taking part; hours held before it do not count. */
  enrolledOn: string | null;
  endedOn: string | null;
  endReason: string | null;
  /** Why somebody was admitted although something stood against it. */
  overrideReason: string | null;
  /** Why completion was decided against what was computed. */
  completionReason: string | null;
  /** What the decision was taken on: attendance and results of that day. */
  completionFacts: Record<string, unknown> | null;
  sourceId: string | null;
}

export const EnrolmentEntity = new EntitySchema<EnrolmentRow>({
  name: 'enrolment',
  columns: {
    ...recordColumns,
    cohortId: { ...text, foreignKey: { target: 'cohort' } },
    personId: { ...text, foreignKey: { target: 'person' } },
    status: text,
    statusOn: text,
    appliedOn: text,
    enrolledOn: optionalText,
    endedOn: optionalText,
    endReason: optionalText,
    overrideReason: optionalText,
    completionReason: optionalText,
    completionFacts: { type: 'simple-json', nullable: true },
    sourceId: optionalText,
  },
  indices: [
    { name: 'enrolment_cohort', columns: ['cohortId', 'status', 'personId'] },
    { name: 'enrolment_person', columns: ['personId'] },
    { name: 'enrolment_by_start', columns: ['enrolledOn', 'id'], where: notDeleted },
  ],
});

/** One change of an enrolment's state; leaving and coming back keep their dates. */
export interface EnrolmentStepRow {
  id: string;
  enrolmentId: string;
  before: EnrolmentStatus | null;
  status: EnrolmentStatus;
  on: string;
  reason: string | null;
  recordedAt: string;
}

export const EnrolmentStepEntity = new EntitySchema<EnrolmentStepRow>({
  name: 'enrolment_step',
  columns: {
    id: primaryId,
    enrolmentId: { ...text, foreignKey: { target: 'enrolment' } },
    before: { ...optionalText, name: 'status_before' },
    status: text,
    on: { ...text, name: 'happened_on' },
    reason: optionalText,
    recordedAt: text,
  },
  indices: [{ name: 'enrolment_step_enrolment', columns: ['enrolmentId', 'on'] }],
});

export {
  AssessmentEntity,
  AssessmentResultEntity,
  AttendanceMarkEntity,
  CertificateEntity,
  FollowUpEntity,
  HandoutEntity,
  HandoutLineEntity,
  InstrumentEntity,
};

export const trainingEntities = [
  AssessmentEntity,
  AssessmentResultEntity,
  AttendanceMarkEntity,
  CertificateEntity,
  CohortEntity,
  CourseEntity,
  EnrolmentEntity,
  EnrolmentStepEntity,
  FollowUpEntity,
  HandoutEntity,
  HandoutLineEntity,
  InstrumentEntity,
  SessionEntity,
];
