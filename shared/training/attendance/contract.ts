import { z } from 'zod';
import { recordId, recordRef } from '../../kernel/form-values.ts';
import { command, query } from '../../kernel/procedure.ts';
import { attendanceMarks, dayParts, sessionStatuses } from '../choices.ts';

const mark = z.enum(attendanceMarks).nullable();

export const registerSession = z.object({
  id: recordId,
  on: z.string(),
  part: z.enum(dayParts),
  minutes: z.int(),
  topic: z.string().nullable(),
  status: z.enum(sessionStatuses),
});

export const registerTrainee = z.object({
  enrolmentId: recordId,
  personId: recordId,
  name: z.string(),
  caseCode: z.string(),
  enrolledOn: z.string(),
  /** The day somebody left; sessions after it take no mark. */
  leftOn: z.string().nullable(),
});

/** A cohort's roll call: trainees, sessions, and the marks by session and enrolment. */
export const register = z.object({
  cohortId: recordId,
  cohortCode: z.string(),
  courseTitle: z.string(),
  venue: z.string().nullable(),
  trainers: z.string().nullable(),
  sessions: z.array(registerSession),
  trainees: z.array(registerTrainee),
  marks: z.record(z.string(), z.record(z.string(), z.enum(attendanceMarks))),
});
export type Register = z.infer<typeof register>;

export const traineeAttendance = z.object({
  enrolmentId: recordId,
  personId: recordId,
  cohortId: recordId,
  cohortCode: z.string(),
  name: z.string(),
  caseCode: z.string(),
  phone: z.string().nullable(),
  minutesHeld: z.int(),
  minutesPresent: z.int(),
  minutesLate: z.int(),
  minutesExcused: z.int(),
  /** Sessions held without a mark. */
  unmarked: z.int(),
  percent: z.number().nullable(),
  reached: z.boolean(),
  absencesInARow: z.int(),
});
export type TraineeAttendance = z.infer<typeof traineeAttendance>;

export const attendanceContract = {
  register: query(
    'training.read',
    recordRef.extend({ from: z.iso.date().nullable().default(null), to: z.iso.date().nullable().default(null) }),
    register,
  ),
  /**
   * Takes marks of one session. `before` is what the page showed; when somebody else marked meanwhile nothing is written and the page reads
   * again. The first mark makes a planned session a held one.
   */
  record: command(
    'training.mark',
    z.object({
      sessionId: recordId,
      marks: z
        .array(z.object({ enrolmentId: recordId, before: mark, mark }))
        .min(1)
        .max(500),
    }),
    z.object({ changed: z.int() }),
  ),
  /** Attendance of every trainee of a cohort. */
  summary: query('training.read', recordRef, z.object({ trainees: z.array(traineeAttendance), threshold: z.int() })),
  /** Trainees of running cohorts below the threshold of their course, or absent three times in a row. */
  atRisk: query(
    'training.read',
    z.object({ cohortId: recordId.nullable().default(null) }),
    z.object({ trainees: z.array(traineeAttendance.extend({ threshold: z.int() })) }),
  ),
};
