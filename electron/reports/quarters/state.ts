import type { EntityManager } from 'typeorm';
import { addMonths } from '../../../shared/kernel/dates.ts';
import { periodOf, periodOfKey, periodsBetween, type Period } from '../../../shared/kernel/periods.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import type { QuarterState } from '../../../shared/reports/contract.ts';
import type { ReportOffice } from '../asked.ts';
import { ReportQuarterEntity, type ReportQuarterRow } from '../entities.ts';
import type { SourceRange } from '../sources/source.ts';

const quartersShown = 12;

/** A quarter with what is kept of it when it was closed. */
export interface KnownQuarter {
  readonly period: Period;
  readonly closed: ReportQuarterRow | null;
}

/** The quarters one can report on: the last three years up to today, and every closed one. */
export async function knownQuarters(manager: EntityManager, office: ReportOffice): Promise<KnownQuarter[]> {
  const closed = await manager.find(ReportQuarterEntity, { order: { from: 'ASC' } });
  const closedOf = new Map(closed.map((row) => [row.key, row]));
  const first = addMonths(office.today, -3 * (quartersShown - 1));
  const recent = periodsBetween('quarter', first, office.today, office.startMonth);
  const older = closed
    .filter(({ key }) => recent.every((period) => period.key !== key))
    .map(({ key, from, to }): Period => ({ kind: 'quarter', key, from, to }));
  return [...older, ...recent].map((period) => ({ period, closed: closedOf.get(period.key) ?? null }));
}

/** The quarter of a key, or that of today. */
export async function knownQuarter(
  manager: EntityManager,
  office: ReportOffice,
  key: string | null,
): Promise<KnownQuarter> {
  const period =
    key === null ? periodOf('quarter', office.today, office.startMonth) : periodOfKey(key, office.startMonth);
  if (period?.kind !== 'quarter') throw new Refusal('not_found');
  return { period, closed: await manager.findOneBy(ReportQuarterEntity, { key: period.key }) };
}

export function stateOf({ period, closed }: KnownQuarter, today: string): QuarterState {
  const { key, from, to } = period;
  return { key, from, to, closedOn: closed?.closedOn ?? null, over: to < today };
}

/** The days that are counted: those of the period up to today. */
export function rangeOf({ from, to }: Pick<Period, 'from' | 'to'>, { today, currency }: ReportOffice): SourceRange {
  return { from, to: to > today && from <= today ? today : to, currency };
}

/** From the first day of the fiscal year to the end of the quarter. */
export function yearRange({ from, to }: Period, office: ReportOffice): SourceRange {
  return rangeOf({ from: periodOf('year', from, office.startMonth).from, to }, office);
}
