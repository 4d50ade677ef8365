import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

const mostStops = 80;

/** Presses Tab until the element has the focus, which proves that the keyboard reaches it. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target, `reached with at most ${mostStops} presses of Tab`).toBeFocused();
}

async function hasFocus(target: Locator): Promise<boolean> {
  return (await target.count()) === 1 && (await target.evaluate((element) => element === document.activeElement));
}

/** Opens a choice that has the focus and takes one of its values, with the arrow keys alone. */
export async function chooseByArrows(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ArrowDown');
  const options = page.getByRole('listbox').getByRole('option');
  await expect(options.first()).toBeVisible();
  const wanted = page.getByRole('option', { name, exact: true });
  for (let at = await options.count(); at >= 0; at -= 1) {
    if ((await wanted.getAttribute('data-combobox-selected')) === 'true') break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}
