import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Papa from 'papaparse';
import { nameLists } from '../../electron/demo/name-lists.ts';
import { SeededRandom } from '../../electron/demo/random.ts';
import { connectionOf } from '../../electron/storage/iterate-rows.ts';
import { schema } from '../../electron/engine/schema.ts';
import { openDataSource } from '../../electron/storage/data-source.ts';
import { signInWithPassword } from '../../electron/storage/vault/attempts.ts';
import { databaseFiles } from '../../electron/storage/vault/open-database.ts';
import { importFile } from '../support/imports.ts';
import { openTestOffice, testUser, type TestOffice } from '../support/test-office.ts';
import { median, timeOf, type Measure } from './support/measure.ts';

const rowCount = 50_000;
const runs = 3;

function registerFile(folder: string): string {
  const random = new SeededRandom(11);
  const lines = ['farmer_id,first_name,last_name,gender,date_of_birth,phone_number,village'];
  for (let index = 0; index < rowCount; index += 1) {
    const { female, family } = nameLists.NG;
    const born = `${random.between(1955, 2006)}-0${random.between(1, 9)}-${random.between(10, 28)}`;
    const phone = `080${random.between(10_000_000, 99_999_999)}`;
    lines.push(
      [
        `F${index}`,
        random.pick(female),
        `${random.pick(family)}${random.between(1, 400)}`,
        'F',
        born,
        phone,
        random.pick(family),
      ].join(','),
    );
  }
  const file = join(folder, 'register.csv');
  writeFileSync(file, lines.join('\n'));
  return file;
}

/** Tables that an import fills; the plain way writes the very same rows of the first, or of all of them, into an office of its own. */
const tables = ['person', 'community', 'search_document', 'person_match_key', 'journal', 'imported_record'];

async function bareInsert(from: TestOffice, into: TestOffice, wanted: readonly string[]): Promise<number> {
  const { dataKey } = await signInWithPassword(
    { officeDir: into.directory, uptime: () => 0 },
    testUser.userName,
    testUser.password,
  );
  const file = databaseFiles(into.directory).database;
  const writing = await openDataSource(file, dataKey.bytes, schema, { readOnly: false, cacheMegabytes: 48 });
  const target = connectionOf(writing);
  const source = connectionOf(from.store.reads.dataSource);
  target.pragma('foreign_keys = OFF');
  const all = wanted.map((name) => ({
    name,
    rows: source.prepare<[], unknown[]>(`select * from ${name}`).raw().all(),
  }));
  const time = await timeOf(() => {
    target.exec('begin');
    for (const { name, rows } of all) {
      const marks = (rows[0] ?? []).map(() => '?').join(', ');
      const statement = target.prepare(`insert or ignore into ${name} values (${marks})`);
      for (const row of rows) statement.run(...row);
    }
    target.exec('commit');
  });
  await writing.destroy();
  dataKey.dispose();
  return time;
}

/** A register of 50,000 rows from its bytes to durable records, against parsing it and inserting the same rows with the bare driver. */
export async function benchImport(): Promise<Measure[]> {
  const ours: number[] = [];
  const peopleOnly: number[] = [];
  const everything: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const office = await openTestOffice();
    const file = registerFile(dirname(office.directory));
    ours.push(await timeOf(() => importFile(office.client, 'people', file)));
    const parse = await timeOf(() => Papa.parse(readFileSync(file, 'utf8'), { skipEmptyLines: true }));
    for (const [wanted, times] of [
      [['person'], peopleOnly],
      [tables, everything],
    ] as const) {
      const target = await openTestOffice();
      times.push(parse + (await bareInsert(office, target, wanted)));
      await target.close();
    }
    await office.close();
  }
  const line = (what: string, plain: number[]): Measure => {
    const [mine, other] = [median(ours), median(plain)];
    return { what, size: rowCount, ours: mine, plain: other, unit: 'ms', limit: '3 ×', reached: mine <= 3 * other };
  };
  return [
    line('import, against parse + bare insert of every row it writes', everything),
    line('import, against parse + bare insert of the people alone', peopleOnly),
  ];
}
