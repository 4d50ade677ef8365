import { expect, test } from './fixtures.ts';
import { expectAccessible } from './pages/accessibility.ts';
import { goTo } from './pages/entrance.ts';
import { importWizard, textFile } from './pages/import-wizard.ts';
import { recordGrid } from './pages/record-grid.ts';
import { registered } from './pages/seeds.ts';

const register = textFile(
  'register.csv',
  'farmer_id;first_name;last_name;gender;date_of_birth;phone_number;village;cooperative;remarks',
  'F1;Osaro;Idahosa;M;14/02/1990;0803 123 4567;Ehor;COOP1;tall',
  'F2;Amina;Bello;Femme;03/04/1988;08051234567;Ehor;COOP1;',
  'F3;;;F;;;Ehor;;',
  'F4;Efe;Okoro;zz;31/02/1990;12;Uromi;COOP2;',
);

test('a register is imported with the columns it proposes, adds nothing twice, and is taken back as a whole', async ({
  start,
}) => {
  const { page, faults } = await start({ office: 'empty' });
  const wizard = importWizard(page);
  const grid = recordGrid(page);

  await goTo(page, '/imports');
  await expectAccessible(page, 'where nothing was imported');
  await page.getByRole('main').getByRole('link', { name: 'Import a file' }).click();
  await wizard.chooseFile(register);
  await expectAccessible(page, 'after choosing a file');
  await wizard.toColumns();
  await expect(wizard.meaning('G village')).toHaveValue('community');
  await expect(wizard.meaning('I remarks')).toHaveValue('');
  await expect(page.getByRole('status').filter({ hasText: '8 of 9 columns are used.' })).toBeVisible();
  await expectAccessible(page, 'at the columns');
  await wizard.toCheck();
  await expect(wizard.figure('New')).toHaveText('3');
  await expect(wizard.figure('Left out')).toHaveText('1');
  await expect(page.getByText('Made as well: 2 communities, 2 cooperatives and 3 memberships.')).toBeVisible();
  await expect(wizard.problems.filter({ hasText: 'B4' })).toContainText(
    'There is no name in this row, so it was left out.',
  );
  await page.getByText('Left out (1)').click();
  await expect(wizard.problems).toHaveCount(2);
  await expectAccessible(page, 'at the preview');
  await wizard.toImport();
  await page.getByRole('button', { name: 'Import 3 people' }).click();
  await expect(page.getByRole('heading', { name: 'Imported: 3 people' })).toBeFocused();

  await page.getByRole('link', { name: 'See: People' }).click();
  await expect(grid.row('Idahosa')).toContainText('0803 123 4567');
  await expect(grid.rows).toHaveCount(3);

  await wizard.open();
  await wizard.chooseFile(register);
  await wizard.toColumns();
  await wizard.toCheck();
  await expect(wizard.figure('Known already')).toHaveText('3');
  await expect(page.getByText('Nothing in this file is new, so there is nothing to import.')).toBeVisible();
  await expect(wizard.step('Import')).toBeDisabled();

  await goTo(page, '/imports');
  await page.getByRole('button', { name: 'Undo the import of register.csv' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo this import' }).click();
  await expect(page.getByText('10 records went to the bin.')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'register.csv' })).toContainText('Undone');
  await expectAccessible(page, 'in the list of imports');
  await goTo(page, '/people');
  await expect(page.getByText('Idahosa')).toHaveCount(0);
  expect(faults.found()).toEqual([]);
});

test('a table without names is refused in words, and what was chosen stays for another try', async ({ start }) => {
  const { page } = await start({ office: 'empty' });
  const wizard = importWizard(page);

  await wizard.open();
  await wizard.chooseFile(
    textFile('roofs.csv', 'roof;owner;tel;mobile', 'grass;Osaro Idahosa;08031234567;08059999999'),
  );
  await wizard.toColumns();
  await page.getByRole('button', { name: 'Check the file' }).click();
  await expect(wizard.refusal).toContainText('No column of this table was recognised as names of people');
  await expect(wizard.refusal).toContainText('roof, owner, tel, mobile');

  await wizard.meaning('B owner').selectOption('Full name');
  await expect(wizard.refusal).toBeHidden();
  await wizard.meaning('D mobile').selectOption('Phone');
  await expect(page.getByText('“Phone” was taken from column C, which is left out now.')).toBeVisible();
  await wizard.toCheck();
  await wizard.step('File').click();
  await wizard.toColumns();
  await expect(wizard.meaning('B owner')).toHaveValue('fullName');
  await expect(wizard.meaning('C tel')).toHaveValue('');
  await wizard.toCheck();
  await page.getByRole('tab', { name: 'Rows as understood' }).click();
  await expect(wizard.understood.filter({ hasText: 'Osaro' })).toContainText('08059999999');
});

test('the row of headers and the order of day and month are the user’s to choose', async ({ start }) => {
  const { page } = await start({ office: 'empty' });
  const wizard = importWizard(page);

  await wizard.open();
  await wizard.chooseFile(
    textFile(
      'list.csv',
      'Name,List of farmers,Born,Tel',
      'printed,Full name,Date of birth,Phone number',
      'x,Osaro Idahosa,03/04/1990,08031234567',
      'x,Amina Bello,05/06/1988,08051234567',
    ),
  );
  await wizard.toColumns();
  await page
    .getByRole('combobox', { name: 'Row with the headers' })
    .selectOption({ label: 'Row 1: Name, List of farmers, Born, Tel' });
  await expect(wizard.meaning('A Name')).toHaveValue('fullName');
  await page.getByRole('combobox', { name: 'Row with the headers' }).selectOption('2');
  await expect(wizard.meaning('B Full name')).toHaveValue('fullName');
  await expect(page.getByText('all 2 could be read both ways')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Day first: 3 April' })).toBeChecked();
  await page.getByRole('radio', { name: 'Month first: 4 March' }).check();
  await wizard.toCheck();
  await expect(wizard.figure('New')).toHaveText('2');
  await expect(wizard.problems.filter({ hasText: 'C3' })).toContainText('it is read as 4 March 1990');
});

test('letters that look wrong are put right by another encoding', async ({ start }) => {
  const { page } = await start({ office: 'empty' });
  const wizard = importWizard(page);
  const names = page.getByRole('region', { name: 'First rows of the file' });

  await wizard.open();
  await wizard.chooseFile(textFile('mac.csv', 'first name,last name', 'Jos\u008e,Pe\u0096a'));
  await expect(names).toContainText('JosŽ');
  await page.getByRole('combobox', { name: 'Text encoding' }).selectOption('Mac (Western European)');
  await expect(names).toContainText('José');
  await expect(names).toContainText('Peña');
});

test('a damaged workbook is refused in words, and the next file is read', async ({ start }) => {
  const { page, faults } = await start({ office: 'empty' });
  const wizard = importWizard(page);

  await wizard.open();
  await wizard.chooseFile({
    name: 'broken.xlsx',
    bytes: Buffer.from('PK\u0003\u0004 and then nothing of a workbook', 'latin1'),
  });
  await expect(wizard.refusal).toContainText('damaged or incomplete');
  await expect(wizard.step('Columns')).toBeDisabled();
  await wizard.chooseFile(register);
  await expect(wizard.refusal).toBeHidden();
  await wizard.toColumns();
  expect(faults.found()).toEqual([]);
});

test('an import that is stopped writes nothing and can be started again', async ({ start }) => {
  const { page } = await start({ office: 'empty' });
  const wizard = importWizard(page);
  const letters = (index: number) => String(index).replace(/\d/g, (digit) => `${'bdfgklmnpr'.charAt(Number(digit))}a`);
  const rows = Array.from(
    { length: 1500 },
    (_, index) => `${letters(index)},${letters(index * 7919)},08${String(30_000_000 + index * 977)}`,
  );

  await wizard.open();
  await wizard.chooseFile(textFile('many.csv', 'first name,last name,phone', ...rows));
  await wizard.toColumns();
  await wizard.toCheck();
  await wizard.toImport();
  await page.getByRole('button', { name: 'Import 1,500 people' }).click();
  const dialog = page.getByRole('dialog', { name: 'Importing' });
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Import this file?' })).toBeVisible();
  await page.getByRole('button', { name: 'Import 1,500 people' }).click();
  await expect(page.getByRole('heading', { name: 'Imported: 1,500 people' })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('link', { name: 'See: People' }).click();
  expect(await recordGrid(page).countShown()).toBe(1500);
});

test('memberships join people who are registered, and nobody else', async ({ start }) => {
  const { page } = await start({
    office: 'empty',
    fill: async (office) => {
      await registered(office, 'Ada', 'Obi', { phone: '08031111111' });
    },
  });
  const wizard = importWizard(page);

  await wizard.open();
  await page.getByRole('radio', { name: 'Memberships' }).check();
  await wizard.chooseFile(
    textFile(
      'members.csv',
      'name,phone,cooperative,joined',
      'Ada Obi,0803 111 1111,Ehor Growers,2024-05-01',
      'Nobody Known,,Ehor Growers,',
    ),
  );
  await wizard.toColumns();
  await wizard.toCheck();
  await expect(wizard.problems.filter({ hasText: 'A3' })).toContainText('Nobody registered matches Nobody Known');
  await wizard.toImport();
  await page.getByRole('button', { name: 'Import one membership' }).click();
  await page.getByRole('link', { name: 'See: Memberships' }).click();
  await expect(recordGrid(page).row('Obi')).toContainText('Ehor Growers');
});
