import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { confirm, csv, openImport, previewFile, resultOf } from '../../support/imports.ts';
import { blankPerson } from '../../support/people.ts';
import { openTestOffice, type TestOffice } from '../../support/test-office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());

const register = csv(
  'farmer_id;first_name;last_name;gender;date_of_birth;phone_number;village;cooperative;registration_date',
  'F1;Osaro;Idahosa;M;14/02/1990;0803 123 4567;Ehor;COOP1;2025-01-10',
  'F2;Amina;Bello;Femme;3-Mar-88;08051234567;Ehor;COOP1;2025-01-11',
  'F3;;;F;;;Ehor;;',
  'F4;Efe;Okoro;zz;31/02/1990;12;Uromi;COOP2;',
);

async function counts(): Promise<Record<string, number>> {
  return (await office.client.office.verify({})).counts;
}

describe('importing people', () => {
  test('previews new and refused rows by cell, and writes nothing', async () => {
    const before = await counts();
    const preview = await previewFile(office.client, 'people', 'register.csv', register);
    expect(preview.counts).toMatchObject({ read: 4, new: 3, matched: 0, refused: 1 });
    expect(preview.problems).toContainEqual(
      expect.objectContaining({ cell: 'B4', code: 'name-missing', severity: 'refused' }),
    );
    expect(preview.problems.map(({ cell, code }) => `${cell} ${code}`)).toEqual(
      expect.arrayContaining(['D5 sex-unreadable', 'E5 date-unreadable', 'F5 phone-short']),
    );
    expect(preview.also).toEqual([
      { kind: 'community', new: 2, matched: 0 },
      { kind: 'cooperative', new: 2, matched: 0 },
      { kind: 'membership', new: 3, matched: 0 },
    ]);
    expect(await counts()).toEqual(before);
  });

  test('writes people, communities, cooperatives and memberships that belong together', async () => {
    await confirm(office.client, await previewFile(office.client, 'people', 'register.csv', register));
    expect(await counts()).toMatchObject({ person: 3, community: 2, cooperative: 2, membership: 3 });
    const { rows } = await office.client.people.list({ search: 'Osaro' });
    expect(rows[0]!.values).toMatchObject({
      familyName: 'Idahosa',
      sex: 'male',
      birthDate: '1990-02-14',
      phone: '0803 123 4567',
      community: 'Ehor',
      sourceId: 'F1',
    });
    const members = await office.client.memberships.list({ search: 'Amina' });
    expect(members.rows[0]!.values).toMatchObject({ joinedOn: '2025-01-11', status: 'active' });
  });

  test('adds nothing when the same file comes again', async () => {
    await confirm(office.client, await previewFile(office.client, 'people', 'register.csv', register));
    const once = await counts();
    const again = await previewFile(office.client, 'people', 'register.csv', register);
    expect(again.counts).toMatchObject({ new: 0, matched: 3, refused: 1 });
    await confirm(office.client, again);
    expect({ ...(await counts()), journal: 0 }).toEqual({ ...once, journal: 0 });
  });

  test('recognises rows without an id when every identifying value is equal', async () => {
    const anonymous = csv(
      'Full name,Sex,Phone',
      'Osaro Idahosa,M,08031234567',
      'Osaro Idahosa,M,08031234567',
      'Amina Bello,F,08059999999',
    );
    const first = await previewFile(office.client, 'people', 'list.csv', anonymous);
    expect(first.counts).toMatchObject({ read: 3, new: 2, matched: 1 });
    await confirm(office.client, first);
    expect((await previewFile(office.client, 'people', 'list.csv', anonymous)).counts).toMatchObject({
      new: 0,
      matched: 3,
    });
  });

  test('warns of near-doubles and keeps each pair for a decision', async () => {
    await office.client.people.create({
      person: blankPerson({ givenNames: 'Osaro', familyName: 'Idahosa', phone: '0803 123 4567' }),
    });
    const file = csv('first name,last name,phone', 'Ossaro,Idahossa,+2348031234567', 'Kemi,Adeyemi,08099999999');
    const preview = await previewFile(office.client, 'people', 'new.csv', file);
    expect(preview.counts).toMatchObject({ new: 2, warned: 1 });
    expect(preview.problems).toContainEqual(
      expect.objectContaining({ code: 'near-double', cell: 'A2', severity: 'warning' }),
    );
    await confirm(office.client, preview);
    const { pairs } = await office.client.people.undecided({});
    expect(pairs).toHaveLength(1);
    expect(pairs[0]!.first.reasons.map(({ code }) => code)).toContain('same-phone');
  });

  test('a whole import can be undone; what was built on since then stays and is counted', async () => {
    const { id: batchId } = await confirm(
      office.client,
      await previewFile(office.client, 'people', 'register.csv', register),
    );
    const { rows } = await office.client.people.list({ search: 'Amina' });
    const { id } = rows[0]!;
    const { version } = await office.client.people.get({ id });
    await office.client.people.update({
      id,
      version,
      person: blankPerson({ givenNames: 'Amina', familyName: 'Bello-Musa' }),
    });
    const { removed, kept } = await office.client.imports.undo({ batchId });
    expect({ removed, kept }).toEqual({ removed: 9, kept: 1 });
    expect((await office.client.people.count({})).count).toBe(1);
    expect((await office.client.memberships.count({})).count).toBe(0);
    expect((await office.client.home.search({ text: 'Osaro' })).hits).toEqual([]);
    await expect(office.client.imports.undo({ batchId })).rejects.toMatchObject({
      data: { code: 'imports.already_undone' },
    });
    expect((await office.client.office.verify({})).journal.firstBad).toBeNull();
  });

  test('after an undo the same file can be imported again', async () => {
    const { id: batchId } = await confirm(
      office.client,
      await previewFile(office.client, 'people', 'register.csv', register),
    );
    await office.client.imports.undo({ batchId });
    expect((await previewFile(office.client, 'people', 'register.csv', register)).counts).toMatchObject({
      new: 3,
      matched: 0,
    });
  });

  test('a mapping that names nobody is refused with the columns of the file', async () => {
    const { file, mapping } = await openImport(office.client, 'people', 'roofs.csv', csv('roof,wall', 'grass,mud'));
    await expect(
      resultOf(office.client.imports.preview({ kind: 'people', fileId: file.fileId, mapping }) as never),
    ).rejects.toMatchObject({
      data: { code: 'imports.names_missing', params: { columns: 'roof, wall' } },
    });
  });

  test('a file that another page opened cannot be previewed', async () => {
    const { file, mapping } = await openImport(office.client, 'people', 'register.csv', register);
    await expect(
      resultOf(office.as('supervisor').imports.preview({ kind: 'people', fileId: file.fileId, mapping }) as never),
    ).rejects.toMatchObject({ data: { code: 'imports.file_gone' } });
  });
});

describe('importing memberships', () => {
  test('finds people by case code, document or an unmistakable name, and never makes people', async () => {
    const { caseCode } = await office.client.people.create({
      person: blankPerson({ givenNames: 'Ada', familyName: 'Obi' }),
    });
    await office.client.people.create({
      person: blankPerson({ givenNames: 'Eno', familyName: 'Udo', phone: '08031111111' }),
    });
    await office.client.people.create({
      person: blankPerson({ givenNames: 'Eno', familyName: 'Udo', phone: '08032222222' }),
    });
    const file = csv(
      'case code,name,phone,cooperative,member number,joined',
      `${caseCode},,,Ehor Growers,7,2024-05-01`,
      ',Eno Udo,0803 222 2222,Ehor Growers,8,2024-05-02',
      ',Eno Udo,,Ehor Growers,9,2024-05-03',
      ',Nobody Known,,Ehor Growers,10,2024-05-04',
      `${caseCode},,,,11,2024-05-05`,
    );
    const preview = await previewFile(office.client, 'memberships', 'members.csv', file);
    expect(preview.counts).toMatchObject({ read: 5, new: 2, refused: 3 });
    expect(
      preview.problems
        .filter(({ severity }) => severity === 'refused')
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['cooperative-missing', 'person-ambiguous', 'person-unknown']);
    await confirm(office.client, preview);
    const { rows } = await office.client.memberships.list({});
    expect(rows.map(({ values }) => values['number'])).toEqual([7, 8]);
    expect((await office.client.people.count({})).count).toBe(3);
    expect((await previewFile(office.client, 'memberships', 'members.csv', file)).counts).toMatchObject({
      new: 0,
      matched: 2,
    });
  });

  test('finds people by phone alone, and says whom it did not find by what the row has', async () => {
    await office.client.people.create({
      person: blankPerson({ givenNames: 'Ada', familyName: 'Obi', phone: '0803 111 1111' }),
    });
    const known = await previewFile(
      office.client,
      'memberships',
      'phones.csv',
      csv('coop,phone', 'Ehor Growers,+2348031111111', 'Ehor Growers,08039999999'),
    );
    expect(known.counts).toMatchObject({ new: 1, refused: 1 });
    expect(known.problems).toEqual([
      expect.objectContaining({
        cell: 'B3',
        code: 'person-unknown',
        params: { field: 'phone', name: '08039999999', link: 'person' },
      }),
    ]);
    const ids = csv('coop,farmer id', 'Ehor Growers,F9');
    const { problems } = await previewFile(office.client, 'memberships', 'ids.csv', ids);
    expect(problems).toEqual([
      expect.objectContaining({
        cell: 'B2',
        code: 'person-unknown',
        params: { field: 'sourceId', name: 'F9', link: 'person' },
      }),
    ]);
  });
});
