import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test, testUser } from './fixtures.ts';
import { goTo, lock, signIn } from './pages/entrance.ts';

async function expectNothingSerious(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
}

test('R39 a backup is made, and restored in three clicks with the comparison first', async ({ start }) => {
  const { page, faults } = await start({ office: 'demo' });
  await goTo(page, '/backups');
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('The backup is made and was read back.')).toBeVisible();
  await expect(page.getByText('Everything is in it.')).toBeVisible();
  await page.getByRole('button', { name: 'Check', exact: false }).last().click();
  await expect(page.getByText('is sound')).toBeVisible();
  await lock(page);
  await page.getByRole('button', { name: 'Restore a backup' }).click();
  await expectNothingSerious(page);
  await page
    .getByRole('button', { name: /200 people/ })
    .first()
    .click();
  await page.getByRole('textbox', { name: 'Password' }).fill(testUser.password);
  await page.getByRole('button', { name: 'Open the backup' }).click();
  await expect(page.getByText('The backup is an earlier state of the present data.')).toBeVisible();
  await expect(page.getByRole('row', { name: 'People 200 200' })).toBeVisible();
  await expectNothingSerious(page);
  await page.getByRole('button', { name: 'Restore this backup' }).click();
  await expect(page.getByText(/lies in the folder office-before-restore-/)).toBeVisible();
  await page.getByRole('button', { name: 'Go to sign-in' }).click();
  await signIn(page, testUser);
  expect(faults.found()).toEqual([]);
});
