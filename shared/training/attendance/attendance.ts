import type { AttendanceMark } from '../choices.ts';

/** How a course counts lateness and excused absences. */
export interface AttendancePolicy {
  /** Share of a session that counts for who came late, in percent. */
  readonly latePercent: number;
  /** Whether an excused absence counts as attended. */
  readonly excusedCounts: boolean;
}

/** Minutes of sessions held since somebody enrolled, by mark; what has no mark is in `held` only. */
export interface AttendanceMinutes {
  readonly held: number;
  readonly present: number;
  readonly late: number;
  readonly excused: number;
}

/**
 * Hundredths of minutes attended: present in full, late by the course's share, excused where the course counts it.
 *
 * A whole number, so that comparing never rounds.
 */
export function attendedHundredths(minutes: AttendanceMinutes, policy: AttendancePolicy): number {
  const excused = policy.excusedCounts ? minutes.excused : 0;
  return 100 * (minutes.present + excused) + policy.latePercent * minutes.late;
}

/** Attendance in percent, 0 to 100; null while no session was held since the enrolment. */
export function attendancePercent(minutes: AttendanceMinutes, policy: AttendancePolicy): number | null {
  return minutes.held === 0 ? null : attendedHundredths(minutes, policy) / minutes.held;
}

/** Whether the threshold is reached. Compared unrounded: 79.96 % does not reach 80 %. Without a session held nothing is reached. */
export function reachesThreshold(minutes: AttendanceMinutes, policy: AttendancePolicy, threshold: number): boolean {
  return minutes.held > 0 && attendedHundredths(minutes, policy) >= threshold * minutes.held;
}

/** A percentage as it is shown: cut to one decimal, so that 79.96 % never looks like the 80 % it does not reach. */
export function shownPercent(percent: number): number {
  return Math.floor(percent * 10 + 1e-9) / 10;
}

/** Absences in a row that put somebody on the list of those at risk. */
export const absencesAtRisk = 3;

/** How many of the last sessions in a row somebody was absent without an excuse. Sessions without a mark are passed over. */
export function absencesInARow(marks: readonly (AttendanceMark | null)[]): number {
  const known = marks.filter((mark) => mark !== null);
  const last = known.findLastIndex((mark) => mark !== 'absent');
  return known.length - 1 - last;
}
