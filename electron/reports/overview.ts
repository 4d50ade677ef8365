import type { EntityManager } from 'typeorm';
import { periodOf, nextPeriod } from '../../shared/kernel/periods.ts';
import type { IndicatorRow, Overview } from '../../shared/reports/contract.ts';
import { achievement, trafficLight, valueOf, type Aim } from '../../shared/reports/figures.ts';
import type { JobSurroundings } from '../engine/job-surroundings.ts';
import { withSnapshot } from '../storage/snapshot.ts';
import type { AskedOverview } from './asked.ts';
import { knownIndicators, type KnownIndicator } from './indicators.ts';
import { adjustmentsOf } from './quarters/adjustments.ts';
import { figuresOf, type Figures } from './quarters/figures.ts';
import { knownQuarter, knownQuarters, stateOf } from './quarters/state.ts';

/** Every indicator with its figures of a quarter, of the year so far and of the quarter before, against its targets. */
export function runReportOverview(asked: AskedOverview, { source }: JobSurroundings): Promise<Overview> {
  return withSnapshot(source, () => readOverview(source.manager, asked));
}

export async function readOverview(manager: EntityManager, asked: AskedOverview): Promise<Overview> {
  const quarter = await knownQuarter(manager, asked, asked.quarter);
  const { period } = quarter;
  const yearKey = periodOf('year', period.from, asked.startMonth).key;
  const indicators = await knownIndicators(manager);
  const now = await figuresOf(manager, indicators, quarter, 'quarter', asked, false);
  const year = await figuresOf(manager, indicators, quarter, 'year', asked, false);
  const before = await knownQuarter(manager, asked, nextPeriod(period, asked.startMonth, -1).key);
  const previous = await figuresOf(manager, indicators, before, 'quarter', asked, false);
  const keys = { quarter: period.key, year: yearKey };
  const quarters = await knownQuarters(manager, asked);
  return {
    quarter: stateOf(quarter, asked.today),
    quarters: quarters.map((known) => stateOf(known, asked.today)).reverse(),
    yearKey,
    indicators: indicators.map((indicator) => rowOf(indicator, { now, year, previous }, keys)),
    adjustments: await adjustmentsOf(manager, indicators, quarter, asked),
  };
}

interface AllFigures {
  readonly now: Figures;
  readonly year: Figures;
  readonly previous: Figures;
}

const nothingCounted = { numerator: 0, denominator: null };
const nothingSaid = { label: null, definition: null, hidden: false, version: null, baseline: null, targets: {} };

function rowOf(
  { definition, setting, own }: KnownIndicator,
  { now, year, previous }: AllFigures,
  keys: { quarter: string; year: string },
): IndicatorRow {
  const { code, theme, kind, unit, direction, disaggregations, standard, source } = definition;
  const figure = now.get(code)?.figure ?? nothingCounted;
  const yearFigure = year.get(code)?.figure ?? nothingCounted;
  const before = previous.get(code);
  const { label, definition: words, hidden, version, baseline, targets } = setting ?? nothingSaid;
  const said: Readonly<Record<string, number>> = targets;
  return {
    ...{ code, theme, kind, unit, direction, standard, source, disaggregations: [...disaggregations] },
    ...{ label, definition: words, hidden, version, baseline, targets, isOwn: own !== null, figure, yearFigure },
    year: valueOf(yearFigure, unit),
    previous: before === undefined ? null : valueOf(before.figure, unit),
    yearTarget: said[keys.year] ?? null,
    ...againstTarget(valueOf(figure, unit), { target: said[keys.quarter] ?? null, baseline, direction }),
  };
}

function againstTarget(
  actual: number | null,
  aim: Aim,
): Pick<IndicatorRow, 'actual' | 'target' | 'achieved' | 'light'> {
  const achieved = achievement(actual, aim);
  return { actual, target: aim.target, achieved, light: trafficLight(achieved) };
}
