import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { startShellProcess } from '../support/e2e/browser-shell-process.ts';
import { expect, test, testUser } from './fixtures.ts';
import { goTo, signIn, tryPassword } from './pages/entrance.ts';
import { openPalette } from './pages/palette.ts';
import { personForm, personShown } from './pages/person-form.ts';
import { recordGrid } from './pages/record-grid.ts';
import { registered } from './pages/seeds.ts';

const oneWindow = 'the Electron shell has no address that another page could reach';

const hostile = [
  '<img src=x onerror="window.struck=1">',
  '</script><script>window.struck=1</script>',
  'javascript:window.struck=1',
  '<svg onload=window.struck=1>',
  '{{constructor.constructor("window.struck=1")()}}',
] as const;
const reversed = 'Osaro\u202Egnp.exe';
const reversedShown = 'Osaro⟦U+202E⟧gnp.exe';

/** Whether anything that was typed as a name has run, or stands in the page as more than text. */
function struck(page: Page): Promise<unknown> {
  return page.evaluate(() => ({
    flag: (window as unknown as { struck?: number }).struck ?? null,
    strangeElements: document.querySelectorAll('img[src="x"], svg[onload], body script').length,
    scriptLinks: document.querySelectorAll('[href^="javascript:" i]').length,
  }));
}

const unharmed = { flag: null, strangeElements: 0, scriptLinks: 0 };

test('R24 hostile names stay letters in the list, the page, the history, on paper and in the palette', async ({
  start,
}) => {
  const ids = new Map<string, string>();
  let cooperativeId = '';
  const { page, faults } = await start({
    office: 'empty',
    fill: async (office) => {
      const cooperative = { name: hostile[0], code: hostile[2].slice(0, 20), activities: hostile[1], byLaws: {} };
      cooperativeId = (await office.client.cooperatives.create({ cooperative })).id;
      for (const name of [...hostile, reversed]) {
        const everywhere = { otherNames: name, languages: name, phone: name.slice(0, 40), protectionNotes: name };
        const personId = await registered(office, name, 'Hostile', everywhere);
        ids.set(name, personId);
        const day = { joinedOn: '2024-01-01', category: 'ordinary', status: 'active' } as const;
        await office.client.memberships.create({ cooperativeId, personId, ...day });
      }
    },
  });
  const grid = recordGrid(page);

  await goTo(page, '/people');
  for (const name of hostile) await expect(grid.row(name)).toBeVisible();
  await expect(grid.row(reversedShown)).toBeVisible();
  expect(await struck(page)).toEqual(unharmed);
  for (const [name, id] of ids) {
    const shown = name === reversed ? reversedShown : name;
    await goTo(page, `/people/${id}`);
    await personShown(page, `${shown} ${shown} Hostile`);
    await expect(page.getByRole('definition').filter({ hasText: shown })).not.toHaveCount(0);
    expect(await struck(page)).toEqual(unharmed);
    await page.getByRole('tab', { name: 'History' }).click();
    await expect(page.getByRole('cell', { name: shown, exact: true }).first()).toBeVisible();
    await goTo(page, `/people/${id}/print`);
    await expect(page.getByRole('article')).toContainText(shown);
    expect(await struck(page)).toEqual(unharmed);
  }
  for (const address of [`/cooperatives/${cooperativeId}`, `/cooperatives/${cooperativeId}/review`]) {
    await goTo(page, address);
    await expect(page.getByRole('main')).toContainText(hostile[0]);
    expect(await struck(page)).toEqual(unharmed);
  }
  await expect(page.getByRole('main')).toContainText(reversedShown);
  const palette = await openPalette(page);
  await page.keyboard.type('hostile');
  for (const name of [...hostile, reversedShown]) await expect(palette.getByText(`${name} Hostile`)).toBeVisible();
  expect(await struck(page)).toEqual(unharmed);
  expect(faults.found()).toEqual([]);
});

test('R25 the page may run nothing but its own files, and asks nobody but its own shell', async ({
  start,
  shellName,
}) => {
  test.skip(shellName === 'electron', 'the answers of the app:// protocol are tested with the shell');
  const { page, faults } = await start({ office: 'empty' });
  const { origin } = new URL(page.url());
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));

  const answer = await page.reload();
  const policy = answer?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await signIn(page, testUser);
  for (const place of ['/people', '/people/new', '/cooperatives', '/imports/new', '/settings']) await goTo(page, place);
  expect(asked.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith('blob:'))).toEqual([]);
  expect(await page.locator('[target]').count()).toBe(0);
  expect(faults.found()).toEqual([]);

  await page.evaluate(() => {
    for (const source of ['https://example.org/', 'data:text/html,<p>framed</p>']) {
      const frame = document.createElement('iframe');
      frame.src = source;
      document.body.append(frame);
    }
    const script = document.createElement('script');
    script.textContent = 'window.struck = 1';
    document.body.append(script);
  });
  await expect.poll(() => faults.found().filter((line) => line.startsWith('policy: ')).length).toBe(3);
  expect(await page.evaluate(() => (window as unknown as { struck?: number }).struck)).toBeUndefined();
});

/** A page of another origin on this computer, which the browser's cookie for 127.0.0.1 goes along with. */
async function strangerSite(html: string): Promise<{ url: string; close: () => void }> {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => void server.close() };
}

test('R23 a page of another origin in the same browser neither connects nor frames the program', async ({
  start,
  shellName,
}) => {
  test.skip(shellName === 'electron', oneWindow);
  const { page } = await start({ office: 'empty' });
  const { host, origin } = new URL(page.url());
  const site = await strangerSite(`<iframe src="${origin}/"></iframe>`);
  const stranger = await page.context().newPage();

  try {
    await stranger.goto(site.url);
    const outcome = await stranger.evaluate(
      (address) =>
        new Promise<string>((resolve) => {
          const socket = new WebSocket(address);
          socket.onopen = () => resolve('open');
          socket.onerror = () => resolve('refused');
        }),
      `ws://${host}/rpc`,
    );
    expect(outcome).toBe('refused');
    const read = await stranger.evaluate(
      (address) =>
        fetch(address).then(
          () => 'read',
          () => 'refused',
        ),
      `${origin}/`,
    );
    expect(read).toBe('refused');
    await expect(stranger.frameLocator('iframe').getByRole('heading')).toHaveCount(0);

    // A window that the program never opens by itself: one that is opened all the same has no hold on it.
    const popup = page.context().waitForEvent('page');
    await page.evaluate((url) => void window.open(url), site.url);
    expect(await (await popup).evaluate(() => window.opener === null)).toBe(true);
  } finally {
    site.close();
  }
});

test('R9 a second program on the same folder is refused in words', async ({ start, shellName }) => {
  test.skip(shellName === 'electron', 'a second Electron gives the first its turn');
  const { page, directory } = await start({ office: 'empty' });
  const second = await startShellProcess(directory);

  try {
    const other = await page.context().newPage();
    await other.goto(second.address);
    await tryPassword(other, testUser.password);
    await expect(other.getByRole('alert')).toContainText('This office is in use by');
    await goTo(page, '/people');
    await expect(page.getByText('Nobody is registered yet')).toBeVisible();
  } finally {
    await second.close();
  }
});

test('R30 when the engine dies the page says so calmly, comes back by itself, and loses nothing that was saved', async ({
  start,
  shellName,
}) => {
  test.skip(shellName === 'electron', 'the thread of the engine cannot be ended from outside Electron');
  test.skip(process.platform === 'win32', 'Windows has no signal to tell the shell with');
  const { page, shell } = await start({ office: 'empty', killableEngine: true });
  const form = personForm(page);

  await goTo(page, '/people/new');
  await form.givenNames.fill('Osaro');
  await form.familyName.fill('Idahosa');
  await page.getByRole('combobox', { name: 'Sex' }).click();
  await page.getByRole('option', { name: 'Male', exact: true }).click();
  await form.save();
  const id = await personShown(page, 'Osaro Idahosa');
  const banner = page.getByRole('status').getByText('The program is starting again. What was saved is safe;');
  const seen = banner.waitFor();
  shell.killEngine();
  await seen;

  await expect(banner).toBeHidden();
  await signIn(page, testUser);
  await expect(page.getByText('all saved records are present')).toBeVisible();
  await goTo(page, `/people/${id}`);
  await personShown(page, 'Osaro Idahosa');
});
