import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { fillDemoOffice } from '../../../electron/demo/service.ts';
import { periodOf } from '../../../shared/kernel/periods.ts';
import type { Overview } from '../../../shared/reports/contract.ts';
import { makePerson, refusalOf } from '../../support/cooperatives.ts';
import { fetched } from '../../support/exports.ts';
import { resultOf } from '../../support/imports.ts';
import { convertWithLibreOffice, describeWithProgram, runPython } from '../../support/second-programs.ts';
import { openTestOffice, type Client, type TestOffice } from '../../support/test-office.ts';
import { todayOf } from '../../support/training.ts';

let office: TestOffice;
let overview: Overview;
const folder = mkdtempSync(join(tmpdir(), 'fieldstead-report-'));
const quarter = periodOf('quarter', todayOf()).key;

beforeAll(async () => {
  office = await openTestOffice();
  const { office: facts, userId, userName, roles } = await office.client.accounts.current({});
  const actor = { userId, userName, role: roles.join(', ') };
  await fillDemoOffice(office.store, { people: 60, seed: 5, office: facts, actor, report: () => undefined });
  // A farmer of the demonstration is 1 of few: small groups are there.
  await makePerson(office, { familyName: 'Osagie', givenNames: 'Unmistakable' });
  const indicator = { label: null, definition: null, baseline: null, targets: { [quarter]: 50 }, hidden: false };
  await office.client.reports.saveIndicator({ code: 'MEMB-1', version: null, indicator });
  overview = await office.client.reports.overview({ quarter });
});
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

type Wish = Partial<Parameters<Client['reports']['workbook']>[0]>;

async function workbook(client: Client, wish: Wish = {}): Promise<Buffer> {
  const started = client.reports.workbook({ quarter, reason: 'quarterly report', ...wish });
  return fetched(client, await resultOf(started as never));
}

async function fileOf(name: string, wish: Wish = {}): Promise<string> {
  const path = join(folder, `${name}.xlsx`);
  writeFileSync(path, await workbook(office.client, wish));
  return path;
}

/** The sums of a table's columns, the values of the summary and the charts, as openpyxl reads them. */
const readWorkbook = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sums, tables, charts, printed = {}, [], 0, True
for sheet in book:
    charts += len(sheet._charts)
    printed = printed and str(sheet.page_setup.paperSize) == '9' and sheet.sheet_properties.pageSetUpPr.fitToPage
    for name, ref in sheet.tables.items():
        tables.append(name)
        rows = list(sheet.iter_rows(values_only=True))
        for column, title in enumerate(rows[0]):
            values = [row[column] for row in rows[1:]]
            if '-' in str(title): sums[title] = sum(value for value in values if isinstance(value, (int, float)))
summary = {row[0]: list(row) for row in book[sys.argv[2]].iter_rows(min_row=5, values_only=True) if row[0]}
print(json.dumps({'names': book.sheetnames, 'sums': sums, 'tables': tables, 'charts': charts, 'printed': bool(printed), 'summary': summary}))`;

interface Read {
  readonly names: string[];
  readonly sums: Record<string, number>;
  readonly tables: string[];
  readonly charts: number;
  readonly printed: boolean;
  readonly summary: Record<string, (string | number | null)[]>;
}

describeWithProgram('openpyxl', 'the quarterly workbook', () => {
  test('has figures that each equal the sum of a column on its sheet of records', async () => {
    const read = runPython(readWorkbook, await fileOf('inside', { outside: false }), 'Summary') as Read;
    let compared = 0;
    for (const { code, figure, actual, unit } of overview.indicators) {
      const cell = read.summary[code]![4];
      const numerator = read.sums[code] ?? 0;
      const denominator = read.sums[`${code} ÷`];
      const scale = unit === 'price' ? 1000 : unit === 'points' ? 0.01 : 100;
      const computed =
        figure.denominator === null ? numerator : denominator === 0 ? null : (scale * numerator) / denominator!;
      // Amounts stand in main units on the summary; minor units and grams make a price of a hundredth of it.
      const expected = computed === null ? null : unit === 'price' ? computed / 100 : computed;
      if (expected === null) expect([code, cell]).toEqual([code, null]);
      else expect([code, Number(cell)]).toEqual([code, expect.closeTo(expected, unit === 'price' ? 1 : 6)]);
      if (actual !== null && actual !== 0) compared += 1;
    }
    expect(compared).toBeGreaterThan(25);
  });

  test('holds native tables and charts, and is set up for A4', async () => {
    const read = runPython(readWorkbook, await fileOf('outside'), 'Summary') as Read;
    expect(read.names.slice(0, 2)).toEqual(['Cover', 'Summary']);
    expect(read.names).toContain('Definitions');
    expect(read.tables).toContain('t_deliveries');
    expect(new Set(read.tables).size).toBe(read.tables.length);
    expect(read.charts).toBeGreaterThan(10);
    expect(read.printed).toBe(true);
    expect(read.summary['MEMB-1']![3]).toBe(50);
  });
});

describeWithProgram('LibreOffice', 'the quarterly workbook in LibreOffice', () => {
  test('opens in every language', async () => {
    const path = await fileOf('french', { language: 'fr' });
    const csv = convertWithLibreOffice(path, 'csv:Text - txt - csv (StarCalc):44,34,76');
    expect(csv).toContain('Rapport trimestriel');
    expect(csv).toContain(quarter);
  });
});

test('charts carry the values they show', async () => {
  const parts = unzipSync(await workbook(office.client));
  const charts = Object.keys(parts).filter((name) => name.startsWith('xl/charts/chart'));
  for (const name of charts)
    expect([name, strFromU8(parts[name]!)]).toEqual([name, expect.stringContaining('numCache')]);
});

test('the same data and instant make the same bytes', async () => {
  const clock = vi.spyOn(office.store.environment, 'now').mockReturnValue(Date.now());
  const [first, second] = [await workbook(office.client), await workbook(office.client)];
  clock.mockRestore();
  expect(first.equals(second)).toBe(true);
});

test('what leaves the office names nobody and shows no group below five', async () => {
  const texts = strFromU8(unzipSync(await workbook(office.client))['xl/sharedStrings.xml']!);
  expect(texts).not.toContain('Unmistakable');
  expect(texts).toContain('&lt;5');
  const inside = { outside: false, names: true };
  expect(strFromU8(unzipSync(await workbook(office.client, inside))['xl/sharedStrings.xml']!)).toContain(
    'Unmistakable',
  );
  const officer = office.as('field-officer');
  expect((await refusalOf(workbook(officer))).code).toBe('permission.denied');
});
