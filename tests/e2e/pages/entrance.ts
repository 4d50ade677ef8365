import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

export interface Credentials {
  readonly userName: string;
  readonly password: string;
}

/** Types the password and waits until the program is there. */
export async function signIn(page: Page, { userName, password }: Credentials): Promise<void> {
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('button', { name: `Menu of ${userName}` })).toBeVisible();
}

/** Goes to an address inside the program and waits for its page. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#${path}`);
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
}
