import { LessThan, type EntityManager } from 'typeorm';
import type { Adjustment } from '../../../shared/reports/contract.ts';
import { valueOf } from '../../../shared/reports/figures.ts';
import type { Figure } from '../../../shared/reports/indicator.ts';
import type { ReportOffice } from '../asked.ts';
import type { FoundAdjustment } from '../closing.ts';
import { ReportAdjustmentEntity, ReportQuarterEntity, type ReportQuarterRow } from '../entities.ts';
import type { KnownIndicator } from '../indicators.ts';
import { counted, figuresOf } from './figures.ts';
import { reasonsSince } from './reasons.ts';
import { rangeOf, type KnownQuarter } from './state.ts';

/** Closed quarters that are counted again; corrections older than two years are not looked for. */
const mostTouched = 8;

/** What was changed in closed quarters, as a quarter reports it: kept once it is closed itself, found by counting again until then. */
export async function adjustmentsOf(
  manager: EntityManager,
  indicators: readonly KnownIndicator[],
  quarter: KnownQuarter,
  office: ReportOffice,
): Promise<Adjustment[]> {
  const found = quarter.closed
    ? await keptAdjustments(manager, quarter.closed.id)
    : await findAdjustments(manager, indicators, quarter, office);
  const unitOf = new Map(indicators.map(({ definition }) => [definition.code, definition.unit]));
  return found.flatMap(({ code, touchedKey, before, after, reason }) => {
    const unit = unitOf.get(code);
    if (unit === undefined) return [];
    return [{ code, touched: touchedKey, before: valueOf(before, unit), after: valueOf(after, unit), reason }];
  });
}

async function keptAdjustments(manager: EntityManager, quarterId: string): Promise<FoundAdjustment[]> {
  const rows = await manager.find(ReportAdjustmentEntity, {
    where: { quarterId },
    order: { touchedKey: 'ASC', code: 'ASC' },
  });
  return rows.map((row) => ({
    ...{ code: row.code, touchedKey: row.touchedKey, reason: row.reason },
    before: { numerator: row.numeratorBefore, denominator: row.denominatorBefore },
    after: { numerator: row.numeratorAfter, denominator: row.denominatorAfter },
  }));
}

/**
 * Counts the closed quarters again and compares with what was last known of them: the figure at their closing, or after the last adjustment
 * that another closed quarter reported. Only the first quarter that is still open reports changes, so that none is reported twice.
 */
export async function findAdjustments(
  manager: EntityManager,
  indicators: readonly KnownIndicator[],
  quarter: KnownQuarter,
  office: ReportOffice,
): Promise<FoundAdjustment[]> {
  const closed = await manager.find(ReportQuarterEntity, {
    where: { from: LessThan(quarter.period.from) },
    order: { from: 'DESC' },
    take: mostTouched,
  });
  const [latest] = closed;
  if (!latest || latest.to < dayBefore(quarter)) return [];
  const found: FoundAdjustment[] = [];
  for (const touched of closed.reverse()) found.push(...(await changesIn(manager, indicators, touched, office)));
  return found;
}

/** A quarter reports changes when the one right before it is closed. */
function dayBefore({ period }: KnownQuarter): string {
  const day = new Date(`${period.from}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

async function changesIn(
  manager: EntityManager,
  indicators: readonly KnownIndicator[],
  touched: ReportQuarterRow,
  office: ReportOffice,
): Promise<FoundAdjustment[]> {
  const range = rangeOf(touched, office);
  const now = await counted(manager, indicators, range, false);
  const period = { kind: 'quarter' as const, key: touched.key, from: touched.from, to: touched.to };
  const kept = await figuresOf(manager, indicators, { period, closed: touched }, 'quarter', office);
  const reported = await lastReported(manager, touched.key);
  const changes: FoundAdjustment[] = [];
  for (const { definition } of indicators) {
    const { code } = definition;
    const before = reported.get(code) ?? kept.get(code)?.figure;
    const after = now.get(code)?.figure;
    if (!before || !after || isSame(before, after)) continue;
    const reason = await reasonsSince(manager, definition.source, range, touched.createdAt);
    changes.push({ code, touchedKey: touched.key, before, after, reason });
  }
  return changes;
}

function isSame(one: Figure, other: Figure): boolean {
  return one.numerator === other.numerator && one.denominator === other.denominator;
}

async function lastReported(manager: EntityManager, touchedKey: string): Promise<Map<string, Figure>> {
  const rows = await manager.query<{ code: string; numerator: number; denominator: number | null }[]>(
    `select a.code, a.numerator_after as numerator, a.denominator_after as denominator from report_adjustment a
       join report_quarter q on q.id = a.quarter_id where a.touched_key = ? order by q.from_date`,
    [touchedKey],
  );
  return new Map(rows.map(({ code, numerator, denominator }) => [code, { numerator, denominator }]));
}
