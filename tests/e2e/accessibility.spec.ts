import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { Program } from './fixtures.ts';
import { expectAccessible, graveFindings } from './pages/accessibility.ts';
import { everyAddress, grantEveryPage } from './pages/all-pages.ts';
import { goTo } from './pages/entrance.ts';
import { openPalette } from './pages/palette.ts';

/** Whether the whole page can be scrolled sideways; a wide table that scrolls by itself is fine. */
function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth;
  });
}

/** Everything that is wrong on any page, by address. */
async function problemsOnEveryPage(program: Program, addresses: readonly string[]): Promise<Record<string, unknown>> {
  const { page, faults } = program;
  const problems: Record<string, unknown> = {};
  for (const address of addresses) {
    faults.forget();
    await goTo(page, address);
    await settled(page);
    const found = [
      ...(await graveFindings(page)),
      ...faults.found(),
      ...((await scrollsSideways(page)) ? ['scrolls sideways'] : []),
    ];
    if (found.length > 0) problems[address] = found;
  }
  return problems;
}

/** Waits until nothing is loading any more: pages that show a list have rows or say that there are none. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('.mantine-Loader-root')).toHaveCount(0);
  const toolbar = page.getByRole('toolbar', { name: 'Search and filter' });
  if ((await toolbar.count()) > 0) await expect(toolbar.getByRole('status')).toHaveText(/\d/);
}

const windows = [
  { title: '1366 × 768', viewport: { width: 1366, height: 768 } },
  { title: '1366 × 768 at 200 %', viewport: { width: 683, height: 384 } },
];

for (const { title, viewport } of windows) {
  test(`every page can be used by everybody, fits the window and reports nothing: ${title}`, async ({ start }) => {
    test.setTimeout(360_000);
    let addresses: string[] = [];
    const program = await start({
      office: 'demo',
      viewport,
      fill: async ({ client, store }) => {
        await grantEveryPage(store);
        addresses = await everyAddress(client);
      },
    });

    expect(addresses.length).toBeGreaterThan(20);
    expect(await problemsOnEveryPage(program, addresses)).toEqual({});
  });

  test(`the entrance, the palette, menus and dialogs can be used by everybody: ${title}`, async ({ start }) => {
    const { page, faults } = await start({ office: 'demo', viewport });

    await goTo(page, '/people');
    await settled(page);
    await openPalette(page);
    await expectAccessible(page, 'in the palette');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await expect(page.getByRole('combobox', { name: 'Column' })).toBeVisible();
    await expectAccessible(page, 'in a filter');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Columns' }).click();
    await expect(page.getByRole('checkbox', { name: 'Family name' })).toBeVisible();
    await expectAccessible(page, 'in the choice of columns');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Export' }).click();
    await expect(page.getByRole('dialog', { name: 'Export or print' })).toBeVisible();
    await expectAccessible(page, 'in the export dialog');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Menu of/ }).click();
    await expect(page.getByRole('menuitem', { name: 'Français' })).toBeVisible();
    await expectAccessible(page, 'in the menu');
    await page.getByRole('menuitem', { name: 'Lock' }).click();
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    await expectAccessible(page, 'at the entrance');
    expect(faults.found()).toEqual([]);
  });
}

test('setting up an office can be done by everybody', async ({ start }) => {
  const { page } = await start({ office: 'none' });

  await expect(page.getByRole('heading', { name: 'Set up this office' })).toBeVisible();
  await expectAccessible(page, 'of an empty form');
  await page.getByRole('button', { name: 'Create the office' }).click();
  await expect(page.getByText('This is needed.').first()).toBeVisible();
  await expectAccessible(page, 'of a refused form');
});
