import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportableLists } from '../../../electron/exports/lists.ts';
import { makePerson, refusalOf } from '../../support/cooperatives.ts';
import { exportedBytes } from '../../support/exports.ts';
import { openTestOffice, type TestOffice } from '../../support/test-office.ts';

let office: TestOffice;
let sharing: string;
beforeAll(async () => {
  office = await openTestOffice();
  office.setNow('2026-05-10T09:00:00Z');
  const manager = office.as('administrator');
  const purpose = {
    name: 'Sharing with partners',
    legalBasis: 'consent' as const,
    description: null,
    retentionYears: 1,
  };
  sharing = (await manager.office.savePurpose({ purpose, active: true })).id;
  await decide('Given', 'given', '2026-01-02');
  await decide('Expired', 'given', '2026-01-02', '2026-05-03');
  const withdrawn = await decide('Withdrawn', 'given', '2026-01-02');
  await consent(withdrawn, 'withdrawn', '2026-02-02');
  await decide('Refused', 'refused', '2026-01-02');
  await makePerson(office, { familyName: 'Never', givenNames: 'Asked', birthDate: '2015-01-01' });
});
afterAll(() => office.close());

type Decision = 'given' | 'refused' | 'withdrawn';

async function consent(personId: string, decision: Decision, decidedOn: string, expiresOn: string | null = null) {
  const how = { way: 'signature' as const, explainedBy: 'Ada Obi', language: 'en' };
  await office.client.people.recordConsent({ personId, purposeId: sharing, decision, decidedOn, expiresOn, ...how });
}

async function decide(name: string, decision: Decision, on: string, expiresOn: string | null = null): Promise<string> {
  const id = await makePerson(office, { familyName: name, givenNames: 'Person' });
  await consent(id, decision, on, expiresOn);
  return id;
}

async function familyNames(request: { purposeId: string | null; withoutConsent?: boolean }): Promise<string[]> {
  const bytes = await exportedBytes(office.as('supervisor'), {
    list: 'people',
    columns: ['familyName'],
    reason: 'quarterly meeting',
    ...request,
  });
  const texts = strFromU8(unzipSync(bytes)['xl/sharedStrings.xml']!);
  return ['Given', 'Expired', 'Withdrawn', 'Refused', 'Never'].filter((name) => texts.includes(`>${name}<`));
}

describe('sharing a list for a purpose that rests on consent', () => {
  test('takes only those whose last decision is a consent that still holds', async () => {
    expect(await familyNames({ purposeId: sharing })).toEqual(['Given']);
  });

  test('on paper takes the same people, asks for a reason and is kept in the journal', async () => {
    const order = { list: 'people', view: {}, columns: ['familyName', 'phone'], purposeId: sharing };
    const print = (reason: string) => office.as('supervisor').exports.print({ ...order, reason });
    expect(await refusalOf(print(''))).toMatchObject({ code: 'exports.reason_needed' });
    expect(await refusalOf(office.as('data-clerk').exports.print({ ...order, reason: 'for me' }))).toMatchObject({
      code: 'permission.denied',
    });
    const printed = await print('for the meeting');
    expect(printed.fields).toEqual(['familyName', 'phone']);
    expect(printed.rows.map(({ values }) => values)).toEqual([{ familyName: 'Given', phone: null }]);
    const { rows } = await office.as('auditor').journal.list({
      filters: [{ field: 'action', operator: 'any-of', value: ['printed'] }],
    });
    expect(rows).toHaveLength(1);
  });

  test('is announced with the people, the children and those who did not agree', async () => {
    const check = await office.as('supervisor').exports.check({ list: 'people', view: {}, purposeId: sharing });
    expect(check).toEqual({ rows: 5, people: 5, children: 1, withoutConsent: 4 });
    const inside = await office.as('supervisor').exports.check({ list: 'people', view: {}, purposeId: null });
    expect(inside.withoutConsent).toBeNull();
  });

  test('takes everybody in with the permission for it, and the journal keeps that', async () => {
    expect(await familyNames({ purposeId: sharing, withoutConsent: true })).toHaveLength(5);
    const { rows } = await office.as('auditor').journal.list({
      filters: [{ field: 'action', operator: 'any-of', value: ['exported'] }],
    });
    const entry = await office.as('auditor').journal.entry({ sequence: Number(rows[0]?.id) });
    expect(entry.changes).toContainEqual({ field: 'withoutConsent', from: null, to: true });
    const forced = office.as('programme-officer').exports.start({
      list: 'people',
      view: {},
      reason: 'because',
      purposeId: sharing,
      withoutConsent: true,
    });
    expect(await refusalOf((await forced).next())).toMatchObject({ code: 'permission.denied' });
  });

  test('is refused for a list whose rows are not about one person', async () => {
    const started = office.as('supervisor').exports.start({
      list: 'households',
      view: {},
      reason: 'because',
      purposeId: sharing,
    });
    expect(await refusalOf((await started).next())).toMatchObject({ code: 'exports.no_person' });
  });
});

test('what stays in the office asks for nobody’s consent', async () => {
  expect(await familyNames({ purposeId: null })).toHaveLength(5);
});

test('every list that names people says whom, so that its sharing can be held against consent', () => {
  const without = exportableLists.filter(({ definition, person }) => definition.personal && person === undefined);
  // Rows about a thing, a decision or a whole household: sharing them for a purpose that rests on consent is refused.
  const ofNobodyAlone = ['assets', 'household-support', 'households', 'journal', 'resolutions'];
  expect(without.map(({ definition }) => definition.name).sort()).toEqual(ofNobodyAlone);
});

test('no list is offered twice', () => {
  const names = exportableLists.map(({ definition }) => definition.name);
  expect(names).toEqual([...new Set(names)]);
});
