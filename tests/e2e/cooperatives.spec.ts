import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { choose, pick } from './pages/choices.ts';
import { goTo } from './pages/entrance.ts';
import { registered } from './pages/seeds.ts';
import type { OfficeAtHand } from '../support/e2e/office.ts';

const canary = 'ZZPROTECTED-testimony';
const people = [
  ['Osaro', 'Idahosa'],
  ['Itohan', 'Osagie'],
  ['Blessing', 'Aigbe'],
] as const;

async function fill(office: OfficeAtHand): Promise<void> {
  for (const [given, family] of people) {
    await registered(office, given, family, { protectionNotes: canary, medicalNotes: canary });
  }
  await registered(office, 'Young', 'Omoregie', { birthDate: '2015-05-05' });
}

async function createCooperative(page: Page, name: string): Promise<void> {
  await goTo(page, '/cooperatives/new');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await page.getByRole('textbox', { name: 'Code', exact: true }).fill('PIN-01');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

async function addMember(page: Page, given: string, family: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a member' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Add a member' });
  await pick(page, dialog.getByRole('combobox', { name: 'Person' }), family, new RegExp(`${given} ${family}`));
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText(`${given} ${family} was added with member number`)).toBeVisible();
  await expect(dialog).toBeHidden();
}

async function startTerm(page: Page, family: string, office: string) {
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Start a term of office' }).click();
  const dialog = page.getByRole('dialog', { name: 'Start a term of office' });
  await pick(page, dialog.getByRole('combobox', { name: 'Member' }), family, new RegExp(family));
  await choose(page, dialog.getByRole('combobox', { name: 'Office' }), office);
  return dialog;
}

test('a cooperative is founded, gets members and officers, and refuses what its rules forbid', async ({ start }) => {
  const { page, faults } = await start({ office: 'empty', fill });

  await createCooperative(page, 'Uromi Pineapple Cooperative');
  for (const [given, family] of people) await addMember(page, given, family);
  await addMember(page, 'Young', 'Omoregie');

  const chair = await startTerm(page, 'Idahosa', 'Chair');
  await expect(chair.getByText('Nothing speaks against this term.')).toBeVisible();
  await chair.getByRole('button', { name: 'Start the term' }).click();
  await expect(page.getByText('The term of Osaro Idahosa (Chair) was recorded.')).toBeVisible();

  const second = await startTerm(page, 'Osagie', 'Chair');
  await expect(second.getByRole('alert')).toContainText('This office is already filled');
  await expect(second.getByRole('button', { name: 'Start the term' })).toBeDisabled();
  await second.getByRole('button', { name: 'Cancel' }).click();

  const child = await startTerm(page, 'Omoregie', 'Secretary');
  await expect(child.getByRole('alert')).toContainText('Nobody under 15 holds an office in a cooperative.');
  await child.getByRole('button', { name: 'Cancel' }).click();

  await page.getByRole('tab', { name: 'Officers' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Osaro Idahosa' })).toContainText('Chair');
  await expect(page.getByRole('row').filter({ hasText: 'Itohan Osagie' })).toHaveCount(0);
  expect(faults.found()).toEqual([]);
});

async function withMembers(office: OfficeAtHand): Promise<void> {
  await fill(office);
  const { client } = office;
  const { id } = await client.cooperatives.create({
    cooperative: { name: 'Uromi Pineapple Cooperative', code: 'PIN-01', byLaws: {} },
  });
  const { rows } = await client.people.list({});
  for (const { id: personId } of rows) {
    const day = { joinedOn: '2024-01-01', category: 'ordinary', status: 'active' } as const;
    await client.memberships.create({ cooperativeId: id, personId, ...day });
  }
}

async function openReview(page: Page): Promise<void> {
  await goTo(page, '/cooperatives');
  await page.getByRole('gridcell', { name: 'PIN-01' }).click();
  await page.getByRole('link', { name: 'Membership review' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Membership review' })).toBeVisible();
}

test('the membership review has every member, room to sign, no protection data, and keeps its sign-offs', async ({
  start,
}) => {
  const { page } = await start({ office: 'empty', fill: withMembers });

  await openReview(page);
  const table = page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: 'Joined' }) });
  await expect(table.getByRole('columnheader', { name: 'Signature' })).toBeVisible();
  await expect(table.getByRole('row').filter({ has: page.getByRole('cell') })).toHaveCount(people.length + 1);
  for (const [given, family] of people) await expect(table).toContainText(`${given} ${family}`);
  expect(await page.content()).not.toContain(canary);

  await page.getByRole('button', { name: 'Record the sign-off' }).click();
  const dialog = page.getByRole('dialog', { name: 'Record the sign-off' });
  await dialog.getByRole('textbox', { name: 'Reviewed by' }).fill('Osaro Idahosa, Itohan Osagie');
  await dialog.getByRole('button', { name: 'Record the sign-off' }).click();
  await expect(page.getByText('The sign-off was recorded.')).toBeVisible();
  await page.getByText(/^1 sign-off so far/).click();
  await expect(page.getByRole('list', { name: 'Earlier sign-offs' })).toContainText('Osaro Idahosa, Itohan Osagie');
});

test('the membership review prints with every name on paper', async ({ start, shellName, folder }) => {
  test.skip(shellName === 'electron', 'Electron prints through its own dialog');
  test.skip(spawnSync('pdftotext', ['-v']).error !== undefined, 'pdftotext is not installed');
  const { page } = await start({ office: 'empty', fill: withMembers });

  await openReview(page);
  const file = join(folder, 'review.pdf');
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
  const text = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).stdout;
  expect(text).toContain('Uromi Pineapple Cooperative');
  expect(text).toContain('Signature');
  for (const [given, family] of people) expect(text).toContain(`${given} ${family}`);
  expect(text).not.toContain(canary);
  for (const control of ['Record the sign-off', 'Large type', 'Main navigation', 'Ctrl K']) {
    expect(text).not.toContain(control);
  }
});
