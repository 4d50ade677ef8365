import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../electron/workbooks/reading/read-workbook.ts';
import { SheetBuilder } from '../../electron/workbooks/workbook-content.ts';
import { workInOffice } from '../support/e2e/office.ts';
import { expect, test } from './fixtures.ts';
import { goTo } from './pages/entrance.ts';
import { recordGrid } from './pages/record-grid.ts';

interface Exported {
  readonly action: string;
  readonly reason: string | null;
}

test('exactly the filtered rows are exported, with a reason that the journal keeps', async ({ start }) => {
  const program = await start({ office: 'demo' });
  const { page } = program;
  const grid = recordGrid(page);

  await goTo(page, '/people');
  const all = await grid.countShown();
  await grid.filterChoice('Sex', ['Female']);
  await expect(page.getByRole('button', { name: 'Sex is one of Female', exact: true })).toBeVisible();
  await expect(grid.count).not.toHaveText(new RegExp(`^${String(all)} `));
  const women = await grid.countShown();
  expect(women).toBeGreaterThan(10);

  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export or print' });
  await expect(dialog).toContainText(`${String(women)} rows will be written`);
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(dialog.getByText('This is needed.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Quarterly report of the women’s programme');
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);

  const builder = new SheetBuilder();
  await readWorkbook(readFileSync(await download.path()), builder);
  const [list] = builder.sheets;
  const [header, ...rows] = list?.rows.map(({ cells }) => cells) ?? [];
  expect(rows).toHaveLength(women);
  const sex = header?.indexOf('Sex') ?? -1;
  expect(new Set(rows.map((cells) => cells[sex]))).toEqual(new Set(['Female']));
  await expect(page.getByText(`was written with ${String(women)} rows`)).toBeVisible();

  await program.close();
  const journal = await workInOffice(program.directory, ({ store }) =>
    store.reads.query<Exported[]>(`select action, reason from journal where action = 'exported'`),
  );
  expect(journal).toEqual([{ action: 'exported', reason: 'Quarterly report of the women’s programme' }]);
});
