import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The list below a choice field is scrolled with the arrow keys of the field, which keeps the focus; axe asks for a stop of its own. */
const choiceList =
  '[role="listbox"] .mantine-ScrollArea-viewport, .mantine-Select-dropdown .mantine-ScrollArea-viewport';

/** What axe finds on the page as it stands that is serious or critical, one line each. */
export async function graveFindings(page: Page): Promise<string[]> {
  // Electron has no second tab, which the usual way of collecting the results needs.
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(rules)
    .exclude(choiceList)
    .setLegacyMode()
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`));
}

/** Holds that axe finds nothing serious or critical on the page as it stands. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  expect(await graveFindings(page), `what axe finds ${where}`).toEqual([]);
}
