import type { EntityManager } from 'typeorm';
import { disaggregations, type Figure, type IndicatorDefinition } from '../../shared/reports/indicator.ts';
import type { CountedIndicator, Part } from './closing.ts';
import { measureOf, type IndicatorMeasure, type Measure } from './measures.ts';
import { sourceOf } from './sources/index.ts';
import { bucketSql, sqlFor, type Source, type SourceRange } from './sources/source.ts';

/** The aggregate of a measure over a source. */
export function aggregateSql({ when, sum, distinct }: Measure): string {
  if (distinct !== undefined) return `count(distinct case when ${when ?? '1'} then ${distinct} end)`;
  return `coalesce(sum(case when ${when ?? '1'} then ${sum ?? '1'} end), 0)`;
}

/**
 * Counts indicators over a period: every figure from its records, each source once for the wholes and once for each way it is taken apart.
 *
 * Over a year people are counted once, because they are counted again and not added up.
 */
export async function countIndicators(
  manager: EntityManager,
  definitions: readonly IndicatorDefinition[],
  range: SourceRange,
  withParts = true,
): Promise<Map<string, CountedIndicator>> {
  const counted = new Map<string, CountedIndicator>();
  for (const [name, ofSource] of Map.groupBy(definitions, ({ source }) => source)) {
    const source = sourceOf(name);
    const [whole = {}] = await rowsOf(manager, source, range, ofSource, null);
    const parts = withParts ? await partsOf(manager, source, range, ofSource) : new Map<string, Part[]>();
    for (const [index, { code }] of ofSource.entries())
      counted.set(code, { code, figure: figureOf(whole, index, measureOf(code)), parts: parts.get(code) ?? [] });
  }
  return counted;
}

async function partsOf(
  manager: EntityManager,
  source: Source,
  range: SourceRange,
  definitions: readonly IndicatorDefinition[],
): Promise<Map<string, Part[]>> {
  const parts = new Map<string, Part[]>();
  for (const by of disaggregations) {
    const taken = definitions.filter((definition) => definition.disaggregations.includes(by));
    const bucket = bucketSql(source, by);
    if (taken.length === 0 || bucket === null) continue;
    const rows = await rowsOf(manager, source, range, taken, bucket);
    for (const [index, { code }] of taken.entries()) {
      const own = rows.map((row) => ({
        ...{ by, bucket: String(row['bucket']) },
        figure: figureOf(row, index, measureOf(code)),
      }));
      parts.set(code, [...(parts.get(code) ?? []), ...own]);
    }
  }
  return parts;
}

type Row = Readonly<Record<string, unknown>>;

async function rowsOf(
  manager: EntityManager,
  source: Source,
  range: SourceRange,
  definitions: readonly IndicatorDefinition[],
  bucket: string | null,
): Promise<Row[]> {
  const figures = definitions.flatMap(({ code }, index) => {
    const { numerator, denominator } = measureOf(code);
    const first = `${aggregateSql(numerator)} as n${index}`;
    return denominator === undefined ? [first] : [first, `${aggregateSql(denominator)} as d${index}`];
  });
  const [selected, grouped] = bucket === null ? ['', ''] : [`${bucket} as bucket, `, ' group by 1 order by 1'];
  const text = `select ${selected}${figures.join(', ')} from ${source.from} where ${source.where}${grouped}`;
  return manager.query<Row[]>(sqlFor(text, range));
}

function figureOf(row: Row, index: number, { denominator }: IndicatorMeasure): Figure {
  const number = (name: string) => Number(row[`${name}${index}`] ?? 0);
  return { numerator: number('n'), denominator: denominator === undefined ? null : number('d') };
}
