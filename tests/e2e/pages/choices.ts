import type { Locator, Page } from '@playwright/test';

/** Takes a value of a choice field, with the mouse. */
export async function choose(page: Page, field: Locator, name: string | RegExp): Promise<void> {
  await field.click();
  await page.getByRole('option', { name }).first().click();
}

/** Finds a record by typing into a picker and takes it. */
export async function pick(page: Page, field: Locator, text: string, name: string | RegExp = text): Promise<void> {
  await field.click();
  await field.fill(text);
  await page.getByRole('option', { name }).first().click();
}
