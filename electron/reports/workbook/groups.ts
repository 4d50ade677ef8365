import type { IndicatorRow } from '../../../shared/reports/contract.ts';
import { suppressed } from '../../../shared/reports/suppression.ts';
import type { Part } from '../closing.ts';
import { sourceOf } from '../sources/index.ts';
import type { Laid } from './laid.ts';

/** Counts of people in small groups are left out where the report leaves the office; of shares, groups of few people. */
export function hiddenParts({ job }: Laid, row: IndicatorRow, parts: readonly Part[]): boolean[] {
  const countsPeople =
    !row.isOwn && ['people', 'count', 'percent'].includes(row.unit) && sourceOf(row.source).hasPerson;
  if (!job.outside || !countsPeople) return parts.map(() => false);
  return suppressed(parts.map(({ figure }) => figure.denominator ?? figure.numerator));
}
