import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scanForCanary } from '../support/canary.ts';
import { expect, test, testUser } from './fixtures.ts';
import { goTo, lock, signIn } from './pages/entrance.ts';
import { openPalette } from './pages/palette.ts';
import { personForm, personShown } from './pages/person-form.ts';
import { recordGrid } from './pages/record-grid.ts';
import { registered } from './pages/seeds.ts';

/** A made-up name that only the office's encrypted file may hold. */
const canary = 'ZZCANARY-Fatoumata';

test('R19 a lock leaves nothing of what was seen in the window', async ({ start }) => {
  let id = '';
  const { page } = await start({
    office: 'empty',
    fill: async (office) => {
      id = await registered(office, canary, 'Diallo', { protectionNotes: canary });
    },
  });

  await goTo(page, '/people');
  await recordGrid(page).search.fill(canary);
  await expect(recordGrid(page).row(canary)).toBeVisible();
  await goTo(page, `/people/${id}/edit`);
  await expect(personForm(page).givenNames).toHaveValue(canary);
  await personForm(page).phone.fill('0803 999 8877');
  await lock(page);
  const left = await page.evaluate(async () =>
    JSON.stringify({
      page: document.documentElement.outerHTML,
      fields: [...document.querySelectorAll('input')].map((input) => input.value),
      title: document.title,
      address: location.href,
      local: Object.entries(localStorage),
      session: Object.entries(sessionStorage),
      caches: 'caches' in window ? await caches.keys() : [],
      databases: await indexedDB.databases(),
      state: history.state as unknown,
    }),
  );
  for (const text of [canary, 'Diallo', '999 8877', id]) expect(left).not.toContain(text);
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  expect(await page.content()).not.toContain(canary);

  await page.goForward();
  await signIn(page, testUser);
  await goTo(page, `/people/${id}/edit`);
  await expect(page.getByText('There are unsaved entries from')).toBeVisible();
});

test('R13 nothing that was typed, searched, attached or exported is legible in the office, the profile or the temporary folder', async ({
  start,
  folder,
}) => {
  const [profile, temporary, control] = ['profile', 'temporary', 'control'].map((name) => join(folder, name));
  for (const made of [temporary!, control!]) mkdirSync(made);
  writeFileSync(join(control!, 'plain.txt'), `her name is ${canary}`, 'utf16le');
  expect(scanForCanary(control!, canary), 'the scan finds what is legible').not.toEqual([]);
  const program = await start({ office: 'empty', profile: profile!, temporary: temporary! });
  const { page } = program;
  const form = personForm(page);

  await goTo(page, '/people/new');
  await form.givenNames.fill(canary);
  await form.protectionNotes.fill(`${canary} told this in confidence`);
  await page.getByRole('combobox', { name: 'Sex' }).click();
  await page.getByRole('option', { name: 'Female', exact: true }).click();
  await form.save();
  const id = await personShown(page, canary);
  await goTo(page, `/people/${id}?tab=files`);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Add a file' }).click();
  const file = { name: `${canary}.txt`, mimeType: 'text/plain', buffer: Buffer.from(`a letter of ${canary}`) };
  await (await chooser).setFiles(file);
  await page.getByRole('dialog').getByRole('button', { name: 'Add a file' }).click();
  await expect(page.getByRole('button', { name: `View ${canary}.txt` })).toBeVisible();
  await goTo(page, '/people');
  await recordGrid(page).search.fill(canary);
  await expect(recordGrid(page).row(canary)).toBeVisible();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill(`Asked for by ${canary}`);
  const coming = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true }).click();
  await (await coming).delete();
  await goTo(page, '/people/new');
  await form.givenNames.fill(`${canary} again`);
  await openPalette(page);
  await page.keyboard.type(canary);
  await expect(page.getByRole('dialog').getByText(canary).first()).toBeVisible();

  expect(readdirSync(program.directory)).toContain('office.db-wal');
  expect(scanForCanary(program.directory, canary)).toEqual([]);
  await program.kill();
  expect(scanForCanary(program.directory, canary)).toEqual([]);
  await program.close();
  expect(readdirSync(profile!)).not.toEqual([]);
  // A browser's profile is made of databases of its own.
  expect(scanForCanary(profile!, canary).filter((hit) => hit.as !== 'SQLite header')).toEqual([]);
  expect(scanForCanary(temporary!, canary)).toEqual([]);
});
