import type { IsoDate } from '../../kernel/dates.ts';
import { refused, type RuleNotice } from '../../kernel/rule-notice.ts';
import type { EnrolmentStatus } from '../choices.ts';

/** The states that can follow a state. Who dropped out or failed may come back; completion is decided on its own page. */
export const enrolmentSteps: Readonly<Record<EnrolmentStatus, readonly EnrolmentStatus[]>> = {
  applied: ['waiting', 'enrolled'],
  waiting: ['enrolled'],
  enrolled: ['dropped-out'],
  completed: [],
  failed: ['enrolled'],
  'dropped-out': ['enrolled'],
};

/** States in which somebody takes a place. */
export const takesPlace: readonly EnrolmentStatus[] = ['enrolled', 'completed', 'failed'];

export interface EnrolmentState {
  readonly status: EnrolmentStatus;
  readonly on: IsoDate;
}

/** Whether an enrolment may take a step: a possible one, not before the last one, not in the future, with a reason for leaving. */
export function checkEnrolmentStep(
  before: EnrolmentState,
  step: EnrolmentState & { readonly reason: string | null },
  today: IsoDate,
): RuleNotice[] {
  return [
    ...(enrolmentSteps[before.status].includes(step.status) ? [] : [refused('training.step_impossible')]),
    ...(step.on < before.on ? [refused('training.step_too_early', { on: before.on })] : []),
    ...(step.on > today && step.status !== 'enrolled' ? [refused('training.date_in_future')] : []),
    ...(step.status === 'dropped-out' && step.reason === null ? [refused('training.reason_needed')] : []),
  ];
}
