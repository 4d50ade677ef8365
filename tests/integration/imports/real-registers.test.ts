import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeFileSync } from 'node:fs';
import { confirm, importFile, openImport, previewFile, resultOf } from '../../support/imports.ts';
import { describeWithData, outsideData } from '../../support/outside-data.ts';
import { exportedBytes } from '../../support/exports.ts';
import { openpyxlAvailable, runPython } from '../../support/second-programs.ts';
import { openTestOffice, type TestOffice } from '../../support/test-office.ts';

describeWithData('registers/uganda_coop_farmers_synthetic_2000.csv', 'the Ugandan farmer register', (path) => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openTestOffice({ country: 'UG', currency: 'UGX' });
  });
  afterAll(() => office.close());

  const lines = () =>
    readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));

  test('becomes people, cooperatives and memberships in one go', async () => {
    const { counts, also } = await importFile(office.client, 'people', path);
    expect(counts).toMatchObject({ read: 2000, new: 2000, matched: 0, refused: 0 });
    const cooperatives = new Set(
      lines()
        .map((cells) => cells[14])
        .filter((code) => code !== ''),
    );
    const members = lines().filter((cells) => cells[14] !== '').length;
    expect(also).toContainEqual({ kind: 'cooperative', new: cooperatives.size, matched: 0 });
    const verified = await office.client.office.verify({});
    expect(verified).toMatchObject({ integrity: 'ok', journal: { firstBad: null } });
    expect(verified.counts).toMatchObject({ person: 2000, cooperative: cooperatives.size, membership: members });
  });

  test('keeps every phone with its leading zero, in the list and in the workbook', async () => {
    const phones = new Map(lines().map((cells) => [cells[0], cells[6]]));
    const filters = [{ field: 'sourceId', operator: 'equals', value: 'FMR000001' }] as const;
    const { rows } = await office.client.people.list({ filters: [...filters] });
    expect(rows[0]!.values['phone']).toBe(phones.get('FMR000001'));
    const found = await office.client.home.search({ text: phones.get('FMR000001')! });
    expect(found.hits.map(({ id }) => id)).toEqual([rows[0]!.id]);
  });

  test.skipIf(!openpyxlAvailable())(
    'opens in a second program with 2,000 rows, real dates and text phones',
    async () => {
      const file = join(office.directory, 'people.xlsx');
      writeFileSync(file, await exportedBytes(office.client, { list: 'people', reason: 'test' }));
      const seen = runPython(
        `import sys, json, datetime, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
rows = list(sheet.iter_rows(values_only=True))
head = list(rows[0])
born, phone, source = head.index('Birth date'), head.index('Phone'), head.index('Source id')
print(json.dumps({'rows': len(rows) - 1,
  'dates': sum(isinstance(row[born], datetime.datetime) for row in rows[1:]),
  'phones': {row[source]: row[phone] for row in rows[1:]},
  'freeze': sheet.freeze_panes, 'filter': sheet.auto_filter.ref}))`,
        file,
      ) as { rows: number; dates: number; phones: Record<string, unknown>; freeze: string; filter: string };
      expect(seen).toMatchObject({ rows: 2000, dates: 2000, freeze: 'A2' });
      expect(seen.phones).toEqual(Object.fromEntries(lines().map((cells) => [cells[0], cells[6]])));
    },
  );

  test('adds nothing when it comes again', async () => {
    const preview = await previewFile(office.client, 'people', 'again.csv', readFileSync(path));
    expect(preview.counts).toMatchObject({ new: 0, matched: 2000 });
    expect(preview.also.map((one) => one.new)).toEqual([0, 0, 0]);
    await confirm(office.client, preview);
    expect((await office.client.people.count({})).count).toBe(2000);
  });
});

describeWithData('registers', 'other registers of field offices', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openTestOffice();
  });
  afterAll(() => office.close());

  test('a case-management register with whole names imports', async () => {
    const { counts } = await importFile(
      office.client,
      'people',
      outsideData('registers/primero_farmer_registry_sample.csv')!,
    );
    expect(counts).toMatchObject({ read: 7, new: 7, refused: 0 });
    const { rows } = await office.client.people.list({ search: '5555551000' });
    expect(rows[0]!.values).toMatchObject({
      givenNames: 'Farmer',
      familyName: '1',
      phone: '555-555-1000',
      sex: 'male',
    });
  });

  test.each(['registers/safi_mozambique_farmers_messy.csv', 'messy/SAFI_messy.xlsx', 'messy/hxl_es_latin1.csv'])(
    '%s has no names of people and is refused with its columns quoted',
    async (relative) => {
      const bytes = readFileSync(outsideData(relative)!);
      const { file, mapping } = await openImport(office.client, 'people', relative, bytes);
      const preview = resultOf(
        office.client.imports.preview({ kind: 'people', fileId: file.fileId, mapping }) as never,
      );
      await expect(preview).rejects.toMatchObject({ data: { code: 'imports.names_missing' } });
    },
  );

  test('Spanish text in Windows-1252 arrives with its accents', async () => {
    const bytes = readFileSync(outsideData('messy/hxl_es_latin1.csv')!);
    const { file } = await openImport(office.client, 'people', 'hxl.csv', bytes);
    expect(JSON.stringify(file.sheets)).toContain('Organización');
  });
});
