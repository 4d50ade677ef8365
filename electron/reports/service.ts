import { hash } from 'node:crypto';
import type { z } from 'zod';
import type { exportResult } from '../../shared/exports/contract.ts';
import type { Language } from '../../shared/kernel/choices.ts';
import { requirePermission, type SessionContext } from '../engine/context.ts';
import type { Progress } from '../engine/progress.ts';
import type { Breakdown, Overview, RecordsBehind, Span } from '../../shared/reports/contract.ts';
import type { Disaggregation } from '../../shared/reports/indicator.ts';
import { readOffice } from '../office/service.ts';
import { instant, localDate } from '../storage/environment.ts';
import { namelessAfter } from '../storage/nameless.ts';
import type { ReportOffice } from './asked.ts';
import { keepClosing } from './quarters/close.ts';

const quietly = { onProgress: () => undefined, signal: undefined };

/** What reports must know of the office they are about. */
export async function reportOffice({ office }: SessionContext): Promise<ReportOffice> {
  const { currency, fiscalYearStartMonth } = await readOffice(office.reads);
  return { currency, startMonth: fiscalYearStartMonth, today: localDate(office.environment.now()) };
}

/** Counting a million deliveries takes seconds: it is done beside the engine, on a snapshot. */
export async function readOverviewFor(context: SessionContext, quarter: string | null): Promise<Overview> {
  return context.jobs.run('report-overview', { ...(await reportOffice(context)), quarter }, quietly);
}

export async function readBreakdown(
  context: SessionContext,
  input: { quarter: string; code: string },
): Promise<Breakdown> {
  return context.jobs.run('report-breakdown', { ...(await reportOffice(context)), ...input }, quietly);
}

interface RecordsInput {
  readonly quarter: string;
  readonly code: string;
  readonly span: Span;
  readonly by: Disaggregation | null;
  readonly bucket: string | null;
  readonly offset: number;
}

/** The records behind a figure; names of people for who may read people. */
export async function readRecords(context: SessionContext, input: RecordsInput): Promise<RecordsBehind> {
  requirePermission(context, 'reports.read');
  const asked = {
    ...(await reportOffice(context)),
    ...input,
    names: context.may('people.read'),
    namelessAfter: namelessAfter(context),
  };
  return context.jobs.run('report-records', asked, quietly);
}

/** Looks for what would make the figures of a quarter wrong. */
export async function readChecks(context: SessionContext, { quarter }: { quarter: string }) {
  return context.jobs.run('report-checks', { ...(await reportOffice(context)), quarter }, quietly);
}

/** Closes a quarter whose findings were all settled or accepted. */
export async function closeQuarter(
  context: SessionContext,
  { quarter, note }: { quarter: string; note: string | null },
): Promise<Record<string, never>> {
  const closing = await context.jobs.run('report-closing', { ...(await reportOffice(context)), quarter }, quietly);
  await keepClosing(context, closing, note);
  return {};
}

interface WorkbookInput {
  readonly quarter: string;
  readonly language: Language;
  readonly names: boolean;
  readonly outside: boolean;
  readonly reason: string;
  readonly templateId: string | null;
}

/**
 * Writes the quarterly workbook and notes in the journal who took it and why. Without names it names people by their case codes.
 *
 * @throws Refusal permission.denied when names are asked for by somebody who may not export people
 */
export async function writeWorkbook(
  context: SessionContext,
  { templateId, ...input }: WorkbookInput,
  report: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<z.infer<typeof exportResult>> {
  if (input.names) requirePermission(context, 'people.export');
  const { session, office, actor, gate } = context;
  const at = instant(office.environment.now());
  const job = {
    ...(await reportOffice(context)),
    ...input,
    ...{ officeName: session.office.name, userName: session.userName, appVersion: gate.appVersion, at },
    namelessAfter: namelessAfter(context),
    template: templateId === null ? null : Uint8Array.from(context.connection.transfers.take(templateId)),
  };
  const { bytes, rows } = await context.jobs.run('report-workbook', job, { onProgress: report, signal });
  const file = Buffer.from(bytes);
  const what = { names: input.names, outside: input.outside, sha256: hash('sha256', file) };
  const changes = Object.fromEntries(Object.entries(what).map(([name, value]) => [name, [null, value] as const]));
  const entry = { action: 'exported', kind: 'export', recordId: input.quarter, reason: input.reason, changes };
  await office.write(actor, (tx) => tx.journal([entry]));
  const downloadId = context.connection.transfers.offer(file);
  return { downloadId, fileName: `${session.office.code}-${input.quarter}.xlsx`, size: file.length, rows };
}
