import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personLinks } from '../../../electron/people/links.ts';
import { join, makeCooperative, makeMember, makePerson, refusalOf } from '../../support/cooperatives.ts';
import { attachFile, changePerson, giveConsent, mergeInto } from '../../support/person-records.ts';
import { dumpOf } from '../../support/table-dump.ts';
import { openTestOffice, type TestOffice } from '../../support/test-office.ts';

let office: TestOffice;

beforeAll(async () => {
  office = await openTestOffice();
  office.setNow('2026-06-15T10:00:00Z');
});

afterAll(async () => {
  expect(office.bugs).toEqual([]);
  await office.close();
});

/** Two records of one woman who was registered twice, each with links of its own. */
async function registeredTwice() {
  const { client } = office;
  const kept = await makePerson(office, {
    phone: '0803 111 2222',
    documentType: 'passport',
    documentNumber: 'A100200',
  });
  const values = {
    phone: '0803 999 8888',
    documentType: 'voter-card',
    documentNumber: 'V55667788',
    sourceId: 'OLD-7',
  } as const;
  const merged = await makePerson(office, { ...values, farmer: true, protectionNotes: 'Told nobody' });
  const [first, second] = [await makeCooperative(office), await makeCooperative(office)];
  await join(office, first, kept);
  const { id: membership } = await join(office, second, merged);
  const term = {
    cooperativeId: second,
    personId: merged,
    role: 'chair',
    from: '2026-01-01',
    to: '2027-12-31',
  } as const;
  await client.cooperatives.startTerm(term);
  await giveConsent(office, kept);
  const consent = await giveConsent(office, merged, { decision: 'refused' });
  const attachment = await attachFile(office, merged, Buffer.from('signed'));
  return { kept, merged, second, membership, consent, attachment };
}

describe('the preview', () => {
  test('shows the fields that differ, with a document’s type led by its number, and what would be moved', async () => {
    const { kept, merged } = await registeredTwice();
    const preview = await office.client.people.mergePreview({ keptId: kept, mergedId: merged });
    const fields = Object.fromEntries(preview.fields.map((field) => [field.field, [field.kept, field.merged]]));
    expect(fields).toMatchObject({
      phone: ['0803 111 2222', '0803 999 8888'],
      documentNumber: ['A100200', 'V55667788'],
      farmer: [false, true],
      protectionNotes: [null, 'Told nobody'],
    });
    expect(fields).not.toHaveProperty('documentType');
    expect(fields).not.toHaveProperty('sex');
    expect(preview.links).toEqual([
      { kind: 'attachment', count: 1 },
      { kind: 'consent', count: 1 },
      { kind: 'membership', count: 1 },
      { kind: 'term_of_office', count: 1 },
    ]);
  });

  test('leaves restricted fields out for those who may not read them', async () => {
    const { kept, merged } = await registeredTwice();
    const preview = await office.as('field-officer').people.mergePreview({ keptId: kept, mergedId: merged });
    expect(preview.fields.map(({ field }) => field)).not.toContain('protectionNotes');
    expect(preview.merged.protectionNotes).toBeNull();
  });
});

describe('a merge', () => {
  test('takes the chosen values, their companions and the source id, and moves every link', async () => {
    const { client } = office;
    const made = await registeredTwice();
    await mergeInto(office, made.kept, made.merged, ['documentNumber']);
    const kept = await client.people.get({ id: made.kept });
    const taken = {
      documentNumber: 'V55667788',
      documentType: 'voter-card',
      sourceId: 'OLD-7',
      phone: '0803 111 2222',
    };
    expect(kept).toMatchObject({ ...taken, farmer: false, protectionNotes: null });
    const members = await client.memberships.list({ within: `person:${made.kept}` });
    expect(members.rows).toHaveLength(2);
    const { officers } = await client.cooperatives.officers({ id: made.second, at: '2026-06-15' });
    expect(officers.map(({ personId }) => personId)).toEqual([made.kept]);
    const { consents } = await client.people.consents({ id: made.kept });
    expect(consents.map(({ id }) => id)).toContain(made.consent);
    const { attachments } = await client.records.attachments({ kind: 'person', id: made.kept });
    expect(attachments.map(({ id }) => id)).toEqual([made.attachment]);
  });

  test('makes the other record an alias: in no list and no bin, found by its case code, and said to be merged', async () => {
    const { client } = office;
    const { kept, merged } = await registeredTwice();
    const { caseCode } = await client.people.get({ id: merged });
    await mergeInto(office, kept, merged);
    expect(await client.people.get({ id: merged })).toMatchObject({ deleted: true, mergedIntoId: kept });
    expect((await client.home.search({ text: caseCode })).hits.map(({ id }) => id)).toEqual([kept]);
    expect((await client.people.options({ search: caseCode })).options.map(({ id }) => id)).toEqual([kept]);
    expect((await client.people.list({ search: caseCode })).rows.map(({ id }) => id)).toEqual([kept]);
    await changePerson(office, kept, { languages: 'Edo' });
    expect((await client.home.search({ text: caseCode })).hits.map(({ id }) => id)).toEqual([kept]);
    expect((await client.records.bin({})).items.map(({ id }) => id)).not.toContain(merged);
    expect((await refusalOf(client.records.restore({ kind: 'person', id: merged }))).code).toBe(
      'people.already_merged',
    );
  });

  test('stands in the history of both records and of what was moved', async () => {
    const { client } = office;
    const { kept, merged, membership } = await registeredTwice();
    await mergeInto(office, kept, merged, ['phone']);
    const actions = async (kind: 'person' | 'membership', id: string) =>
      (await client.records.history({ kind, id })).entries.map(({ action }) => action);
    expect(await actions('person', kept)).toEqual(['alias-added', 'merged', 'created']);
    expect(await actions('person', merged)).toEqual(['merged', 'attached', 'created']);
    const { entries } = await client.records.history({ kind: 'membership', id: membership });
    const named = expect.stringMatching(/ \(EDO-\d+\)$/) as string;
    expect(entries[0]).toMatchObject({ action: 'relinked', changes: [{ field: 'personId', from: named, to: named }] });
  });

  test('every column that refers to a person is one that a merge moves', async () => {
    const tables = await office.store.reads.query<{ name: string }[]>(
      `select name from sqlite_schema where type = 'table'`,
    );
    for (const { name } of tables) {
      const keys = await office.store.reads.query<{ table: string; from: string }[]>(
        `pragma foreign_key_list("${name}")`,
      );
      for (const key of keys.filter((one) => one.table === 'person')) {
        expect(personLinks).toContainEqual(expect.objectContaining({ table: name, column: key.from }));
      }
    }
  });
});

describe('undoing a merge', () => {
  test('restores every value and every link', async () => {
    const { kept, merged } = await registeredTwice();
    const [third, alias] = [await makePerson(office), await makePerson(office)];
    await office.client.people.decide({ firstId: merged, secondId: third, decision: 'different' });
    await office.client.people.decide({ firstId: kept, secondId: merged, decision: 'later' });
    await mergeInto(office, merged, alias);
    const before = await dumpOf(office.store);
    const mergeId = await mergeInto(office, kept, merged, [
      'phone',
      'documentNumber',
      'farmer',
      'protectionNotes',
      'givenNames',
    ]);
    expect(await dumpOf(office.store)).not.toEqual(before);
    await office.client.people.undoMerge({ mergeId });
    expect(await dumpOf(office.store)).toEqual(before);
    const { merges } = await office.client.people.merges({ id: kept });
    expect(merges).toMatchObject([{ id: mergeId, undone: true }]);
  });

  test('keeps what was changed and linked since', async () => {
    const { client } = office;
    const { kept, merged } = await registeredTwice();
    const mergeId = await mergeInto(office, kept, merged, ['phone', 'documentNumber', 'farmer']);
    await changePerson(office, kept, { phone: '0803 777 6666', documentType: 'national-id' });
    const consent = await giveConsent(office, kept, { decision: 'withdrawn', decidedOn: '2026-06-01' });
    await client.people.undoMerge({ mergeId });
    const after = await client.people.get({ id: kept });
    expect(after).toMatchObject({ phone: '0803 777 6666', documentType: 'national-id', documentNumber: 'V55667788' });
    expect(after).toMatchObject({ farmer: false, sourceId: null });
    expect((await client.people.consents({ id: kept })).consents[0]?.id).toBe(consent);
    expect((await client.people.get({ id: merged })).phone).toBe('0803 999 8888');
  });

  test('a pair that was decided after the merge keeps that decision and comes back with the alias', async () => {
    const [kept, merged, third] = [await makePerson(office), await makePerson(office), await makePerson(office)];
    await office.client.people.decide({ firstId: merged, secondId: third, decision: 'later' });
    const mergeId = await mergeInto(office, kept, merged);
    await office.client.people.decide({ firstId: kept, secondId: third, decision: 'different' });
    await office.client.people.undoMerge({ mergeId });
    const pairs = await office.store.reads.query<object[]>(
      'select first_id, second_id, decision from person_double where ? in (first_id, second_id)',
      [third],
    );
    const [first, second] = [merged, third].toSorted();
    expect(pairs).toEqual([{ first_id: first, second_id: second, decision: 'different' }]);
  });

  test('goes from the last merge to the first', async () => {
    const { client } = office;
    const [a, b, c] = [await makePerson(office), await makePerson(office), await makePerson(office)];
    const inner = await mergeInto(office, b, c);
    const outer = await mergeInto(office, a, b);
    const { caseCode } = await client.people.get({ id: a });
    expect(await refusalOf(client.people.undoMerge({ mergeId: inner }))).toMatchObject({
      code: 'people.later_merge',
      params: { caseCode },
    });
    await client.people.undoMerge({ mergeId: outer });
    await client.people.undoMerge({ mergeId: inner });
    expect((await refusalOf(client.people.undoMerge({ mergeId: inner }))).code).toBe('people.merge_undone');
    expect(await client.people.get({ id: c })).toMatchObject({ deleted: false, mergedIntoId: null });
  });
});

describe('a merge is refused', () => {
  test('with oneself, with an alias, and with somebody in the bin', async () => {
    const { client } = office;
    const [a, b, c] = [await makePerson(office), await makePerson(office), await makePerson(office)];
    const versions = { keptVersion: 1, mergedVersion: 1, take: [] };
    expect((await refusalOf(client.people.merge({ keptId: a, mergedId: a, ...versions }))).code).toBe(
      'people.same_person',
    );
    await mergeInto(office, a, b);
    expect((await refusalOf(mergeInto(office, a, b))).code).toBe('people.already_merged');
    expect((await refusalOf(mergeInto(office, b, c))).code).toBe('people.already_merged');
    await client.people.remove({ id: c, version: 1, reason: 'Invented' });
    expect((await refusalOf(mergeInto(office, a, c))).code).toBe('not_found');
  });

  test('when both are open members of one cooperative', async () => {
    const cooperative = await makeCooperative(office, { name: 'Oka Women Growers' });
    const [a, b] = [await makeMember(office, cooperative), await makeMember(office, cooperative)];
    const before = await dumpOf(office.store);
    const refusal = await refusalOf(mergeInto(office, a, b));
    expect(refusal).toMatchObject({
      code: 'people.merge_membership_conflict',
      params: { cooperative: 'Oka Women Growers' },
    });
    expect(await dumpOf(office.store)).toEqual(before);
  });

  test('when either record changed since it was opened, and nothing is written', async () => {
    const { client } = office;
    const [a, b] = [await makePerson(office), await makePerson(office)];
    await changePerson(office, b, { languages: 'Yoruba' });
    const before = await dumpOf(office.store);
    const refusal = await refusalOf(
      client.people.merge({ keptId: a, keptVersion: 1, mergedId: b, mergedVersion: 1, take: ['languages'] }),
    );
    expect(refusal).toMatchObject({ code: 'record.changed', params: { version: 2 } });
    expect(await dumpOf(office.store)).toEqual(before);
  });

  test('for fields that do not exist or may not be read, and for those who may not merge', async () => {
    const [a, b] = [await makePerson(office), await makePerson(office, { medicalNotes: 'Asthma' })];
    const input = { keptId: a, keptVersion: 1, mergedId: b, mergedVersion: 1 };
    const { client } = office;
    expect((await refusalOf(client.people.merge({ ...input, take: ['caseCode'] }))).code).toBe('input.invalid');
    expect((await refusalOf(office.as('field-officer').people.merge({ ...input, take: ['medicalNotes'] }))).code).toBe(
      'permission.denied',
    );
    expect((await refusalOf(office.as('programme-officer').people.merge({ ...input, take: [] }))).code).toBe(
      'permission.denied',
    );
  });
});
