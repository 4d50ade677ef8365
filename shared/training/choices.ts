/** Closed lists of the words of training. */
export const phases = ['business', 'vocational', 'life-skills', 'psychosocial'] as const;
export type Phase = (typeof phases)[number];

export const cohortStatuses = ['planned', 'running', 'finished', 'cancelled'] as const;
export type CohortStatus = (typeof cohortStatuses)[number];

export const sessionStatuses = ['planned', 'held', 'cancelled'] as const;
export type SessionStatus = (typeof sessionStatuses)[number];

/** A session fills the day or one half of it. */
export const dayParts = ['day', 'morning', 'afternoon'] as const;
export type DayPart = (typeof dayParts)[number];

export const enrolmentStatuses = ['applied', 'waiting', 'enrolled', 'completed', 'failed', 'dropped-out'] as const;
export type EnrolmentStatus = (typeof enrolmentStatuses)[number];

export const attendanceMarks = ['present', 'late', 'absent', 'excused'] as const;
export type AttendanceMark = (typeof attendanceMarks)[number];

export const assessmentKinds = ['pre', 'post', 'practical'] as const;
export type AssessmentKind = (typeof assessmentKinds)[number];

export const handoutKinds = ['stipend', 'toolkit'] as const;
export type HandoutKind = (typeof handoutKinds)[number];

export const tracerStatuses = ['due', 'reached', 'not-reached'] as const;
export type TracerStatus = (typeof tracerStatuses)[number];

/** What somebody lives from at a follow-up. */
export const workKinds = ['wage', 'self-employed', 'cooperative', 'in-training', 'not-working'] as const;
export type WorkKind = (typeof workKinds)[number];
/** The kinds of work that count as working. */
export const working: readonly WorkKind[] = ['wage', 'self-employed', 'cooperative'];
