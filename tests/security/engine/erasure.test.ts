import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkChain } from '../../../electron/storage/journal.ts';
import { connectionOf } from '../../../electron/storage/iterate-rows.ts';
import { makeMember, makeCooperative, makePerson, refusalOf } from '../../support/cooperatives.ts';
import { blankPerson } from '../../support/people.ts';
import { openTestOffice, type TestOffice } from '../../support/test-office.ts';

const canary = 'ZZCANARY-Фатумата';
const second = '0195b1aa-0000-7000-8000-000000000002';

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());

/** The whole file in clear, with every page that was freed: only tests may look at it like this. */
function plainFile(): Buffer {
  return connectionOf(office.store.reads.dataSource).serialize();
}

function holdsCanary(bytes: Buffer): boolean {
  const words = [canary, canary.toLowerCase(), 'zzcanary', 'фатумата', 'Фатумата'];
  return words.some((word) => bytes.includes(Buffer.from(word)) || bytes.includes(Buffer.from(word, 'utf16le')));
}

/** Somebody whose name stands wherever the program keeps names. */
async function somebodyEverywhere(): Promise<string> {
  const { client } = office;
  const cooperative = await makeCooperative(office);
  const id = await makeMember(office, cooperative, { givenNames: canary, familyName: 'Idahosa', phone: '08031234567' });
  const { version } = await client.people.get({ id });
  await client.people.update({
    id,
    version,
    person: blankPerson({ givenNames: canary, familyName: `${canary} Bello`, medicalNotes: canary }),
  });
  await makePerson(office, { givenNames: canary, familyName: 'Idahosa', phone: '08031234567' });
  const { uploadId } = await client.records.upload({ data: Buffer.from(canary).toString('base64') });
  const file = {
    recordKind: 'person',
    recordId: id,
    uploadId,
    name: `${canary}.jpg`,
    mediaType: 'image/jpeg',
  } as const;
  await client.records.attach({ ...file, kind: 'photo' });
  await client.records.saveDraft({
    key: `person:${id}`,
    title: canary,
    path: `/people/${id}/edit`,
    values: { canary },
  });
  return id;
}

async function carryOut(personId: string, way: 'erase' | 'anonymise') {
  const { id } = await office.client.privacy.request({ personId, way, reason: 'asked for it' });
  await office.as('supervisor', second).privacy.decide({ id, version: 1, approve: true, reason: 'checked' });
}

describe('erasing a person', () => {
  test('R43 leaves nothing legible in tables, search, history, drafts, files or the log', async () => {
    const id = await somebodyEverywhere();
    const namesake = (await office.client.people.list({})).rows.find((row) => row.id !== id)!.id;
    expect(holdsCanary(plainFile())).toBe(true);
    await carryOut(id, 'erase');
    await carryOut(namesake, 'erase');
    expect(holdsCanary(plainFile())).toBe(false);
    expect((await office.client.home.search({ text: 'zzcanary' })).hits).toEqual([]);
    expect(readFileSync(join(office.directory, 'office.db-wal')).length).toBe(0);
  });

  test('keeps the journal’s chain whole, and says that it was done', async () => {
    const id = await somebodyEverywhere();
    await carryOut(id, 'erase');
    expect(await checkChain(office.store.reads)).toMatchObject({ firstBad: null });
    const { entries } = await office.client.records.history({ kind: 'person', id });
    expect(entries[0]?.action).toBe('erased');
    expect(entries.flatMap(({ changes }) => changes)).toEqual([]);
  });

  test('cannot be taken back: neither edited, nor found in the bin, nor unmerged', async () => {
    const id = await makePerson(office);
    await carryOut(id, 'erase');
    expect((await office.client.records.bin({})).items).toEqual([]);
    expect(await refusalOf(office.client.records.restore({ kind: 'person', id }))).toMatchObject({
      code: 'people.erased',
    });
    expect(
      await refusalOf(office.client.privacy.request({ personId: id, way: 'erase', reason: 'again' })),
    ).toMatchObject({
      code: 'people.erased',
    });
  });
});

describe('making a person anonymous', () => {
  test('keeps what is counted and nothing that names', async () => {
    const id = await somebodyEverywhere();
    await carryOut(id, 'anonymise');
    const person = await office.client.people.get({ id });
    expect(person).toMatchObject({ givenNames: '—', familyName: '', phone: null, sex: 'female', deleted: false });
    const named = (await office.client.people.list({})).rows.filter((row) => row.id === id);
    expect(JSON.stringify(named)).not.toContain(canary);
    const { version } = person;
    const edited = office.client.people.update({ id, version, person: blankPerson({ givenNames: 'Ada' }) });
    expect(await refusalOf(edited)).toMatchObject({ code: 'people.erased' });
  });

  test('keeps the year of birth, not the day', async () => {
    const id = await makePerson(office, { birthDate: '1990-03-04', birthPrecision: 'day' });
    await carryOut(id, 'anonymise');
    expect(await office.client.people.get({ id })).toMatchObject({ birthDate: '1990-07-01', birthPrecision: 'year' });
  });
});

describe('the request', () => {
  test('needs a second person, once, and leaves the record as it was when it is refused', async () => {
    const personId = await makePerson(office, { givenNames: 'Ada' });
    const { id } = await office.client.privacy.request({ personId, way: 'erase', reason: 'asked for it' });
    const decide = { id, version: 1, approve: true, reason: 'checked' };
    expect(await refusalOf(office.client.privacy.decide(decide))).toMatchObject({ code: 'approval.own_work' });
    expect(await refusalOf(office.as('field-officer', second).privacy.decide(decide))).toMatchObject({
      code: 'permission.denied',
    });
    expect(
      await refusalOf(office.client.privacy.request({ personId, way: 'anonymise', reason: 'twice' })),
    ).toMatchObject({ code: 'people.erasure_waiting' });
    await office.as('supervisor', second).privacy.decide({ ...decide, approve: false });
    expect((await office.client.people.get({ id: personId })).givenNames).toBe('Ada');
    expect((await office.client.privacy.requests({})).requests).toMatchObject([{ status: 'refused' }]);
  });
});

test('the file of everything held names the records of other parts and leaves out what the reader may not see', async () => {
  const id = await somebodyEverywhere();
  const file = await office.as('field-officer').privacy.subjectFile({ id });
  expect(file.records.map(({ kind }) => kind)).toEqual(['membership']);
  expect(file.files).toMatchObject([{ name: `${canary}.jpg` }]);
  expect(file.person).toMatchObject({ givenNames: canary, familyName: `${canary} Bello` });
  expect(file.person).not.toHaveProperty('medicalNotes');
  expect(JSON.stringify(file.history)).not.toContain('medicalNotes');
  const { entries } = await office.client.records.history({ kind: 'person', id });
  expect(entries[0]?.action).toBe('subject-file');
});
