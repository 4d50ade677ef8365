import { hash } from 'node:crypto';
import type { z } from 'zod';
import { mostRowsOnPaper } from '../../shared/exports/contract.ts';
import type { ExportRequest, exportResult, PrintedList } from '../../shared/exports/contract.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { requirePermission, type SessionContext } from '../engine/context.ts';
import type { Progress } from '../engine/progress.ts';
import { instant, localDate } from '../storage/environment.ts';
import {
  countRows,
  readableFields,
  readPage,
  requireReadable,
  type ListAccess,
  type ListSql,
} from '../storage/list-query.ts';
import { accessTo } from '../storage/list-routes.ts';
import { consentNeeded } from './consent.ts';
import type { ExportJob } from './job.ts';
import { exportableList } from './lists.ts';

export interface WrittenExport {
  readonly bytes: Buffer;
  readonly rows: number;
  /** Without personal data: office code, list and date. */
  readonly fileName: string;
}

interface Prepared {
  readonly list: ListSql;
  readonly fields: readonly string[];
  readonly access: ListAccess;
}

/**
 * What leaves the program on a request, by workbook or on paper: the permissions, the reason and everybody's consent are the same for both.
 *
 * @throws Refusal exports.reason_needed when the list names persons and no reason was given
 */
async function prepare(context: SessionContext, request: ExportRequest): Promise<Prepared> {
  const list = exportableList(request.list);
  const { definition } = list;
  requirePermission(context, definition.read);
  requirePermission(context, definition.export);
  if (definition.personal && request.reason === '') throw new Refusal('exports.reason_needed', {}, 'reason');
  const fields = exportedFields(context, list, request);
  const consent = await consentNeeded(context, request.purposeId);
  if (request.withoutConsent) requirePermission(context, 'consent.override');
  const access = { ...(await accessTo(context, list)), ...(consent && !request.withoutConsent ? { consent } : {}) };
  return { list, fields, access };
}

/**
 * Writes a list as a workbook and notes in the journal who took what, how much and why.
 *
 * @throws Refusal exports.reason_needed when the list names persons and no reason was given
 */
export async function exportList(
  context: SessionContext,
  request: ExportRequest,
  report: (progress: Progress) => void,
  signal: AbortSignal | undefined,
): Promise<WrittenExport> {
  const { fields, access } = await prepare(context, request);
  const { session, office } = context;
  const now = office.environment.now();
  const fileName = `${session.office.code}-${request.list}-${localDate(now)}.xlsx`;
  const job: ExportJob = {
    list: request.list,
    view: request.view,
    fields,
    access,
    language: request.language,
    officeName: session.office.name,
    currency: session.office.currency,
    userName: session.userName,
    at: instant(now),
    reason: request.reason,
    password: request.password,
    fileName,
  };
  const { bytes, rows } = await context.jobs.run('export', job, { onProgress: report, signal });
  const file = Buffer.from(bytes);
  await noteExport(context, 'exported', request, { fields, rows, sha256: hash('sha256', file) });
  return { bytes: file, rows, fileName: request.password === '' ? fileName : fileName.replace(/xlsx$/, 'zip') };
}

/**
 * Answers with a list for paper and notes it like an export.
 *
 * @throws Refusal exports.too_many_to_print {limit}
 */
export async function printList(context: SessionContext, request: ExportRequest): Promise<PrintedList> {
  const { list, fields, access } = await prepare(context, request);
  const { reads, environment } = context.office;
  const count = await countRows(reads, list, request.view, access);
  if (count > mostRowsOnPaper) throw new Refusal('exports.too_many_to_print', { limit: mostRowsOnPaper });
  const currencies = list.definition.columns.flatMap(({ field, currencyField }) =>
    fields.includes(field) && currencyField !== undefined ? [currencyField] : [],
  );
  const page = { ...request.view, offset: 0, limit: mostRowsOnPaper };
  const rows = await readPage(reads, list, page, [...new Set([...fields, ...currencies])], access);
  await noteExport(context, 'printed', request, { fields, rows: rows.length });
  return { fields: [...fields], rows, at: instant(environment.now()) };
}

/** The export of a page: the file waits in memory until the page has fetched it. */
export async function exportForPage(
  context: SessionContext,
  request: ExportRequest,
  report: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<z.infer<typeof exportResult>> {
  const { bytes, rows, fileName } = await exportList(context, request, report, signal);
  return { downloadId: context.connection.transfers.offer(bytes), fileName, size: bytes.length, rows };
}

function exportedFields(context: SessionContext, { definition }: ListSql, request: ExportRequest): string[] {
  const { columns: wanted, view } = request;
  const readable = readableFields(definition, (permission) => context.may(permission));
  requireReadable(view, readable);
  if (wanted.length === 0) return readable;
  return wanted.map((field) => {
    if (!readable.includes(field)) throw new Refusal('list.unknown_field', { field });
    return field;
  });
}

async function noteExport(
  { office, actor }: SessionContext,
  action: 'exported' | 'printed',
  request: ExportRequest,
  taken: { readonly fields: readonly string[]; readonly rows: number; readonly sha256?: string },
): Promise<void> {
  const { search, filters, within } = request.view;
  const what = {
    filters,
    search: search === '' ? null : 'a search text',
    within: within ?? null,
    purposeId: request.purposeId,
    withoutConsent: request.withoutConsent,
    protected: request.password !== '',
    ...taken,
  };
  const changes = Object.fromEntries(Object.entries(what).map(([name, value]) => [name, [null, value] as const]));
  const entry = { action, kind: 'export', recordId: request.list, reason: request.reason, changes };
  await office.write(actor, (tx) => tx.journal([entry]));
}
