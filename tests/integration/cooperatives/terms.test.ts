import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../support/test-office.ts';
import { join, makeCooperative, makeMember, makePerson, refusalOf } from '../../support/cooperatives.ts';
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

type Term = Parameters<Client['cooperatives']['startTerm']>[0];

function termOf(cooperativeId: string, personId: string, values: Partial<Term> = {}): Term {
  return { cooperativeId, personId, role: 'chair', from: '2025-01-01', to: '2027-12-31', ...values };
}

function start(term: Term) {
  return office.client.cooperatives.startTerm(term);
}

async function officersAt(cooperativeId: string, at: string, past = false) {
  const { officers } = await office.client.cooperatives.officers({ id: cooperativeId, at, past });
  return officers;
}

describe('who may hold an office', () => {
  test('only somebody who is an active member from the first to the last day', async () => {
    const cooperative = await makeCooperative(office);
    const stranger = await makePerson(office);
    const refusal = { code: 'cooperatives.term_needs_active_member' };
    expect(await refusalOf(start(termOf(cooperative, stranger)))).toMatchObject(refusal);
    await join(office, cooperative, stranger, '2025-01-02');
    expect(await refusalOf(start(termOf(cooperative, stranger)))).toMatchObject(refusal);
    await expect(start(termOf(cooperative, stranger, { from: '2025-01-02' }))).resolves.toMatchObject({ warnings: [] });
  });

  test('not an applicant, and not while suspended, but before and after the suspension', async () => {
    const cooperativeId = await makeCooperative(office);
    const personId = await makePerson(office);
    const applied = {
      cooperativeId,
      personId,
      category: 'ordinary',
      joinedOn: '2024-01-01',
      status: 'applicant',
    } as const;
    const { id } = await office.client.memberships.create(applied);
    const refusal = { code: 'cooperatives.term_needs_active_member' };
    const early = termOf(cooperativeId, personId, { from: '2024-03-01', to: '2024-05-31' });
    expect(await refusalOf(start(early))).toMatchObject(refusal);
    const step = (version: number, status: 'active' | 'suspended', on: string) =>
      office.client.memberships.changeStatus({ id, version, status, on, reason: 'Board decision' });
    await step(1, 'active', '2024-02-01');
    await step(2, 'suspended', '2024-06-01');
    await step(3, 'active', '2024-09-01');
    expect(await refusalOf(start({ ...early, to: '2024-06-01' }))).toMatchObject(refusal);
    expect(await refusalOf(start({ ...early, from: '2024-08-31', to: '2024-12-31' }))).toMatchObject(refusal);
    await start(early);
    await start({ ...early, from: '2024-09-01', to: '2024-12-31' });
  });

  test.each([
    ['2010-06-02', 14, 'cooperatives.term_under_15', 'refused'],
    ['2010-06-01', 15, 'cooperatives.term_minor', 'warning'],
    ['2007-06-02', 17, 'cooperatives.term_minor', 'warning'],
  ] as const)('born on %s is %i years old when the term begins', async (birthDate, age, code, severity) => {
    const cooperative = await makeCooperative(office);
    const person = await makeMember(office, cooperative, { birthDate });
    const term = termOf(cooperative, person, { from: '2025-06-01' });
    const { notices } = await office.client.cooperatives.checkTerm(term);
    expect(notices).toEqual([{ code, params: { age }, severity }]);
    if (severity === 'refused') expect(await refusalOf(start(term))).toMatchObject({ code, params: { age } });
    else expect((await start(term)).warnings).toEqual(notices);
  });

  test('somebody of 18 or of unknown age without a word', async () => {
    const cooperative = await makeCooperative(office);
    const adult = await makeMember(office, cooperative, { birthDate: '2007-06-01' });
    const ageless = await makeMember(office, cooperative, { birthDate: null, birthPrecision: null });
    const notices = async (person: string) =>
      (await office.client.cooperatives.checkTerm(termOf(cooperative, person, { from: '2025-06-01' }))).notices;
    expect(await notices(adult)).toEqual([]);
    expect(await notices(ageless)).toEqual([]);
  });
});

describe('seats', () => {
  test.each(['chair', 'vice-chair', 'secretary', 'treasurer'] as const)('there is one %s at a time', async (role) => {
    const cooperative = await makeCooperative(office);
    const [first, second] = [await makeMember(office, cooperative), await makeMember(office, cooperative)];
    await start(termOf(cooperative, first, { role, from: '2025-01-01', to: '2025-12-31' }));
    const taken = { code: 'cooperatives.term_seat_taken', params: { from: '2025-01-01', to: '2025-12-31' } };
    expect(await refusalOf(start(termOf(cooperative, second, { role, from: '2025-12-31' })))).toMatchObject(taken);
    expect(
      await refusalOf(start(termOf(cooperative, second, { role, from: '2024-06-01', to: '2025-01-01' }))),
    ).toMatchObject(taken);
    await start(termOf(cooperative, second, { role, from: '2026-01-01' }));
    await start(termOf(cooperative, second, { role, from: '2024-06-01', to: '2024-12-31' }));
  });

  test('of the committees there are several, and the seats of another cooperative do not count', async () => {
    const [cooperative, other] = [await makeCooperative(office), await makeCooperative(office)];
    for (const role of ['committee-member', 'supervisory-committee', 'thematic-committee'] as const) {
      await start(termOf(cooperative, await makeMember(office, cooperative), { role }));
      await start(termOf(cooperative, await makeMember(office, cooperative), { role }));
    }
    await start(termOf(cooperative, await makeMember(office, cooperative)));
    await start(termOf(other, await makeMember(office, other)));
    expect(await officersAt(cooperative, '2026-01-01')).toHaveLength(7);
  });

  test.each([
    ['treasurer', 'supervisory-committee'],
    ['supervisory-committee', 'treasurer'],
  ] as const)('a %s does not sit in the %s at the same time', async (held, wanted) => {
    const cooperative = await makeCooperative(office);
    const person = await makeMember(office, cooperative);
    await start(termOf(cooperative, person, { role: held, from: '2025-01-01', to: '2025-12-31' }));
    const refusal = await refusalOf(start(termOf(cooperative, person, { role: wanted, from: '2025-06-01' })));
    expect(refusal.code).toBe('cooperatives.term_treasurer_audits');
    await start(termOf(cooperative, person, { role: wanted, from: '2026-01-01' }));
  });

  test('two people who take one seat at the same moment: one does', async () => {
    const cooperative = await makeCooperative(office);
    const people = [await makeMember(office, cooperative), await makeMember(office, cooperative)];
    const results = await Promise.allSettled(people.map((person) => start(termOf(cooperative, person))));
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('checking a term that exists does not find its own seat taken', async () => {
    const cooperative = await makeCooperative(office);
    const term = termOf(cooperative, await makeMember(office, cooperative));
    const { id } = await start(term);
    expect((await office.client.cooperatives.checkTerm(term)).notices).toHaveLength(1);
    expect((await office.client.cooperatives.checkTerm({ ...term, id })).notices).toEqual([]);
  });
});

describe('by-laws', () => {
  test('the limit and the length of terms are warned about', async () => {
    const cooperative = await makeCooperative(office, { byLaws: { termYears: 2, termLimit: 2 } });
    const person = await makeMember(office, cooperative);
    expect((await start(termOf(cooperative, person, { from: '2024-01-01', to: '2025-12-31' }))).warnings).toEqual([]);
    const tooLong = { code: 'cooperatives.term_too_long', params: { years: 2 }, severity: 'warning' };
    expect((await start(termOf(cooperative, person, { from: '2026-01-01', to: '2028-01-02' }))).warnings).toEqual([
      tooLong,
    ]);
    const third = await start(termOf(cooperative, person, { from: '2028-01-03', to: '2029-01-01' }));
    expect(third.warnings).toEqual([
      { code: 'cooperatives.term_limit_reached', params: { limit: 2 }, severity: 'warning' },
    ]);
  });

  test('a term does not end before it begins, and none begins in a dissolved cooperative', async () => {
    const cooperative = await makeCooperative(office);
    const person = await makeMember(office, cooperative);
    const backwards = termOf(cooperative, person, { from: '2025-06-01', to: '2025-05-31' });
    expect((await refusalOf(start(backwards))).code).toBe('cooperatives.term_ends_before_start');
    const dissolved = { id: cooperative, version: 1, status: 'dissolved', on: '2026-01-01', reason: null } as const;
    await office.client.cooperatives.changeStatus(dissolved);
    expect((await refusalOf(start(termOf(cooperative, person)))).code).toBe('cooperatives.dissolved');
  });
});

describe('the end of a term', () => {
  test('is free for the next holder the same day, and says how and when', async () => {
    const cooperative = await makeCooperative(office);
    const [first, second] = [await makeMember(office, cooperative), await makeMember(office, cooperative)];
    const { id } = await start(termOf(cooperative, first));
    await office.client.cooperatives.endTerm({ id, version: 1, on: '2026-02-01', reason: 'Resigned' });
    await start(termOf(cooperative, second, { from: '2026-02-01' }));
    expect((await officersAt(cooperative, '2026-01-31')).map(({ personId }) => personId)).toEqual([first]);
    expect((await officersAt(cooperative, '2026-02-01')).map(({ personId }) => personId)).toEqual([second]);
    const all = await officersAt(cooperative, '2026-02-01', true);
    expect(all.find(({ personId }) => personId === first)).toMatchObject({
      endedOn: '2026-02-01',
      endReason: 'Resigned',
      version: 2,
    });
    const { entries } = await office.client.records.history({ kind: 'term_of_office', id });
    expect(entries.map(({ action, reason }) => [action, reason])).toEqual([
      ['ended', 'Resigned'],
      ['created', null],
    ]);
  });

  test('comes once, not before the beginning, and on the version that was seen', async () => {
    const cooperative = await makeCooperative(office);
    const { id } = await start(termOf(cooperative, await makeMember(office, cooperative)));
    const end = (version: number, on: string) => office.client.cooperatives.endTerm({ id, version, on, reason: null });
    expect((await refusalOf(end(1, '2024-12-31'))).code).toBe('cooperatives.term_ends_before_start');
    await end(1, '2025-06-01');
    expect((await refusalOf(end(1, '2025-06-02'))).code).toBe('record.changed');
    expect(await refusalOf(end(2, '2025-06-02'))).toMatchObject({
      code: 'cooperatives.term_ended_already',
      params: { endedOn: '2025-06-01' },
    });
  });

  test('days left count down and below zero, until somebody follows', async () => {
    const cooperative = await makeCooperative(office);
    const [first, second] = [await makeMember(office, cooperative), await makeMember(office, cooperative)];
    await start(termOf(cooperative, first, { from: '2024-06-01', to: '2025-06-10' }));
    const daysLeft = async (at: string) => (await officersAt(cooperative, at)).map((officer) => officer.daysLeft);
    expect(await daysLeft('2025-06-08')).toEqual([2]);
    expect(await daysLeft('2025-06-10')).toEqual([0]);
    expect(await daysLeft('2025-06-20')).toEqual([-10]);
    await start(termOf(cooperative, second, { from: '2025-07-01', to: '2026-06-30' }));
    expect(await daysLeft('2025-06-30')).toEqual([-20]);
    expect(await daysLeft('2025-07-01')).toEqual([364]);
  });
});

describe('members who lose their rights', () => {
  test.each(['exited', 'suspended'] as const)(
    'lose their offices the day they are %s, and a warning says so',
    async (status) => {
      const cooperative = await makeCooperative(office);
      const person = await makePerson(office);
      const { id } = await join(office, cooperative, person);
      await start(termOf(cooperative, person, { from: '2024-01-01', to: '2024-12-31' }));
      await start(termOf(cooperative, person));
      await start(termOf(cooperative, person, { role: 'thematic-committee', committee: 'Water' }));
      await start(termOf(cooperative, person, { role: 'committee-member', from: '2026-12-01' }));
      const step = { id, version: 1, status, on: '2026-03-01', reason: 'Left for the city' } as const;
      const { warnings } = await office.client.memberships.changeStatus(step);
      expect(warnings).toEqual([
        { code: 'memberships.terms_ended', params: { count: 4, on: '2026-03-01' }, severity: 'warning' },
      ]);
      expect(await officersAt(cooperative, '2026-03-01')).toEqual([]);
      expect(await officersAt(cooperative, '2026-12-31')).toEqual([]);
      expect(await officersAt(cooperative, '2026-02-28')).toHaveLength(2);
      const ended = await officersAt(cooperative, '2026-03-01', true);
      expect(ended.map(({ endedOn, endReason }) => [endedOn, endReason])).toEqual([
        ['2026-03-01', 'Left for the city'],
        ['2026-03-01', 'Left for the city'],
        ['2026-12-01', 'Left for the city'],
        ['2026-03-01', 'Left for the city'],
      ]);
    },
  );

  test('cannot have left before an office they held', async () => {
    const cooperative = await makeCooperative(office);
    const person = await makePerson(office);
    const membership = await join(office, cooperative, person);
    const { id } = await start(termOf(cooperative, person));
    await office.client.cooperatives.endTerm({ id, version: 1, on: '2026-01-01', reason: null });
    const exit = { id: membership.id, version: 1, status: 'exited', reason: 'Left' } as const;
    const early = await refusalOf(office.client.memberships.changeStatus({ ...exit, on: '2025-12-31' }));
    expect(early).toMatchObject({
      code: 'memberships.held_office_later',
      params: { endedOn: '2026-01-01' },
      field: 'on',
    });
    const { warnings } = await office.client.memberships.changeStatus({ ...exit, on: '2026-01-01' });
    expect(warnings).toEqual([]);
  });

  test('whose membership was a mistake held no office', async () => {
    const cooperative = await makeCooperative(office);
    const person = await makePerson(office);
    const { id } = await join(office, cooperative, person);
    await start(termOf(cooperative, person));
    const removal = office.client.memberships.remove({ id, version: 1, reason: 'Mistake' });
    expect((await refusalOf(removal)).code).toBe('memberships.held_office');
  });
});
