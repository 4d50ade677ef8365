import { afterEach, beforeEach, expect, test } from 'vitest';
import { confirm, csv, openImport, previewFile } from '../../support/imports.ts';
import { openTestOffice, type TestOffice } from '../../support/test-office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());

const rows = Array.from({ length: 2500 }, (_, index) => `Person,${String.fromCharCode(65 + (index % 26))}${index}`);
const file = csv('first name,last name', ...rows);

/** Waits for the first sign of progress, then stops as a page does. */
async function stopEarly(start: (signal: AbortSignal) => Promise<AsyncIterable<unknown>>): Promise<unknown> {
  const page = new AbortController();
  const stream = (await start(page.signal))[Symbol.asyncIterator]();
  await stream.next();
  page.abort();
  try {
    for (;;) if ((await stream.next()).done) return 'the work was done to its end';
  } catch (error) {
    return error;
  }
}

const stopped = { data: { code: 'work.cancelled' } };

test('a stopped preview is no fault of the program, and the file can be previewed again', async () => {
  const { file: opened, mapping } = await openImport(office.client, 'people', 'many.csv', file);
  const input = { kind: 'people' as const, fileId: opened.fileId, mapping };
  const ended = await stopEarly((signal) => office.client.imports.preview(input, { signal }));
  expect(ended).toMatchObject(stopped);
  expect(office.bugs).toEqual([]);
});

test('a stopped import leaves nothing behind, and the same preview can be confirmed after it', async () => {
  const preview = await previewFile(office.client, 'people', 'many.csv', file);
  const ended = await stopEarly((signal) =>
    office.client.imports.confirm({ previewId: preview.previewId }, { signal }),
  );
  expect(ended).toMatchObject(stopped);
  expect(office.bugs).toEqual([]);
  expect((await office.client.people.count({})).count).toBe(0);
  await confirm(office.client, preview);
  expect((await office.client.people.count({})).count).toBe(2500);
});
