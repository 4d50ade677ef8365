import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blankPerson } from '../../support/people.ts';
import { openTestOffice, type TestOffice } from '../../support/test-office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

function refusal(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'answered',
    (error: unknown) => {
      const { code, data } = error as { code: string; data?: { code?: string } };
      return data?.code ?? code;
    },
  );
}

describe('a low role calling the engine directly', () => {
  test('cannot name itself somebody else: extra fields change nothing', async () => {
    const viewer = office.as('cooperative-leader');
    const forged = { person: blankPerson({ givenNames: 'Eve' }), userId: 'x', role: 'administrator' } as never;
    expect(await refusal(viewer.people.create(forged))).toBe('permission.denied');
  });

  test('cannot write restricted fields through the ordinary form', async () => {
    const officer = office.as('field-officer');
    const { id } = await office.client.people.create({
      person: blankPerson({ givenNames: 'Ada', protectionNotes: 'seen by the case worker' }),
    });
    const shown = await officer.people.get({ id });
    expect(shown.protectionNotes).toBeNull();
    expect(shown.restrictedHidden).toBe(true);
    const { version } = shown;
    await officer.people.update({
      id,
      version,
      person: blankPerson({ givenNames: 'Ada', protectionNotes: 'overwritten' }),
    });
    expect((await office.client.people.get({ id })).protectionNotes).toBe('seen by the case worker');
  });

  test('does not see restricted values in the history', async () => {
    const { id } = await office.client.people.create({
      person: blankPerson({ givenNames: 'Obi', medicalNotes: 'secret-note' }),
    });
    const { entries } = await office.as('field-officer').records.history({ kind: 'person', id });
    expect(JSON.stringify(entries)).not.toContain('secret-note');
    expect(JSON.stringify((await office.client.records.history({ kind: 'person', id })).entries)).toContain(
      'secret-note',
    );
  });

  test.each([
    ['a prototype as filter field', { filters: [{ field: '__proto__', operator: 'equals', value: 'x' }] }],
    ['SQL as filter field', { filters: [{ field: 'sex; drop table person', operator: 'equals', value: 'x' }] }],
    ['an unknown sort', { sort: [{ field: 'constructor', descending: false }] }],
    ['a huge block', { limit: 1_000_000 }],
    ['a wrong type', { search: { $ne: null } }],
    ['an oversized text', { search: 'x'.repeat(10_000) }],
  ])('%s is refused', async (_title, request) => {
    expect(await refusal(office.client.people.list(request as never))).toBe('input.invalid');
  });

  test('quotes in values stay values', async () => {
    const filters = [{ field: 'familyName', operator: 'equals', value: `'; drop table person; --` }] as const;
    expect((await office.client.people.list({ filters: [...filters] })).rows).toEqual([]);
    expect(
      (await office.client.people.list({ within: `cooperative:' or 1=1` }).catch(() => ({ rows: [] }))).rows,
    ).toEqual([]);
  });

  test('the exports of one role do not widen its columns or lists', async () => {
    const stream = await office.as('field-officer').exports.start({ list: 'people', view: {}, reason: 'curious' });
    expect(await refusal(stream.next())).toBe('permission.denied');
  });
});
