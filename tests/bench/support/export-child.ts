/** Writes the register of people as a workbook in one of two ways, and prints time and peak memory. */
import { readFileSync } from 'node:fs';
import type { DataSource } from 'typeorm';
import { schema } from '../../../electron/engine/schema.ts';
import { runExport } from '../../../electron/exports/job.ts';
import { peopleListSql } from '../../../electron/people/list.ts';
import { openDataSource } from '../../../electron/storage/data-source.ts';
import { iterateRows } from '../../../electron/storage/iterate-rows.ts';
import { fullAccess, pageSql, readableFields } from '../../../electron/storage/list-query.ts';
import { signInWithPassword } from '../../../electron/storage/vault/attempts.ts';
import { handWritten } from './hand-writer.ts';

const [way = '', directory = '', userName = '', password = ''] = process.argv.slice(2);
const { dataKey } = await signInWithPassword({ officeDir: directory, uptime: () => 0 }, userName, password);
const source: DataSource = await openDataSource(`${directory}/office.db`, dataKey.bytes, schema, {
  readOnly: true,
  cacheMegabytes: 32,
});
const fields = readableFields(peopleListSql.definition, () => true);
const view = { search: '', filters: [], sort: [] };

const start = performance.now();
if (way === 'ours') {
  const about = {
    language: 'en' as const,
    officeName: 'Bench',
    currency: 'NGN',
    userName,
    at: '2026-01-01T00:00:00.000Z',
    reason: 'bench',
    password: '',
    fileName: 'bench.xlsx',
  };
  await runExport(
    { list: 'people', view, fields, access: fullAccess, ...about },
    { source, signal: new AbortController().signal, report: () => undefined },
  );
} else {
  const sql = pageSql(peopleListSql, view, fields, fullAccess);
  await handWritten(fields, iterateRows(source, sql.text, sql.parameters));
}
const milliseconds = performance.now() - start;
await source.destroy();
// What resourceUsage says begins with the memory of the process that started this one.
const peak = /^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
process.stdout.write(JSON.stringify({ milliseconds, megabytes: Number(peak) / 1024 }));
