import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { importKind, importMapping, type ImportMapping, type ImportProblem } from '../../shared/imports/contract.ts';
import { importFields, type ImportKind } from '../../shared/imports/kinds.ts';
import { problemKeys } from '../../shared/imports/problem-keys.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { pieceBytes } from '../../shared/records/contract.ts';
import { loadTexts } from '../workbooks/texts.ts';
import { mappingOf } from '../../shared/imports/mapping.ts';
import { withOffice, type Client } from './office-session.ts';
import type { Command, Output } from './run.ts';

/** Imports a file of any kind with the proposed mapping, or with one that was saved. */
export const importCommand: Command = {
  usage: '--office DIR --kind KIND --file F [--mapping M.json] [--encoding E] [--dry-run] [--user NAME]',
  options: {
    office: { type: 'string' },
    kind: { type: 'string' },
    file: { type: 'string' },
    mapping: { type: 'string' },
    encoding: { type: 'string' },
    'dry-run': { type: 'boolean' },
    user: { type: 'string' },
  },
  required: ['office', 'kind', 'file'],
  async run(values, output) {
    const kind = importKind.parse(values['kind']);
    const path = String(values['file']);
    const bytes = readFileSync(path);
    const given =
      values['mapping'] === undefined
        ? null
        : importMapping.parse(JSON.parse(readFileSync(String(values['mapping']), 'utf8')));
    const user = values['user'] === undefined ? undefined : String(values['user']);
    await withOffice({ directory: String(values['office']), user }, async ({ client }) => {
      const uploadId = await upload(client, bytes);
      const encoding = values['encoding'] === undefined ? {} : { encoding: String(values['encoding']) };
      const file = await last(client.imports.open({ kind, uploadId, fileName: basename(path), ...encoding }), output);
      const mapping: ImportMapping = given ?? mappingOf(file);
      const preview = await last(client.imports.preview({ kind, fileId: file.fileId, mapping }), output);
      if (values['dry-run'] !== true) await last(client.imports.confirm({ previewId: preview.previewId }), output);
      const { read, new: fresh, matched, refused } = preview.counts;
      const problems = await withMessages(kind, preview.problems);
      const text = [
        `read ${read}, new ${fresh}, matched ${matched}, refused ${refused}`,
        ...problems.map(problemLine),
      ].join('\n');
      output.answer({ ...preview.counts, also: preview.also, problemCount: preview.problemCount, problems }, text);
    });
  },
};

type ShownProblem = Pick<ImportProblem, 'sheet' | 'cell' | 'code' | 'severity'> & { message: string };

async function withMessages(kind: ImportKind, problems: readonly ImportProblem[]): Promise<ShownProblem[]> {
  const fields = new Map(importFields(kind).map(({ field, title }) => [field, title]));
  const titles = [...fields.values(), ...problems.flatMap(({ code }) => problemKeys(code))];
  const texts = await loadTexts('en', [...new Set(titles.flatMap((key) => key.split(':')[0] ?? [])), 'imports']);
  return problems.map(({ sheet, cell, code, severity, params }) => {
    const field = texts(fields.get(String(params['field'] ?? '')) ?? '');
    const link = texts(`imports:link.${String(params['link'] ?? '')}`);
    return { sheet, cell, code, severity, message: texts(problemKeys(code), { ...params, field, link }) };
  });
}

function problemLine({ sheet, cell, message }: ShownProblem): string {
  return `${sheet} ${cell}: ${message}`;
}

/** Sends a file as a page would. */
export async function upload(client: Client, bytes: Buffer): Promise<string> {
  let uploadId: string | undefined;
  for (let start = 0; start === 0 || start < bytes.length; start += pieceBytes) {
    const data = bytes.subarray(start, start + pieceBytes).toString('base64');
    const answer = await client.records.upload({ data, ...(uploadId === undefined ? {} : { uploadId }) });
    uploadId = answer.uploadId;
  }
  if (uploadId === undefined) throw new Refusal('workbook.empty');
  return uploadId;
}

type Event<T> = { kind: 'progress'; step: string; done: number; total: number } | { kind: 'done'; result: T };

/** Follows long work to its result, with its steps as remarks. */
export async function last<T>(stream: Promise<AsyncIterable<Event<T>>>, output: Output): Promise<T> {
  const texts = await loadTexts('en', ['imports', 'exports', 'backups']);
  let step = '';
  for await (const event of await stream) {
    if (event.kind === 'done') return event.result;
    if (event.step !== step && !output.json) output.remark(texts(event.step));
    step = event.step;
  }
  throw new Refusal('work.cancelled');
}
