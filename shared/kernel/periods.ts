import { addDays, addMonths, dateOf, yearOf, type IsoDate } from './dates.ts';

export const periodKinds = ['month', 'quarter', 'year'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** A month, quarter or year, from its first to its last day. `key` is `2026-03`, `2026-Q1` or `2026`, and sorts as text. */
export interface Period {
  readonly kind: PeriodKind;
  readonly key: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const monthsOf: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, year: 12 };
const monthKey = /^(\d{4})-(0[1-9]|1[0-2])$/;
const quarterKey = /^(\d{4})-Q([1-4])$/;
const yearKey = /^(\d{4})$/;

function periodFrom(kind: PeriodKind, key: string, from: IsoDate): Period {
  return { kind, key, from, to: addDays(addMonths(from, monthsOf[kind]), -1) };
}

/** The first day of a fiscal year, which is called after the calendar year in which it ends: 2026 with an October start begins on 2025-10-01. */
function yearStart(year: number, startMonth: number): IsoDate {
  return dateOf(startMonth === 1 ? year : year - 1, startMonth, 1);
}

/**
 * The month, quarter or year that a day lies in.
 *
 * @param startMonth first month of the fiscal year, 1 to 12; quarters are counted from it
 */
export function periodOf(kind: PeriodKind, date: IsoDate, startMonth = 1): Period {
  const month = Number(date.slice(5, 7));
  if (kind === 'month') return periodFrom(kind, date.slice(0, 7), `${date.slice(0, 7)}-01`);
  const year = startMonth > 1 && month >= startMonth ? yearOf(date) + 1 : yearOf(date);
  const from = yearStart(year, startMonth);
  const text = String(year).padStart(4, '0');
  if (kind === 'year') return periodFrom(kind, text, from);
  const quarter = Math.floor(((month - startMonth + 12) % 12) / 3);
  return periodFrom(kind, `${text}-Q${quarter + 1}`, addMonths(from, quarter * 3));
}

/** The period that a key names, or null when it names none. */
export function periodOfKey(key: string, startMonth = 1): Period | null {
  if (monthKey.test(key)) return periodFrom('month', key, `${key}-01`);
  const [, year = '', quarter] = quarterKey.exec(key) ?? yearKey.exec(key) ?? [];
  if (year === '' || Number(year) < 2) return null;
  const from = yearStart(Number(year), startMonth);
  if (quarter === undefined) return periodFrom('year', key, from);
  return periodFrom('quarter', key, addMonths(from, (Number(quarter) - 1) * 3));
}

/** The period after another one; `steps` may be negative. */
export function nextPeriod(period: Period, startMonth = 1, steps = 1): Period {
  return periodOf(period.kind, addMonths(period.from, steps * monthsOf[period.kind]), startMonth);
}

/** Every period that touches the days from the first to the last, in order. */
export function periodsBetween(kind: PeriodKind, from: IsoDate, to: IsoDate, startMonth = 1): Period[] {
  const found: Period[] = [];
  for (let period = periodOf(kind, from, startMonth); period.from <= to; period = nextPeriod(period, startMonth)) {
    found.push(period);
  }
  return found;
}
