import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { choose } from './choices.ts';

/** A list of records. */
export interface RecordGridModel {
  readonly search: Locator;
  readonly rows: Locator;
  /** How many rows there are, as the list says it. */
  readonly count: Locator;
  readonly row: (text: string | RegExp) => Locator;
  readonly filterChoice: (column: string, values: readonly string[]) => Promise<void>;
  /** The number that the list says, once it says one. */
  readonly countShown: () => Promise<number>;
}

export function recordGrid(page: Page): RecordGridModel {
  const toolbar = page.getByRole('toolbar', { name: 'Search and filter' });
  const rows = page
    .getByRole('main')
    .locator('[role="row"][row-index]')
    .filter({ has: page.getByRole('gridcell') });
  const count = toolbar.getByRole('status');
  return {
    search: toolbar.getByRole('searchbox', { name: 'Search this list' }),
    rows,
    count,
    row: (text) => rows.filter({ hasText: text }),
    filterChoice: async (column, values) => {
      await toolbar.getByRole('button', { name: 'Filter', exact: true }).click();
      await choose(page, page.getByRole('combobox', { name: 'Column' }), column);
      const value = page.getByRole('group', { name: 'Value' });
      for (const name of values) await value.getByRole('checkbox', { name, exact: true }).check();
      await page.getByRole('button', { name: 'Apply' }).click();
    },
    countShown: async () => {
      await expect(count).toHaveText(/\d/);
      return Number(((await count.textContent()) ?? '').replace(/\D/g, ''));
    },
  };
}
