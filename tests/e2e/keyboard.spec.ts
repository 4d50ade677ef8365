import { expect, test } from './fixtures.ts';
import { goTo } from './pages/entrance.ts';
import { chooseByArrows, tabTo } from './pages/keyboard.ts';
import { recordGrid } from './pages/record-grid.ts';

test('a list is searched, filtered, walked through and opened without a mouse', async ({ start }) => {
  const { page, faults } = await start({ office: 'demo' });
  const grid = recordGrid(page);
  const focusedCell = page.locator('[role="gridcell"]:focus');
  const focusedRow = page.locator('[role="row"]').filter({ has: focusedCell });

  await goTo(page, '/people');
  await expect(grid.rows.first()).toBeVisible();
  const all = await grid.countShown();
  await page.keyboard.press('/');
  await expect(grid.search).toBeFocused();
  await page.keyboard.type('Osa');
  await expect(grid.count).not.toHaveText(new RegExp(`^${String(all)} `));
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect(grid.count).toHaveText(new RegExp(`^${String(all)} `));

  await tabTo(page, page.getByRole('button', { name: 'Filter', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Column' })).toBeFocused();
  await page.keyboard.type('Sex');
  await chooseByArrows(page, 'Sex');
  await tabTo(page, page.getByRole('checkbox', { name: 'Female', exact: true }));
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Sex is one of Female', exact: true })).toBeVisible();
  const women = await grid.countShown();
  expect(women).toBeLessThan(all);

  await page.keyboard.press('/');
  await expect(grid.search).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(focusedRow).toHaveAttribute('row-index', '0');
  for (let row = 1; row <= 3; row += 1) {
    await page.keyboard.press('ArrowDown');
    await expect(focusedRow).toHaveAttribute('row-index', String(row));
  }
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await expect(focusedRow).toHaveAttribute('row-index', '2');
  await expect(focusedRow).toContainText('Female');
  const caseCode = (await focusedRow.getByRole('gridcell').first().textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toContainText(caseCode);
  await expect(page.getByRole('tab', { name: 'Overview' })).toBeVisible();

  await page.goBack();
  await expect(page.getByRole('button', { name: 'Sex is one of Female', exact: true })).toBeVisible();
  expect(await grid.countShown()).toBe(women);
  expect(faults.found()).toEqual([]);
});

test('the main job is done without a mouse: from a cooperative to a new member and the review page', async ({
  start,
}) => {
  const { page } = await start({ office: 'demo' });

  await tabTo(page, page.getByRole('link', { name: 'Skip to the content' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await tabTo(page, page.getByRole('navigation').getByRole('link', { name: 'Cooperatives' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Cooperatives' })).toBeVisible();
  await expect(recordGrid(page).row('COOP001')).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[role="gridcell"]:focus')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Overview' })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Add a member' }).first());
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Add a member' });
  await tabTo(page, dialog.getByRole('combobox', { name: 'Person' }));
  await page.keyboard.type('EDO-00');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await tabTo(page, dialog.getByRole('combobox', { name: 'Category' }));
  await chooseByArrows(page, 'Founder');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await tabTo(page, page.getByRole('link', { name: 'Membership review' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Membership review' })).toBeVisible();
});
