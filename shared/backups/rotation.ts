/** A backup as the rotation sees it: when it was made, as an instant (UTC) and as the calendar date of the office. */
export interface Dated {
  readonly fileName: string;
  readonly madeAt: string;
  readonly madeOn: string;
}

/** How many backups stay: the newest of today, then the newest of so many days, weeks and months that have one. */
export const kept = { today: 3, days: 7, weeks: 4, months: 12 } as const;

const dayMilliseconds = 24 * 60 * 60 * 1000;

/** The Monday of a date's week, as days since 1970. */
function weekOf(date: string): number {
  const day = Math.floor(Date.parse(`${date}T00:00:00Z`) / dayMilliseconds);
  return day - ((day + 3) % 7);
}

/**
 * The backups that may be removed: all but the newest three of today and the newest one of each of seven days, four weeks and twelve months.
 *
 * Backups dated after today are left alone, because then the clock was wrong once and nobody knows when; so is the newest of all.
 */
export function outdated(backups: readonly Dated[], today: string): Dated[] {
  const newestFirst = [...backups].sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
  const stay = new Set<Dated>(newestFirst.filter(({ madeOn }) => madeOn > today));
  const past = newestFirst.filter((backup) => !stay.has(backup));
  past.slice(0, 1).forEach((newest) => stay.add(newest));
  past
    .filter(({ madeOn }) => madeOn === today)
    .slice(0, kept.today)
    .forEach((backup) => stay.add(backup));
  const periods: [number, (date: string) => string | number][] = [
    [kept.days, (date) => date],
    [kept.weeks, weekOf],
    [kept.months, (date) => date.slice(0, 7)],
  ];
  for (const [count, periodOf] of periods) {
    const newestOf = new Map<string | number, Dated>();
    for (const backup of past) {
      const period = periodOf(backup.madeOn);
      if (!newestOf.has(period)) newestOf.set(period, backup);
    }
    [...newestOf.values()].slice(0, count).forEach((backup) => stay.add(backup));
  }
  return newestFirst.filter((backup) => !stay.has(backup));
}
