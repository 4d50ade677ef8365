import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeCooperative, makePerson, refusalOf } from '../../support/cooperatives.ts';
import { blankPerson } from '../../support/people.ts';
import { openTestOffice, type TestOffice } from '../../support/test-office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());

async function lastEntry(kind: string, id: string) {
  const { entries } = await office.client.records.history({ kind: kind as 'person', id });
  return entries[0]!;
}

async function rename(id: string, givenNames: string, more = {}) {
  const { version } = await office.client.people.get({ id });
  await office.client.people.update({ id, version, person: blankPerson({ givenNames, familyName: 'Bello', ...more }) });
}

describe('the list of the journal', () => {
  test('has every entry, is found by the record’s name and filtered by what was done', async () => {
    const id = await makePerson(office, { givenNames: 'Aminata', familyName: 'Bello' });
    await rename(id, 'Amina');
    const auditor = office.as('auditor');
    const { rows } = await auditor.journal.list({ search: 'amina' });
    expect(rows.map(({ values }) => values['action'])).toEqual(['updated', 'created']);
    expect(rows[0]?.values['fields']).toContain('givenNames');
    const only = await auditor.journal.list({
      filters: [{ field: 'action', operator: 'any-of', value: ['updated'] }],
    });
    expect(only.rows.map(({ values }) => values['kind'])).toEqual(['person']);
    const { count } = await auditor.journal.count({});
    expect(count).toBe(Number(rows[0]?.values['sequence']));
  });

  test('an entry hides restricted values from whoever may not read them', async () => {
    const id = await makePerson(office, { medicalNotes: 'secret-note' });
    const { sequence } = await lastEntry('person', id);
    const shown = JSON.stringify(await office.as('auditor').journal.entry({ sequence }));
    expect(shown).toContain('medicalNotes');
    expect(shown).not.toContain('secret-note');
  });

  test('the first entry that was altered outside the program is named', async () => {
    await makePerson(office);
    expect((await office.as('auditor').journal.verify({})).firstBad).toBeNull();
    await office.store.write({ userId: 'x', userName: 'x', role: 'x' }, async (tx) => {
      await tx.manager.query('drop trigger journal_never_changed');
      await tx.manager.query(`update journal set user_name = 'Mallory' where sequence = 2`);
    });
    expect((await office.as('auditor').journal.verify({})).firstBad).toMatchObject({
      sequence: 2,
      userName: 'Mallory',
    });
  });
});

describe('taking a change back', () => {
  test('restores the fields, what follows from them, and stands in the journal itself', async () => {
    const id = await makePerson(office, { givenNames: 'Aminata', familyName: 'Bello' });
    await rename(id, 'Fatou');
    const { sequence } = await lastEntry('person', id);
    await office.client.journal.undo({ sequence });
    expect((await office.client.people.get({ id })).givenNames).toBe('Aminata');
    expect((await office.client.home.search({ text: 'aminata' })).hits.map((hit) => hit.id)).toEqual([id]);
    expect((await office.client.home.search({ text: 'fatou' })).hits).toEqual([]);
    expect((await lastEntry('person', id)).action).toBe('change-undone');
  });

  test('is refused when a field was changed again, and nothing is written', async () => {
    const id = await makePerson(office, { givenNames: 'Aminata', familyName: 'Bello' });
    await rename(id, 'Fatou');
    const { sequence } = await lastEntry('person', id);
    await rename(id, 'Awa');
    expect(await refusalOf(office.client.journal.undo({ sequence }))).toMatchObject({ code: 'journal.changed_since' });
    expect((await office.client.people.get({ id })).givenNames).toBe('Awa');
  });

  test('a change of another field since then stays', async () => {
    const id = await makePerson(office, { givenNames: 'Aminata', familyName: 'Bello' });
    await rename(id, 'Fatou');
    const { sequence } = await lastEntry('person', id);
    await rename(id, 'Fatou', { languages: 'Edo' });
    await office.client.journal.undo({ sequence });
    expect(await office.client.people.get({ id })).toMatchObject({ givenNames: 'Aminata', languages: 'Edo' });
  });

  test('a removal is taken back out of the bin', async () => {
    const id = await makeCooperative(office);
    await office.client.cooperatives.remove({ id, version: 1, reason: 'by mistake' });
    const { sequence } = await lastEntry('cooperative', id);
    await office.client.journal.undo({ sequence });
    expect((await office.client.cooperatives.get({ id })).deleted).toBe(false);
  });

  test('needs the permission, and anything but changed fields and removals is refused', async () => {
    const id = await makePerson(office);
    const { sequence } = await lastEntry('person', id);
    expect(await refusalOf(office.client.journal.undo({ sequence }))).toMatchObject({ code: 'journal.not_undoable' });
    expect(await refusalOf(office.as('field-officer').journal.undo({ sequence }))).toMatchObject({
      code: 'permission.denied',
    });
    expect(await refusalOf(office.client.journal.undo({ sequence: 9999 }))).toMatchObject({ code: 'not_found' });
  });
});
