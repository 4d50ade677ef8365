import type { Breakdown } from '../../shared/reports/contract.ts';
import { valueOf } from '../../shared/reports/figures.ts';
import type { JobSurroundings } from '../engine/job-surroundings.ts';
import { withSnapshot } from '../storage/snapshot.ts';
import type { AskedBreakdown } from './asked.ts';
import { knownIndicator } from './indicators.ts';
import { figuresOf } from './quarters/figures.ts';
import { knownQuarter, knownQuarters } from './quarters/state.ts';

const trendQuarters = 8;

/** One indicator taken apart, and its last eight quarters. */
export function runReportBreakdown(asked: AskedBreakdown, { source }: JobSurroundings): Promise<Breakdown> {
  const { manager } = source;
  return withSnapshot(source, async () => {
    const indicator = await knownIndicator(manager, asked.code);
    const { unit, disaggregations } = indicator.definition;
    const quarter = await knownQuarter(manager, asked, asked.quarter);
    const figures = await figuresOf(manager, [indicator], quarter, 'quarter', asked);
    const found = figures.get(asked.code)?.parts ?? [];
    const parts = disaggregations.map((by) => ({
      by,
      buckets: found
        .filter((part) => part.by === by)
        .map(({ bucket, figure }) => ({ bucket, figure, value: valueOf(figure, unit) })),
    }));
    const trend: Breakdown['trend'] = [];
    const known = await knownQuarters(manager, asked);
    for (const one of known.filter(({ period }) => period.from <= quarter.period.from).slice(-trendQuarters)) {
      const own = await figuresOf(manager, [indicator], one, 'quarter', asked, false);
      const figure = own.get(asked.code)?.figure;
      trend.push({ key: one.period.key, value: figure === undefined ? null : valueOf(figure, unit) });
    }
    return { parts, trend };
  });
}
