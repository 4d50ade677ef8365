import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** The form of a person. */
export function personForm(page: Page) {
  const text = (name: string): Locator => page.getByRole('textbox', { name, exact: true });
  return {
    givenNames: text('Given names'),
    familyName: text('Family name'),
    birthDate: text('Birth date'),
    phone: text('Phone'),
    protectionNotes: text('Protection notes'),
    sex: page.getByRole('combobox', { name: 'Sex' }),
    doubles: page.getByRole('region', { name: 'Perhaps already registered' }),
    save: () => page.keyboard.press('Control+s'),
  };
}

/** Waits for the page of a person and answers with the record's id. */
export async function personShown(page: Page, name: string): Promise<string> {
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  const id = /#\/people\/([\w-]+)/.exec(page.url())?.[1];
  if (id === undefined) throw new Error(`no person's page: ${page.url()}`);
  return id;
}
