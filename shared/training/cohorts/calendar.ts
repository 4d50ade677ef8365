import { addDays, daysBetween, type IsoDate } from '../../kernel/dates.ts';
import type { DayPart } from '../choices.ts';

/** One meeting of a week: ISO weekday (1 Monday to 7 Sunday), part of the day, and length. */
export interface WeeklyMeeting {
  readonly weekday: number;
  readonly part: DayPart;
  readonly minutes: number;
}

export interface CalendarPlan {
  readonly startsOn: IsoDate;
  /** Last possible day; null when the calendar ends with the planned hours. */
  readonly endsOn: IsoDate | null;
  readonly pattern: readonly WeeklyMeeting[];
  readonly holidays: readonly IsoDate[];
  /** Planned length of the course; 0 when it is not fixed. */
  readonly minutes: number;
  /** Topics in order; sessions after the last one have none. */
  readonly topics: readonly string[];
}

export interface PlannedSession {
  readonly on: IsoDate;
  readonly part: DayPart;
  readonly minutes: number;
  readonly topic: string | null;
}

/** No calendar runs longer; one without an end stops here. */
export const longestCalendarDays = 3 * 366;

const partOrder: Readonly<Record<DayPart, number>> = { day: 0, morning: 1, afternoon: 2 };
const mondayReference = '2024-01-01';

/** ISO weekday of a date: 1 Monday to 7 Sunday. */
export function weekdayOf(date: IsoDate): number {
  return (((daysBetween(mondayReference, date) % 7) + 7) % 7) + 1;
}

/**
 * The sessions of a cohort from its weekly pattern: every meeting from the first to the last day that is no holiday, until the planned hours
 * are reached. The last session is not cut short. Without an end and without planned hours there is nothing to stop at, and none are made.
 */
export function calendarOf(plan: CalendarPlan): PlannedSession[] {
  if (plan.endsOn === null && plan.minutes === 0) return [];
  const last = plan.endsOn ?? addDays(plan.startsOn, longestCalendarDays);
  const days = Math.min(daysBetween(plan.startsOn, last), longestCalendarDays);
  const holidays = new Set(plan.holidays);
  const sessions: PlannedSession[] = [];
  let minutes = 0;
  for (let day = 0; day <= days; day += 1) {
    const on = addDays(plan.startsOn, day);
    if (holidays.has(on)) continue;
    for (const meeting of meetingsOf(plan.pattern, weekdayOf(on))) {
      if (plan.minutes > 0 && minutes >= plan.minutes) return sessions;
      const topic = plan.topics[sessions.length] ?? null;
      sessions.push({ on, part: meeting.part, minutes: meeting.minutes, topic });
      minutes += meeting.minutes;
    }
  }
  return sessions;
}

function meetingsOf(pattern: readonly WeeklyMeeting[], weekday: number): WeeklyMeeting[] {
  return pattern
    .filter((meeting) => meeting.weekday === weekday)
    .toSorted((first, second) => partOrder[first.part] - partOrder[second.part]);
}

/** Whether two parts of the same day overlap: the whole day overlaps both halves. */
export function partsOverlap(first: DayPart, second: DayPart): boolean {
  return first === second || first === 'day' || second === 'day';
}

/** The lines of a text, without empty ones. */
export function linesOf(text: string | null): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
