import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { everyAddress, grantEveryPage } from './pages/all-pages.ts';
import { goTo } from './pages/entrance.ts';

interface Texts {
  readonly nav: Readonly<Record<string, string>>;
  readonly field: Readonly<Record<string, string>>;
}

function texts(language: string, namespace: string): Texts {
  const file = new URL(`../../resources/locales/${language}/${namespace}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Texts;
}

/** Everything a reader meets on the page, also what only a screen reader says. */
function wordsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const words: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) words.push(walker.currentNode.textContent ?? '');
    for (const element of document.querySelectorAll('*')) {
      for (const name of ['aria-label', 'placeholder', 'title', 'alt', 'aria-description']) {
        words.push(element.getAttribute(name) ?? '');
      }
    }
    return words.map((word) => word.trim()).filter((word) => word !== '');
  });
}

/** A text key that found no text, with or without its namespace, or a place in a text that was not filled. */
const rawKey = /^[a-z-]+:[\w.-]+$|^[a-z][\w-]*(\.[a-zA-Z][\w-]*)+$|\{\{\w+\}\}/;

test('every page speaks the language that is chosen, and none shows the key of a text', async ({ start }) => {
  // Every page of the program, on the slowest computer that builds it.
  test.setTimeout(360_000);
  let addresses: string[] = [];
  const { page, faults } = await start({
    office: 'demo',
    fill: async ({ client, store }) => {
      await grantEveryPage(store);
      addresses = await everyAddress(client);
    },
  });

  for (const language of ['fr', 'es', 'en']) {
    const app = texts(language, 'app');
    const people = texts(language, 'people');
    await page
      .getByRole('banner')
      .getByRole('button', { name: /Ada Test/ })
      .click();
    await page.locator(`[role="menuitem"][lang="${language}"]`).click();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    for (const place of ['people', 'cooperatives', 'settings']) {
      await expect(
        page.getByRole('navigation').getByRole('link', { name: app.nav[place]!, exact: true }),
      ).toBeVisible();
    }
    const raw: string[] = [];
    for (const address of addresses) {
      await goTo(page, address);
      raw.push(...(await wordsOf(page)).filter((word) => rawKey.test(word)).map((word) => `${address}: ${word}`));
    }
    expect(raw).toEqual([]);
    await goTo(page, '/people/new');
    await expect(page.getByRole('textbox', { name: people.field['givenNames']!, exact: true })).toBeVisible();
  }
  expect(texts('fr', 'app').nav['people']).not.toBe(texts('en', 'app').nav['people']);
  expect(faults.found()).toEqual([]);
});

test('the entrance speaks the language of the computer and can be switched', async ({ start }) => {
  const { page } = await start({ office: 'empty', signedOut: true, locale: 'fr-SN' });

  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Ouvrir|Connexion|Se connecter/);
  await page.getByRole('button', { name: 'Español' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/sesión/i);
});
