import { expect, test, testUser } from './fixtures.ts';
import { expectAccessible } from './pages/accessibility.ts';
import { choose } from './pages/choices.ts';
import { lock, signIn, tryPassword } from './pages/entrance.ts';
import { chooseByArrows, tabTo } from './pages/keyboard.ts';
import { findByPalette, openPalette } from './pages/palette.ts';
import { personForm, personShown } from './pages/person-form.ts';

test('an empty folder is set up, and the recovery code must be typed back before the office opens', async ({
  start,
}) => {
  const { page, faults } = await start({ office: 'none' });

  await expect(page.getByRole('heading', { name: 'Set up this office' })).toBeVisible();
  await page.getByRole('button', { name: 'Create the office' }).click();
  await expect(page.getByText('This is needed.').first()).toBeVisible();
  await page.getByRole('textbox', { name: 'Name of the office' }).fill('Benin City office');
  await page.getByRole('textbox', { name: 'Office code' }).fill('EDO');
  await choose(page, page.getByRole('combobox', { name: 'Country' }), 'Nigeria');
  await expect(page.getByRole('combobox', { name: 'Currency' })).toHaveValue(/NGN/);
  await page.getByRole('textbox', { name: 'User name' }).fill(testUser.userName);
  await page.getByRole('textbox', { name: 'New password' }).fill(testUser.password);
  await page.getByRole('textbox', { name: 'The same password again' }).fill(testUser.password);
  await page.getByRole('button', { name: 'Create the office' }).click();

  await expect(page.getByRole('heading', { name: 'Keep this recovery code' })).toBeVisible();
  const code = (await page.getByLabel('Recovery code', { exact: true }).textContent()) ?? '';
  const last = code.split(/[^A-Za-z0-9]+/).findLast((group) => group !== '') ?? '';
  expect(last.length).toBeGreaterThan(1);
  const typed = page.getByRole('textbox', { name: /^Type the last/ });
  await typed.fill('?');
  await page.getByRole('button', { name: 'The code is kept; open the office' }).click();
  await expect(page.getByText('This does not match. Compare it with the sheet.')).toBeVisible();
  await typed.fill(last.toLowerCase());
  await page.getByRole('button', { name: 'The code is kept; open the office' }).click();

  await expect(page.getByRole('heading', { name: 'Code of conduct' })).toBeVisible();
  await expectAccessible(page, 'of the code of conduct');
  await expect(page.getByRole('button', { name: 'Accept and go on' })).toBeDisabled();
  await page.getByRole('checkbox', { name: 'I have read this and keep to it' }).check();
  await page.getByRole('button', { name: 'Accept and go on' }).click();

  await expect(page.getByRole('heading', { level: 1, name: `Good day, ${testUser.userName}` })).toBeVisible();
  expect(faults.found()).toEqual([]);
});

test('a person is registered with the keyboard alone and found by name, case code and phone', async ({ start }) => {
  const { page, faults } = await start({ office: 'empty' });
  const form = personForm(page);

  const palette = await openPalette(page);
  await page.keyboard.type('register');
  await expect(palette.getByRole('button', { name: 'Register a person' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(form.givenNames).toBeFocused();
  await page.keyboard.type('Osaro');
  await tabTo(page, form.familyName);
  await page.keyboard.type('Idahosa');
  await tabTo(page, form.sex);
  await chooseByArrows(page, 'Male');
  await expect(form.sex).toHaveValue('Male');
  await tabTo(page, form.phone);
  await page.keyboard.type('0803 123 4567');
  await page.keyboard.press('Control+s');

  await personShown(page, 'Osaro Idahosa');
  const caseCode = /EDO-\d+/.exec((await page.getByRole('main').textContent()) ?? '')?.[0] ?? '';
  expect(caseCode).not.toBe('');
  for (const text of ['osaro idah', caseCode.toLowerCase(), '0803 123 4567', '+2348031234567']) {
    await openPalette(page);
    await page.keyboard.type('home');
    await expect(palette.getByRole('button')).toHaveText(['Home']);
    await page.keyboard.press('Enter');
    await expect(palette).toBeHidden();
    await expect(page.getByRole('heading', { level: 1, name: /^Good day/ })).toBeVisible();
    await findByPalette(page, text, /Osaro Idahosa/);
    await personShown(page, 'Osaro Idahosa');
  }
  expect(faults.found()).toEqual([]);
});

test('a wrong password is refused in words, and the right one opens the office again', async ({ start }) => {
  const { page } = await start({ office: 'empty' });

  await lock(page);
  await tryPassword(page, 'not this one');
  await expect(page.getByRole('alert')).toContainText('Wrong user name or password. The data is safe.');
  await signIn(page, testUser);
  await expect(page.getByRole('heading', { level: 1, name: /^Good day/ })).toBeVisible();
});
