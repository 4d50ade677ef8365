import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Alert } from '../../../shared/home/contract.ts';
import { join, makeCooperative, makeMember, makePerson, refusalOf } from '../../support/cooperatives.ts';
import { giveConsent } from '../../support/person-records.ts';
import { openTestOffice, type Client, type TestOffice } from '../../support/test-office.ts';

let office: TestOffice;

beforeEach(async () => {
  office = await openTestOffice();
  office.setNow('2026-06-15T10:00:00Z');
});

afterEach(async () => {
  expect(office.bugs).toEqual([]);
  await office.close();
});

async function alertsOf(code: Alert['code'], client: Client = office.client): Promise<Alert[]> {
  return (await client.home.alerts({})).alerts.filter((alert) => alert.code === code);
}

async function setStatus(id: string, status: 'registered' | 'active', on: string) {
  const { version } = await office.client.cooperatives.get({ id });
  await office.client.cooperatives.changeStatus({ id, version, status, on });
}

async function activeCooperative(name: string, minimumMembers: number): Promise<string> {
  const id = await makeCooperative(office, { name, byLaws: { minimumMembers } });
  for (let made = 0; made < minimumMembers; made += 1) await makeMember(office, id);
  await setStatus(id, 'registered', '2025-01-01');
  await setStatus(id, 'active', '2025-02-01');
  return id;
}

test('an office where nothing is due has no alerts', async () => {
  await makePerson(office);
  expect(await office.client.home.alerts({})).toEqual({ alerts: [], snoozed: 0 });
});

describe('terms of office', () => {
  async function chairUntil(to: string) {
    const cooperativeId = await makeCooperative(office, { name: 'Oka Growers' });
    const personId = await makeMember(office, cooperativeId, { givenNames: 'Rosaline', familyName: 'Okoh' });
    const { id } = await office.client.cooperatives.startTerm({
      cooperativeId,
      personId,
      role: 'chair',
      from: '2024-06-01',
      to,
    });
    return { cooperativeId, personId, id };
  }

  test('are announced 90 days before the end, are late the day after, and rest when somebody was elected', async () => {
    const { cooperativeId, id } = await chairUntil('2026-09-14');
    expect(await alertsOf('term-ending')).toEqual([]);
    office.setNow('2026-06-16T10:00:00Z');
    const params = { cooperative: 'Oka Growers', name: 'Rosaline Okoh', role: 'chair', committee: '', days: 90 };
    const path = `/cooperatives/${cooperativeId}`;
    expect(await alertsOf('term-ending')).toEqual([
      { key: `term-ending:${id}`, code: 'term-ending', severity: 'soon', dueOn: '2026-09-14', params, path },
    ]);
    office.setNow('2026-09-14T10:00:00Z');
    expect(await alertsOf('term-ended')).toEqual([]);
    office.setNow('2026-09-15T10:00:00Z');
    expect(await alertsOf('term-ending')).toEqual([]);
    expect(await alertsOf('term-ended')).toMatchObject([
      { severity: 'late', dueOn: '2026-09-14', params: { days: -1 } },
    ]);
    const next = await makeMember(office, cooperativeId);
    const term = { cooperativeId, personId: next, role: 'chair', from: '2026-09-15', to: '2028-09-14' } as const;
    await office.client.cooperatives.startTerm(term);
    expect(await alertsOf('term-ended')).toEqual([]);
  });

  test('that end early leave the seat open', async () => {
    const { id } = await chairUntil('2027-05-31');
    await office.client.cooperatives.endTerm({ id, version: 1, on: '2026-06-10', reason: 'Resigned' });
    expect(await alertsOf('term-ended')).toMatchObject([{ dueOn: '2026-06-09', params: { role: 'chair' } }]);
  });

  test('are shown to those who may read cooperatives only', async () => {
    await chairUntil('2026-07-01');
    expect(await alertsOf('term-ending', office.as('programme-officer'))).toHaveLength(1);
  });
});

describe('people', () => {
  test('who turn 18 are announced 30 days before', async () => {
    const id = await makePerson(office, { birthDate: '2008-07-16', givenNames: 'Uyi', familyName: 'Omo' });
    expect(await alertsOf('turning-18')).toEqual([]);
    office.setNow('2026-06-16T10:00:00Z');
    expect(await alertsOf('turning-18')).toMatchObject([
      { key: `turning-18:${id}`, dueOn: '2026-07-16', params: { name: 'Uyi Omo' }, path: `/people/${id}` },
    ]);
    office.setNow('2026-07-16T10:00:00Z');
    expect(await alertsOf('turning-18')).toEqual([]);
  });

  test('of 15 to 17 without a guardian’s consent are counted, and the linked list shows them', async () => {
    const youngest = await makePerson(office, { birthDate: '2011-06-15' });
    const oldest = await makePerson(office, { birthDate: '2008-06-16' });
    await makePerson(office, { birthDate: '2011-06-16' });
    await makePerson(office, { birthDate: '2008-06-15' });
    await makePerson(office, { birthDate: '2010-01-01', guardianName: 'Mother', guardianConsentOn: '2026-01-01' });
    const [alert] = await alertsOf('guardian-consent-missing');
    expect(alert?.params).toEqual({ count: 2 });
    const text = new URL(alert!.path, 'http://localhost').searchParams.get('filters')!;
    const filters = JSON.parse(text) as NonNullable<Parameters<Client['people']['list']>[0]['filters']>;
    const { rows } = await office.client.people.list({ filters });
    expect(rows.map(({ id }) => id).toSorted()).toEqual([youngest, oldest].toSorted());
  });

  test('whose consent ran out are named until a newer decision is recorded', async () => {
    const personId = await makePerson(office, { givenNames: 'Ese', familyName: 'Brume' });
    await giveConsent(office, personId, { decidedOn: '2025-01-01', expiresOn: '2026-06-15' });
    expect(await alertsOf('consent-expired')).toEqual([]);
    office.setNow('2026-06-16T10:00:00Z');
    expect(await alertsOf('consent-expired')).toMatchObject([
      {
        dueOn: '2026-06-15',
        params: { name: 'Ese Brume', purpose: 'Reintegration assistance' },
        path: `/people/${personId}`,
      },
    ]);
    await giveConsent(office, personId, { decidedOn: '2026-06-16', decision: 'refused' });
    expect(await alertsOf('consent-expired')).toEqual([]);
  });

  test('who may be doubles are counted until somebody decides', async () => {
    const name = { givenNames: 'Ehizogie', familyName: 'Okosun' };
    const [firstId, secondId] = [await makePerson(office, name), await makePerson(office, name)];
    expect(await alertsOf('doubles-undecided')).toMatchObject([{ params: { count: 1 } }]);
    expect(await alertsOf('doubles-undecided', office.as('programme-officer'))).toEqual([]);
    await office.client.people.decide({ firstId, secondId, decision: 'different' });
    expect(await alertsOf('doubles-undecided')).toEqual([]);
  });
});

describe('cooperatives', () => {
  test('are late when they have fewer active members than their by-laws ask for, and only while active', async () => {
    const id = await activeCooperative('Egor Weavers', 2);
    expect(await alertsOf('below-minimum-members')).toEqual([]);
    const { rows } = await office.client.memberships.list({ within: `cooperative:${id}` });
    const leaving = { id: rows[0]!.id, version: 1, status: 'exited', on: '2026-06-01', reason: 'Moved' } as const;
    await office.client.memberships.changeStatus(leaving);
    expect(await alertsOf('below-minimum-members')).toMatchObject([
      { key: `below-minimum-members:${id}`, params: { cooperative: 'Egor Weavers', count: 1, minimum: 2 } },
    ]);
    const forming = await makeCooperative(office);
    await join(office, forming, await makePerson(office));
    expect(await alertsOf('below-minimum-members')).toHaveLength(1);
  });

  test('are reviewed once in twelve months', async () => {
    const id = await activeCooperative('Egor Weavers', 1);
    expect(await alertsOf('review-due')).toMatchObject([{ dueOn: null, params: { cooperative: 'Egor Weavers' } }]);
    await office.client.cooperatives.signOffReview({ id, reviewedOn: '2026-06-14', reviewedBy: 'Chair and secretary' });
    expect(await alertsOf('review-due')).toEqual([]);
    office.setNow('2027-06-14T10:00:00Z');
    expect(await alertsOf('review-due')).toEqual([]);
    office.setNow('2027-06-15T10:00:00Z');
    expect(await alertsOf('review-due')).toMatchObject([{ dueOn: '2027-06-14' }]);
  });
});

describe('drafts and putting off', () => {
  test('an own form that waits for more than a day is named', async () => {
    const form = { key: 'person:new', title: 'New person', path: '/people/new', values: {} };
    const { id } = await office.client.records.saveDraft(form);
    expect(await alertsOf('draft-waiting')).toEqual([]);
    office.setNow('2026-06-16T10:00:01Z');
    expect(await alertsOf('draft-waiting')).toMatchObject([
      { key: `draft-waiting:${id}`, severity: 'info', params: { title: 'New person' }, path: '/people/new' },
    ]);
  });

  test('an alert that was put off comes back on the day, and the reason stays', async () => {
    const id = await makePerson(office, { birthDate: '2008-07-01', guardianConsentOn: '2026-01-01' });
    const key = `turning-18:${id}`;
    await office.client.home.snooze({ key, until: '2026-06-20', reason: 'Family was told' });
    expect(await office.client.home.alerts({})).toEqual({ alerts: [], snoozed: 1 });
    office.setNow('2026-06-20T10:00:00Z');
    expect(await alertsOf('turning-18')).toHaveLength(1);
    await office.client.home.snooze({ key, until: '2026-06-25', reason: 'Again' });
    expect(await alertsOf('turning-18')).toEqual([]);
    const rows = await office.store.reads.query<{ reason: string }[]>(
      `select reason from journal where action = 'snoozed' order by sequence`,
    );
    expect(rows.map(({ reason }) => reason)).toEqual(['Family was told', 'Again']);
    const noReason = office.client.home.snooze({ key, until: '2026-06-25', reason: ' ' });
    expect((await refusalOf(noReason)).field).toBe('reason');
  });

  test('the late stand before what is due soon, and the earlier before the later', async () => {
    await makePerson(office, { birthDate: '2008-07-05' });
    await makePerson(office, { birthDate: '2008-06-20' });
    await activeCooperative('Egor Weavers', 1);
    const personId = await makePerson(office);
    await giveConsent(office, personId, { expiresOn: '2026-06-01' });
    const { alerts } = await office.client.home.alerts({});
    expect(alerts.map(({ severity, dueOn }) => [severity, dueOn])).toEqual([
      ['late', '2026-01-01'],
      ['late', '2026-06-01'],
      ['late', null],
      ['soon', '2026-06-20'],
      ['soon', '2026-07-05'],
      ['soon', null],
    ]);
  });
});
