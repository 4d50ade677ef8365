import type { TFunction } from 'i18next';
import { addMonths, daysBetween } from '../../shared/kernel/dates.ts';

const monthsInYear = 12;

/** A span of time in words, as coarse as one would say it: days below two months, then months, then years and months. */
export function spanText(t: TFunction, from: string, to: string): string {
  const months = wholeMonths(from, to);
  if (months < 2) return t('cooperatives:time.days', { count: daysBetween(from, to) });
  const years = Math.floor(months / monthsInYear);
  const rest = months % monthsInYear;
  return [
    ...(years > 0 ? [t('cooperatives:time.years', { count: years })] : []),
    ...(rest > 0 ? [t('cooperatives:time.months', { count: rest })] : []),
  ].join(' ');
}

function wholeMonths(from: string, to: string): number {
  let months = Math.max(0, Math.floor(daysBetween(from, to) / 31));
  while (addMonths(from, months + 1) <= to) months += 1;
  return months;
}

/** How long a term still runs on a day, or since when it has run out. */
export function timeLeftText(t: TFunction, at: string, to: string): string {
  if (to === at) return t('cooperatives:officers.last-day');
  return to > at
    ? t('cooperatives:officers.time-left', { time: spanText(t, at, to) })
    : t('cooperatives:officers.ran-out', { time: spanText(t, to, at) });
}
