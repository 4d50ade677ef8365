import { addMonths, type IsoDate } from '../../kernel/dates.ts';

/** Months after completion at which somebody is asked how it goes. */
export const followUpMonths = [1, 3, 6, 9, 12] as const;
export type FollowUpMonth = (typeof followUpMonths)[number];

/** The follow-ups of somebody who completed on a day. */
export function followUpsOf(completedOn: IsoDate): { month: FollowUpMonth; dueOn: IsoDate }[] {
  return followUpMonths.map((month) => ({ month, dueOn: addMonths(completedOn, month) }));
}
