import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { maximumAttachmentBytes, pieceBytes } from '../../../shared/records/contract.ts';
import { makePerson, refusalOf } from '../../support/cooperatives.ts';
import { attachFile, changePerson } from '../../support/person-records.ts';
import { openTestOffice, testUser, type TestOffice } from '../../support/test-office.ts';

let office: TestOffice;

beforeAll(async () => {
  office = await openTestOffice();
});

afterAll(async () => {
  expect(office.bugs).toEqual([]);
  await office.close();
});

describe('history', () => {
  test('says who changed which field from what to what, newest first', async () => {
    const { client } = office;
    const id = await makePerson(office, { phone: '0803 000 0001' });
    await changePerson(office, id, { phone: '0803 000 0002', farmer: true });
    await client.people.remove({ id, version: 2, reason: 'Asked to be removed' });
    await client.records.restore({ kind: 'person', id });
    const { entries } = await client.records.history({ kind: 'person', id });
    expect(entries.map(({ action }) => action)).toEqual(['restored', 'removed', 'updated', 'created']);
    expect(entries[1]).toMatchObject({ reason: 'Asked to be removed', userName: testUser.userName });
    const changed = Object.fromEntries(entries[2]!.changes.map(({ field, from, to }) => [field, [from, to]]));
    expect(changed).toMatchObject({ phone: ['0803 000 0001', '0803 000 0002'], farmer: [false, true] });
    expect(changed).not.toHaveProperty('givenNames');
  });

  test('calls the records that a field points to by their names, also from the bin', async () => {
    const { client } = office;
    const { id: communityId } = await client.communities.create({ community: { name: 'Ehor', kind: 'town' } });
    const household = { name: 'Osagie household', communityId };
    const { id: householdId } = await client.households.create({ household });
    const id = await makePerson(office, { communityId, householdId });
    await changePerson(office, id, { householdId: null });
    await client.households.remove({ id: householdId, version: 1, reason: 'Moved away' });
    const { entries } = await client.records.history({ kind: 'person', id });
    expect(entries[0]!.changes).toContainEqual({ field: 'householdId', from: 'Osagie household', to: null });
    expect(entries[1]!.changes).toContainEqual({ field: 'communityId', from: null, to: 'Ehor' });
  });
});

describe('the bin', () => {
  test('takes a person out of lists and search, names and explains them, and gives them back whole', async () => {
    const { client } = office;
    const id = await makePerson(office, { givenNames: 'Nosakhare', familyName: 'Erhabor' });
    const { caseCode } = await client.people.get({ id });
    await client.people.remove({ id, version: 1, reason: 'Registered by mistake' });
    expect((await client.people.list({ search: 'erhabor' })).rows).toEqual([]);
    expect((await client.home.search({ text: 'erhabor' })).hits).toEqual([]);
    const { items } = await client.records.bin({});
    const label = `Nosakhare Erhabor (${caseCode})`;
    expect(items[0]).toMatchObject({
      kind: 'person',
      id,
      label,
      reason: 'Registered by mistake',
      deletedBy: testUser.userName,
    });
    await client.records.restore({ kind: 'person', id });
    expect(await client.people.get({ id })).toMatchObject({ deleted: false, version: 3 });
    expect((await client.home.search({ text: 'erhabor' })).hits).toHaveLength(1);
    expect((await refusalOf(client.records.restore({ kind: 'person', id }))).code).toBe('not_found');
  });

  test('a person in the bin cannot be changed', async () => {
    const { client } = office;
    const id = await makePerson(office);
    await client.people.remove({ id, version: 1, reason: 'Double' });
    expect((await refusalOf(changePerson(office, id, { languages: 'Edo' }))).code).toBe('not_found');
    expect((await refusalOf(attachFile(office, id, Buffer.from('x')))).code).toBe('not_found');
  });

  test('is emptied by nobody who only reads', async () => {
    const id = await makePerson(office);
    await office.client.people.remove({ id, version: 1, reason: 'Double' });
    const viewer = office.as('programme-officer');
    expect((await viewer.records.bin({})).items.map((item) => item.id)).toContain(id);
    expect((await refusalOf(viewer.records.restore({ kind: 'person', id }))).code).toBe('permission.denied');
  });
});

describe('drafts', () => {
  test('survive a restart, are replaced by the next save, and end with the form', async () => {
    const { client } = office;
    const form = { key: 'person:new', title: 'Half a person', path: '/people/new' };
    await client.records.saveDraft({ ...form, values: { givenNames: 'Ose' } });
    const { id: draftId } = await client.records.saveDraft({
      ...form,
      values: { givenNames: 'Osemudiamen', birthDate: 'not yet' },
    });
    await office.engine.lock();
    expect((await refusalOf(client.records.drafts({}))).code).toBe('session.locked');
    await client.accounts.signIn(testUser);
    const { drafts } = await client.records.drafts({});
    expect(drafts).toMatchObject([
      { ...form, id: draftId, values: { givenNames: 'Osemudiamen', birthDate: 'not yet' } },
    ]);
    await client.people.create({ draftId, person: { givenNames: 'Osemudiamen', familyName: 'Eboigbe', sex: 'male' } });
    expect((await client.records.drafts({})).drafts).toEqual([]);
  });

  test('stay when the form is refused', async () => {
    const { client } = office;
    const id = await makePerson(office);
    const form = { key: `person:${id}`, title: 'Change', path: `/people/${id}`, values: {} };
    const { id: draftId } = await client.records.saveDraft(form);
    const { version, ...person } = await client.people.get({ id });
    await changePerson(office, id, { languages: 'Edo' });
    expect((await refusalOf(client.people.update({ id, version, person, draftId }))).code).toBe('record.changed');
    expect((await client.records.drafts({})).drafts.map((draft) => draft.id)).toContain(draftId);
  });
});

describe('attachments', () => {
  async function upload(content: Buffer): Promise<string> {
    const { client } = office;
    let uploadId: string | undefined;
    for (let start = 0; start < content.length; start += pieceBytes) {
      const data = content.subarray(start, start + pieceBytes).toString('base64');
      ({ uploadId } = await client.records.upload(uploadId === undefined ? { data } : { uploadId, data }));
    }
    return uploadId!;
  }

  test('come back byte for byte, whatever the bytes', async () => {
    const { client } = office;
    const recordId = await makePerson(office);
    const content = Buffer.from(Uint8Array.from({ length: pieceBytes * 2 + 17 }, (_, index) => (index * 31) & 0xff));
    const file = { name: '../../etc/passwd', mediaType: 'image/png', kind: 'photo' } as const;
    const { id } = await client.records.attach({
      recordKind: 'person',
      recordId,
      uploadId: await upload(content),
      ...file,
    });
    const read = await client.records.readAttachment({ id });
    expect(read.mediaType).toBe('image/png');
    expect(Buffer.compare(Buffer.from(read.data, 'base64'), content)).toBe(0);
    const { attachments } = await client.records.attachments({ kind: 'person', id: recordId });
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(attachments).toMatchObject([{ id, name: file.name, size: content.length, sha256 }]);
  });

  test('of exactly the limit are kept, and one byte more is refused', async () => {
    const { client } = office;
    const recordId = await makePerson(office);
    const attach = async (size: number) => {
      const uploadId = await upload(Buffer.alloc(size, 7));
      return client.records.attach({
        recordKind: 'person',
        recordId,
        uploadId,
        name: 'scan.pdf',
        mediaType: 'application/pdf',
        kind: 'other',
      });
    };
    await attach(maximumAttachmentBytes);
    expect(await refusalOf(attach(maximumAttachmentBytes + 1))).toMatchObject({
      code: 'files.too_large',
      params: { megabytes: 5 },
    });
    expect((await client.records.attachments({ kind: 'person', id: recordId })).attachments).toHaveLength(1);
  });

  test('are removed with a trace, and neither read nor listed then', async () => {
    const { client } = office;
    const recordId = await makePerson(office);
    const id = await attachFile(office, recordId, Buffer.from('secret'));
    expect((await refusalOf(office.as('programme-officer').records.removeAttachment({ id }))).code).toBe(
      'permission.denied',
    );
    await client.records.removeAttachment({ id });
    expect((await refusalOf(client.records.readAttachment({ id }))).code).toBe('not_found');
    const { entries } = await client.records.history({ kind: 'person', id: recordId });
    expect(entries[0]).toMatchObject({
      action: 'detached',
      changes: [{ field: 'attachment', from: 'paper.txt', to: null }],
    });
  });
});
