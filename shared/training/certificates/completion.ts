import { reachesThreshold, type AttendanceMinutes, type AttendancePolicy } from '../attendance/attendance.ts';

/** What a course asks for. */
export interface CompletionRules extends AttendancePolicy {
  readonly attendanceThreshold: number;
  /** Percent of the maximum; null when the course is not assessed. */
  readonly passMark: number | null;
}

/** The result that counts: score and maximum in the same unit. */
export interface FinalResult {
  readonly score: number;
  readonly maximum: number;
}

export interface CompletionFindings {
  readonly attendance: boolean;
  /** Null when the course is not assessed. */
  readonly passed: boolean | null;
  readonly complete: boolean;
}

/**
 * Whether somebody completed a course: attendance reaches the threshold, and every result that counts reaches the pass mark. Both are
 * compared unrounded. A course with a pass mark and no result is not completed.
 */
export function completionOf(
  minutes: AttendanceMinutes,
  results: readonly FinalResult[],
  rules: CompletionRules,
): CompletionFindings {
  const attendance = reachesThreshold(minutes, rules, rules.attendanceThreshold);
  const passed = rules.passMark === null ? null : passes(results, rules.passMark);
  return { attendance, passed, complete: attendance && passed !== false };
}

function passes(results: readonly FinalResult[], passMark: number): boolean {
  return results.length > 0 && results.every(({ score, maximum }) => 100 * score >= passMark * maximum);
}
