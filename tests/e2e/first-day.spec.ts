import { expect, test } from './fixtures.ts';

test('signs in', async ({ start }) => {
  const { page } = await start({ office: 'demo' });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Good day');
});
