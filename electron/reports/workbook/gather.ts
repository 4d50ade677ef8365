import { hash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { nextPeriod } from '../../../shared/kernel/periods.ts';
import type { CheckResult, Overview } from '../../../shared/reports/contract.ts';
import { valueOf } from '../../../shared/reports/figures.ts';
import type { WorkbookJob } from '../asked.ts';
import { knownIndicators } from '../indicators.ts';
import { readOverview } from '../overview.ts';
import { checkQuarter } from '../quarters/checks.ts';
import { figuresOf, type Figures } from '../quarters/figures.ts';
import { knownQuarter } from '../quarters/state.ts';

/** Everything a quarterly workbook says, before it is laid out. */
export interface WorkbookFacts {
  readonly overview: Overview;
  readonly parts: Figures;
  readonly checks: readonly CheckResult[];
  /** The quarters of the trend, the reported one last, with each indicator's value. */
  readonly trend: readonly { readonly key: string; readonly values: ReadonlyMap<string, number | null> }[];
  /** Of the figures, so that two printed reports can be told apart. */
  readonly checksum: string;
}

const trendQuarters = 4;

export async function gatherFacts(manager: EntityManager, job: WorkbookJob): Promise<WorkbookFacts> {
  const found = await readOverview(manager, job);
  const overview = { ...found, indicators: found.indicators.filter(({ hidden }) => !hidden) };
  const quarter = await knownQuarter(manager, job, job.quarter);
  const indicators = (await knownIndicators(manager)).filter(({ setting }) => setting?.hidden !== true);
  const parts = await figuresOf(manager, indicators, quarter, 'quarter', job);
  const trend: WorkbookFacts['trend'][number][] = [];
  for (let back = trendQuarters - 1; back > 0; back -= 1) {
    const key = nextPeriod(quarter.period, job.startMonth, -back).key;
    const figures = await figuresOf(manager, indicators, await knownQuarter(manager, job, key), 'quarter', job, false);
    const values = overview.indicators.map(({ code, unit }) => {
      const figure = figures.get(code)?.figure;
      return [code, figure === undefined ? null : valueOf(figure, unit)] as const;
    });
    trend.push({ key, values: new Map(values) });
  }
  trend.push({ key: job.quarter, values: new Map(overview.indicators.map(({ code, actual }) => [code, actual])) });
  return { overview, parts, checks: await checkQuarter(manager, job), trend, checksum: checksumOf(overview) };
}

function checksumOf({ quarter, indicators, adjustments }: Overview): string {
  const figures = indicators.map(({ code, figure, yearFigure }) => [code, figure, yearFigure]);
  return hash('sha256', JSON.stringify([quarter.key, quarter.closedOn, figures, adjustments])).slice(0, 16);
}
