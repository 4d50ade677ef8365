import type { EntityManager } from 'typeorm';
import type { Span } from '../../../shared/reports/contract.ts';
import type { Disaggregation } from '../../../shared/reports/indicator.ts';
import type { ReportOffice } from '../asked.ts';
import type { CountedIndicator } from '../closing.ts';
import { countIndicators } from '../count.ts';
import { countOwn } from '../count-own.ts';
import { ReportFigureEntity } from '../entities.ts';
import type { KnownIndicator } from '../indicators.ts';
import type { SourceRange } from '../sources/source.ts';
import { rangeOf, yearRange, type KnownQuarter } from './state.ts';

export type Figures = ReadonlyMap<string, CountedIndicator>;

/** Counts indicators from the records as they are now. */
export async function counted(
  manager: EntityManager,
  indicators: readonly KnownIndicator[],
  range: SourceRange,
  withParts = true,
): Promise<Figures> {
  const shipped = indicators.filter(({ own }) => own === null).map(({ definition }) => definition);
  const figures = await countIndicators(manager, shipped, range, withParts);
  for (const { definition, own } of indicators) {
    if (own === null) continue;
    const figure = await countOwn(manager, own, range);
    figures.set(definition.code, { code: definition.code, figure, parts: [] });
  }
  return figures;
}

/** The figures of a quarter: those kept when it was closed, otherwise those of the records now. */
export async function figuresOf(
  manager: EntityManager,
  indicators: readonly KnownIndicator[],
  quarter: KnownQuarter,
  span: Span,
  office: ReportOffice,
  withParts = true,
): Promise<Figures> {
  if (quarter.closed) return keptFigures(manager, quarter.closed.id, span);
  const range = span === 'quarter' ? rangeOf(quarter.period, office) : yearRange(quarter.period, office);
  return counted(manager, indicators, range, withParts);
}

async function keptFigures(manager: EntityManager, quarterId: string, span: Span): Promise<Figures> {
  const rows = await manager.find(ReportFigureEntity, {
    where: { quarterId, span },
    order: { by: 'ASC', bucket: 'ASC' },
  });
  const figures = new Map<string, CountedIndicator>();
  for (const [code, ofCode] of Map.groupBy(rows, (row) => row.code)) {
    const whole = ofCode.find(({ by }) => by === '');
    if (!whole) continue;
    const parts = ofCode
      .filter(({ by }) => by !== '')
      .map(({ by, bucket, numerator, denominator }) => ({
        ...{ by: by as Disaggregation, bucket },
        figure: { numerator, denominator },
      }));
    const { numerator, denominator } = whole;
    figures.set(code, { code, figure: { numerator, denominator }, parts });
  }
  return figures;
}
