import { In } from 'typeorm';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { spans, type Span } from '../../../shared/reports/contract.ts';
import type { QualityCheck } from '../../../shared/reports/quality.ts';
import type { SessionContext } from '../../engine/context.ts';
import type { JobSurroundings } from '../../engine/job-surroundings.ts';
import { deterministicId } from '../../storage/deterministic-id.ts';
import { insertRows } from '../../storage/insert-rows.ts';
import { createRecord } from '../../storage/records.ts';
import { withSnapshot } from '../../storage/snapshot.ts';
import type { AskedQuarter } from '../asked.ts';
import type { Closing, CountedIndicator } from '../closing.ts';
import {
  QualityAcceptanceEntity,
  ReportAdjustmentEntity,
  ReportFigureEntity,
  ReportQuarterEntity,
  type ReportFigureRow,
} from '../entities.ts';
import { knownIndicators } from '../indicators.ts';
import { findAdjustments } from './adjustments.ts';
import { checkQuarter } from './checks.ts';
import { figuresOf } from './figures.ts';
import { knownQuarter } from './state.ts';

/**
 * Counts what is kept when a quarter is closed.
 *
 * @throws Refusal reports.quarter_closed, reports.quarter_running, reports.later_closed, reports.findings_open
 */
export function runReportClosing(asked: AskedQuarter, { source }: JobSurroundings): Promise<Closing> {
  const { manager } = source;
  return withSnapshot(source, async () => {
    const quarter = await knownQuarter(manager, asked, asked.quarter);
    const { key, from, to } = quarter.period;
    if (quarter.closed) throw new Refusal('reports.quarter_closed');
    if (to >= asked.today) throw new Refusal('reports.quarter_running');
    const later = await manager.query<{ key: string }[]>(
      'select quarter_key as key from report_quarter where from_date > ? limit 1',
      [from],
    );
    if (later.length > 0) throw new Refusal('reports.later_closed', { quarter: later[0]?.key ?? '' });
    const open = (await checkQuarter(manager, asked)).reduce((sum, check) => sum + check.open, 0);
    if (open > 0) throw new Refusal('reports.findings_open', { count: open });
    const indicators = await knownIndicators(manager);
    const ofSpan = async (span: Span) => [...(await figuresOf(manager, indicators, quarter, span, asked)).values()];
    return {
      period: { key, from, to },
      figures: { quarter: await ofSpan('quarter'), year: await ofSpan('year') },
      adjustments: await findAdjustments(manager, indicators, quarter, asked),
    };
  });
}

/** Keeps the figures of a quarter; they never change again. What is corrected later is an adjustment of the quarter it is corrected in. */
export async function keepClosing(
  { office, actor }: SessionContext,
  { period, figures, adjustments }: Closing,
  note: string | null,
): Promise<void> {
  await office.write(actor, async (tx) => {
    if (await tx.manager.findOneBy(ReportQuarterEntity, { key: period.key }))
      throw new Refusal('reports.quarter_closed');
    const id = deterministicId('report-quarter', period.key);
    await createRecord(
      tx,
      ReportQuarterEntity,
      { id, key: period.key, from: period.from, to: period.to, closedOn: tx.today, note },
      { action: 'closed' },
    );
    const rows = spans.flatMap((span) => figures[span].flatMap((counted) => figureRows(id, span, counted)));
    await insertRows(tx.manager, ReportFigureEntity, rows);
    const kept = adjustments.map(({ code, touchedKey, before, after, reason }) => ({
      id: deterministicId('report-adjustment', id, touchedKey, code),
      ...{ quarterId: id, touchedKey, code, reason },
      numeratorBefore: before.numerator,
      denominatorBefore: before.denominator,
      numeratorAfter: after.numerator,
      denominatorAfter: after.denominator,
    }));
    await insertRows(tx.manager, ReportAdjustmentEntity, kept);
  });
}

function figureRows(quarterId: string, span: Span, { code, figure, parts }: CountedIndicator): ReportFigureRow[] {
  const row = (
    by: string,
    bucket: string,
    { numerator, denominator }: CountedIndicator['figure'],
  ): ReportFigureRow => ({
    id: deterministicId('report-figure', quarterId, span, code, JSON.stringify([by, bucket])),
    ...{ quarterId, span, code, by, bucket, numerator, denominator },
  });
  return [row('', '', figure), ...parts.map((part) => row(part.by, part.bucket, part.figure))];
}

interface AcceptInput {
  readonly quarter: string;
  readonly check: QualityCheck;
  readonly recordIds: readonly string[];
  readonly reason: string;
}

/** Accepts findings of a check with a reason; `*` accepts all of it. */
export async function acceptFindings(
  { office, actor }: SessionContext,
  { quarter, check, recordIds, reason }: AcceptInput,
): Promise<Record<string, never>> {
  await office.write(actor, async (tx) => {
    const rows = recordIds.map((recordId) => ({
      id: deterministicId('quality', quarter, check, recordId),
      ...{ key: quarter, check, recordId, reason, acceptedAt: tx.now, acceptedBy: tx.actor.userName },
    }));
    await tx.manager.delete(QualityAcceptanceEntity, { id: In(rows.map(({ id }) => id)) });
    await insertRows(tx.manager, QualityAcceptanceEntity, rows);
    const changes = { check: [null, check] as const, records: [null, recordIds] as const };
    await tx.journal([{ action: 'decided', kind: 'quality_check', recordId: quarter, reason, changes }]);
  });
  return {};
}
