import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

export interface Credentials {
  readonly userName: string;
  readonly password: string;
}

/** Types the password at the entrance and presses the button; what comes of it is the test's to see. */
export async function tryPassword(page: Page, password: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Signs in and waits until the program is there. */
export async function signIn(page: Page, { userName, password }: Credentials): Promise<void> {
  await tryPassword(page, password);
  await expect(page.getByRole('button', { name: `Menu of ${userName}` })).toBeVisible();
}

/** Locks with the keyboard and waits for the entrance. */
export async function lock(page: Page): Promise<void> {
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
}

/** Goes to an address inside the program and waits for its page. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#${path}`);
  await expect(page).toHaveURL((url) => url.hash.split('?')[0] === `#${path.split('?')[0] ?? ''}`);
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
}
