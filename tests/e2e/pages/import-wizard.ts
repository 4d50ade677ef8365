import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { goTo } from './entrance.ts';

export interface TypedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The four steps of an import. */
export interface ImportWizardModel {
  readonly open: () => Promise<void>;
  /** Chooses a file and waits until it was read or refused. */
  readonly chooseFile: (file: TypedFile) => Promise<void>;
  readonly step: (name: 'File' | 'Columns' | 'Check' | 'Import') => Locator;
  readonly toColumns: () => Promise<void>;
  readonly toCheck: () => Promise<void>;
  readonly toImport: () => Promise<void>;
  /** The choice of what a column means. */
  readonly meaning: (column: string) => Locator;
  /** A figure of the preview by its name. */
  readonly figure: (name: string) => Locator;
  readonly problems: Locator;
  readonly understood: Locator;
  readonly refusal: Locator;
}

/** Lines of a text file, in an encoding that leaves plain letters as they are. */
export function textFile(name: string, ...lines: readonly string[]): TypedFile {
  return { name, bytes: Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1') };
}

export function importWizard(page: Page): ImportWizardModel {
  const heading = (name: string) => page.getByRole('heading', { level: 2, name, exact: true });
  const refusal = page.getByRole('alert');
  async function follow(button: string, title: string): Promise<void> {
    await page.getByRole('button', { name: button, exact: true }).click();
    // A step that opens takes the focus, so that a screen reader says where one is.
    await expect(heading(title)).toBeFocused();
  }
  return {
    open: () => goTo(page, '/imports/new'),
    chooseFile: async ({ name, bytes }) => {
      await page.locator('input[type="file"]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
      await expect(page.getByText(name, { exact: true })).toBeVisible();
      await expect(
        page
          .getByRole('status')
          .filter({ hasText: /\d rows?$/ })
          .or(refusal),
      ).toBeVisible();
    },
    step: (name) => page.getByRole('navigation', { name: 'Steps of the import' }).getByRole('button', { name }),
    toColumns: () => follow('Continue to the columns', 'What do the columns mean?'),
    toCheck: () => follow('Check the file', 'What this file would do'),
    toImport: () => follow('Continue', 'Import this file?'),
    meaning: (column) => page.getByRole('combobox', { name: `Meaning of column ${column}` }),
    figure: (name) => page.getByRole('term').filter({ hasText: name }).locator('xpath=following-sibling::dd[1]'),
    problems: page.getByRole('region', { name: 'Problems' }).getByRole('row'),
    understood: page.getByRole('region', { name: 'Rows as understood' }).getByRole('row'),
    refusal,
  };
}
