import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, testUser } from './fixtures.ts';
import { goTo, signIn } from './pages/entrance.ts';
import { personForm, personShown } from './pages/person-form.ts';
import { recordGrid } from './pages/record-grid.ts';
import { registered } from './pages/seeds.ts';

/** A picture of two by two points. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFElEQVR4nGP8z8DAwMDAxAADAwMACAAB/wGvzpcAAAAASUVORK5CYII=',
  'base64',
);

function tab(page: Page, name: string) {
  return page.getByRole('tab', { name, exact: true });
}

test('a near-double is named in one line while somebody types, and never stops the form', async ({ start }) => {
  const { page } = await start({
    office: 'empty',
    fill: async (office) => {
      await registered(office, 'Osaro', 'Idahosa', { phone: '08031234567' });
    },
  });
  const form = personForm(page);

  await goTo(page, '/people/new');
  await form.givenNames.fill('Osaroh');
  await form.familyName.fill('Idahossa');
  await form.phone.fill('+234 803 123-4567');
  const lines = form.doubles.getByRole('listitem');
  await expect(lines).toHaveCount(1);
  await expect(lines).toContainText(/EDO-\d+ Osaro Idahosa: .*same phone/);
  await expect(form.phone).toBeFocused();
  await page.getByRole('combobox', { name: 'Sex' }).click();
  await page.getByRole('option', { name: 'Female', exact: true }).click();
  await form.save();
  await personShown(page, 'Osaroh Idahossa');

  await tab(page, 'Doubles').click();
  await expect(page.getByRole('tabpanel')).toContainText('Osaro Idahosa');
});

test('an edit is in the history with the value before and after', async ({ start }) => {
  let id = '';
  const { page } = await start({
    office: 'empty',
    fill: async (office) => {
      id = await registered(office, 'Itohan', 'Osagie', { phone: '08050000001' });
    },
  });
  const form = personForm(page);

  await goTo(page, `/people/${id}/edit`);
  await form.phone.fill('08050000002');
  await form.save();
  await personShown(page, 'Itohan Osagie');
  await tab(page, 'History').click();
  const change = page.getByRole('row').filter({ hasText: '08050000002' });
  await expect(change.getByRole('cell')).toHaveText(['Phone', '08050000001', '08050000002']);
  await expect(page.getByText(`${testUser.userName}, `).first()).toBeVisible();
});

test('two people who change the same record both see what the other typed', async ({ start, shellName }) => {
  test.skip(shellName === 'electron', 'the Electron shell has one window');
  let id = '';
  const program = await start({
    office: 'empty',
    fill: async (office) => {
      id = await registered(office, 'Itohan', 'Osagie', { phone: '08050000001' });
    },
  });
  const [first, second] = [program.page, await program.openPage()];
  const [firstForm, secondForm] = [personForm(first), personForm(second)];

  await goTo(second, `/people/${id}/edit`);
  await secondForm.phone.fill('08050000003');
  await goTo(first, `/people/${id}/edit`);
  await firstForm.phone.fill('08050000002');
  await firstForm.save();
  await personShown(first, 'Itohan Osagie');
  await secondForm.save();
  const dialog = second.getByRole('dialog', { name: 'Changed by somebody else' });
  const row = dialog.getByRole('row').filter({ hasText: 'Phone' });
  await expect(row.getByRole('cell').nth(0)).toHaveText('08050000003');
  await expect(row.getByRole('cell').nth(1)).toHaveText('08050000002');
  await dialog.getByRole('button', { name: 'Take over and continue' }).click();
  await expect(dialog).toBeHidden();
  await expect(secondForm.phone).toHaveValue('08050000003');
  await secondForm.save();
  await personShown(second, 'Itohan Osagie');

  await expect(first.getByText('08050000003')).toBeVisible();
});

test('a record goes to the bin with a reason and comes back', async ({ start }) => {
  let id = '';
  const { page } = await start({
    office: 'empty',
    fill: async (office) => {
      id = await registered(office, 'Itohan', 'Osagie');
    },
  });

  await goTo(page, `/people/${id}`);
  await page.getByRole('button', { name: 'Move to the bin' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Move to the bin' }).click();
  await expect(dialog.getByText('This is needed.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Registered twice');
  await dialog.getByRole('button', { name: 'Move to the bin' }).click();
  await expect(page.getByText('Nobody is registered yet')).toBeVisible();

  await goTo(page, '/bin');
  const row = page.getByRole('row').filter({ hasText: 'Registered twice' });
  await expect(row).toContainText('Osagie');
  await row.getByRole('button', { name: 'Put back' }).click();
  await expect(page.getByText('The bin is empty')).toBeVisible();
  await goTo(page, '/people');
  await expect(recordGrid(page).row('Osagie')).toBeVisible();
});

test('a photo is attached and looked at without leaving the program', async ({ start }) => {
  let id = '';
  const { page, faults } = await start({
    office: 'empty',
    fill: async (office) => {
      id = await registered(office, 'Itohan', 'Osagie');
    },
  });

  await goTo(page, `/people/${id}?tab=files`);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Add a file' }).click();
  await (await chooser).setFiles({ name: 'itohan.png', mimeType: 'image/png', buffer: picture });
  const dialog = page.getByRole('dialog', { name: 'Add a file' });
  await expect(dialog.getByRole('combobox', { name: 'Kind' })).toHaveValue('Photo');
  await dialog.getByRole('button', { name: 'Add a file' }).click();
  await page.getByRole('button', { name: 'View itohan.png' }).click();
  const image = page.getByRole('dialog', { name: 'itohan.png' }).getByRole('img', { name: 'itohan.png' });
  await expect(image).toHaveJSProperty('naturalWidth', 2);
  expect(faults.found()).toEqual([]);
});

test('R3 what was typed is offered again after the program was killed', async ({ start }) => {
  const program = await start({ office: 'empty' });
  const log = join(program.directory, 'office.db-wal');
  const written = () => statSync(log).mtimeMs;
  const backups = join(program.directory, 'backups');
  await goTo(program.page, '/people/new');
  await expect
    .poll(() => existsSync(backups) && readdirSync(backups).some((name) => name.endsWith('.fsbackup')), {
      message: 'a backup',
    })
    .toBe(true);
  const quiet = () => Date.now() - written() > 1000;
  await expect.poll(quiet, { message: 'the backup of the first sign-in is noted' }).toBe(true);
  const before = written();

  await personForm(program.page).givenNames.fill('Osaro');
  await personForm(program.page).familyName.fill('Idahosa');
  await expect.poll(written, { message: 'the draft is stored' }).toBeGreaterThan(before);
  await program.kill();

  const page = await program.startAgain();
  await signIn(page, testUser);
  await expect(page.getByText('all saved records are present')).toBeVisible();
  await page.getByRole('region', { name: 'Unfinished forms' }).getByRole('link', { name: 'Register a person' }).click();
  await expect(page.getByText('There are unsaved entries from')).toBeVisible();
  await page.getByRole('button', { name: 'Continue with them' }).click();
  await expect(personForm(page).givenNames).toHaveValue('Osaro');
  await expect(personForm(page).familyName).toHaveValue('Idahosa');
});

test('two records of one person are merged, and the merge is taken back', async ({ start }) => {
  const { page } = await start({
    office: 'empty',
    fill: async (office) => {
      await registered(office, 'Osaro', 'Idahosa', { phone: '08031234567' });
      await registered(office, 'Osaroh', 'Idahosa', { phone: '+2348031234567' });
    },
  });

  await goTo(page, '/doubles');
  await page.getByRole('link', { name: 'Same person: merge' }).click();
  await page.getByRole('radiogroup', { name: 'Given names' }).getByRole('radio', { name: 'Osaroh' }).check();
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Merged' })).toBeVisible();
  await page.getByRole('link', { name: 'Open the person' }).click();
  await personShown(page, 'Osaroh Idahosa');
  await goTo(page, '/people');
  await expect(recordGrid(page).count).toHaveText('1 person');

  await recordGrid(page).row('Idahosa').getByRole('gridcell').first().click();
  await personShown(page, 'Osaroh Idahosa');
  await tab(page, 'Doubles').click();
  await page.getByRole('button', { name: /^Undo the merge of EDO-/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo the merge' }).click();
  await expect(page.getByText('Undone', { exact: true })).toBeVisible();
  await goTo(page, '/people');
  await expect(recordGrid(page).count).toHaveText('2 people');
  await expect(recordGrid(page).row('Osaroh')).toBeVisible();
});
