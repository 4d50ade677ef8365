import { addDays } from '../../../shared/kernel/dates.ts';
import { weekdayOf } from '../../../shared/training/cohorts/calendar.ts';

/** The Monday of a day's week. */
export function mondayOf(date: string): string {
  return addDays(date, 1 - weekdayOf(date));
}

/** The week to open first: this one when it has sessions, else the last before it, else the first after it. */
export function weekToOpen(days: readonly string[], today: string): string {
  const weeks = [...new Set(days.map(mondayOf))].sort();
  const now = mondayOf(today);
  return weeks.findLast((week) => week <= now) ?? weeks[0] ?? now;
}
