import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** The command palette and global search, opened with its shortcut. */
export async function openPalette(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Search and commands' });
  await expect(palette.getByRole('textbox')).toBeFocused();
  return palette;
}

/** Looks for a record and opens the first hit, with the keyboard alone. */
export async function findByPalette(page: Page, text: string, hit: string | RegExp): Promise<void> {
  const palette = await openPalette(page);
  await page.keyboard.type(text);
  await expect(palette.getByRole('button', { name: hit })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
}
