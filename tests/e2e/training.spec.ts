import { expect, test } from './fixtures.ts';
import { goTo } from './pages/entrance.ts';
import { registered } from './pages/seeds.ts';
import type { OfficeAtHand } from '../support/e2e/office.ts';
import { enrol, makeCohort, todayOf } from '../support/training.ts';

const trainees = 30;

/** A cohort of thirty that meets today. */
async function fill(office: OfficeAtHand): Promise<void> {
  const today = todayOf();
  const cohortId = await makeCohort(office, { code: 'ROLL-1', startsOn: today, endsOn: today });
  await office.client.sessions.generate({ id: cohortId });
  const people: string[] = [];
  for (let index = 0; index < trainees; index += 1)
    people.push(await registered(office, `Trainee${String(index).padStart(2, '0')}`, `Family${String(index)}`));
  await enrol(office, cohortId, people, today);
}

test("a day's register of thirty people is taken with the keyboard alone, and is there again", async ({ start }) => {
  const { page, faults } = await start({ office: 'empty', fill });

  await goTo(page, '/cohorts');
  await page.getByText('ROLL-1').click();
  await page.getByRole('tab', { name: 'Roll call' }).click();
  const cells = page.getByRole('table', { name: 'Roll call of ROLL-1' }).locator('tbody button');
  await expect(cells).toHaveCount(trainees);
  await cells.first().focus();
  for (let index = 0; index < trainees; index += 1) {
    await page.keyboard.press(index === 3 ? 'a' : index === 5 ? 'l' : 'p');
    await page.keyboard.press('ArrowDown');
  }
  await expect(page.getByText('Everything is saved')).toBeVisible();
  await page.getByRole('tab', { name: 'Overview' }).click();
  await page.getByRole('tab', { name: 'Roll call' }).click();
  await expect(cells.nth(3)).toHaveText('A');
  await expect(cells.nth(5)).toHaveText('L');
  await expect(cells.nth(29)).toHaveText('P');
  expect(faults.found()).toEqual([]);
});
