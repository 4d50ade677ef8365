import { ORPCError } from '@orpc/client';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '../../../shared/kernel/dates.ts';
import { makeCooperative, makePerson } from '../../support/cooperatives.ts';
import { openTestOffice, type TestOffice } from '../../support/test-office.ts';

let office: TestOffice;
let people: string[];

beforeAll(async () => {
  office = await openTestOffice();
  office.setNow('2026-06-15T10:00:00Z');
  people = await Promise.all(Array.from({ length: 4 }, () => makePerson(office)));
});

afterAll(async () => {
  expect(office.bugs).toEqual([]);
  await office.close();
});

const firstDay = '2024-01-01';
const whom = fc.nat(3);
const roles = ['chair', 'treasurer', 'supervisory-committee', 'committee-member'] as const;

function day(min: number, max: number) {
  return fc.integer({ min, max }).map((offset) => addDays(firstDay, offset));
}

const action = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('join'),
      whom,
      on: day(0, 400),
      status: fc.constantFrom('active', 'active', 'applicant'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('step'),
      whom,
      on: day(100, 800),
      status: fc.constantFrom('active', 'suspended', 'exited'),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('term'),
      whom,
      on: day(100, 800),
      length: fc.integer({ min: 0, max: 400 }),
      role: fc.constantFrom(...roles),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('end'), whom, on: day(100, 800) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove'), whom }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('restore'), whom }) },
);
type Action = typeof action extends fc.Arbitrary<infer A> ? A : never;

interface Membership {
  id: string;
  version: number;
  personId: string;
  number: number;
  status: string;
  joinedOn: string;
  exitedOn: string | null;
  deletedAt: string | null;
}

interface Term {
  id: string;
  version: number;
  personId: string;
  role: string;
  from: string;
  to: string;
  endedOn: string | null;
}

function membershipsOf(cooperativeId: string): Promise<Membership[]> {
  return office.store.reads.query(
    `select id, version, person_id as personId, member_number as number, status, joined_on as joinedOn, exited_on as exitedOn,
        deleted_at as deletedAt from membership where cooperative_id = ? order by created_at, id`,
    [cooperativeId],
  );
}

function termsOf(cooperativeId: string): Promise<Term[]> {
  return office.store.reads.query(
    `select id, version, person_id as personId, role, from_date as "from", to_date as "to", ended_on as endedOn
       from term_of_office where cooperative_id = ?`,
    [cooperativeId],
  );
}

/** Does what the action says, to the person's latest membership or term. */
async function perform(cooperativeId: string, act: Action): Promise<void> {
  const personId = people[act.whom]!;
  const { memberships, cooperatives, records } = office.client;
  const mine = (await membershipsOf(cooperativeId)).filter((membership) => membership.personId === personId);
  const latest = mine.findLast(({ deletedAt }) => deletedAt === null);
  if (act.kind === 'join') {
    await memberships.create({ cooperativeId, personId, category: 'ordinary', joinedOn: act.on, status: act.status });
  } else if (act.kind === 'term') {
    await cooperatives.startTerm({
      cooperativeId,
      personId,
      role: act.role,
      from: act.on,
      to: addDays(act.on, act.length),
    });
  } else if (act.kind === 'end') {
    const term = (await termsOf(cooperativeId)).find((one) => one.personId === personId);
    if (term) await cooperatives.endTerm({ id: term.id, version: term.version, on: act.on, reason: null });
  } else if (act.kind === 'restore') {
    const binned = mine.find(({ deletedAt }) => deletedAt !== null);
    if (binned) await records.restore({ kind: 'membership', id: binned.id });
  } else if (latest) {
    const { id, version } = latest;
    if (act.kind === 'remove') await memberships.remove({ id, version, reason: 'Mistake' });
    else await memberships.changeStatus({ id, version, status: act.status, on: act.on, reason: 'Decided' });
  }
}

async function ignoringRefusals(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof ORPCError) || error.code !== 'REFUSED') throw error;
  }
}

function lastDay(term: Term): string {
  const before = term.endedOn === null ? term.to : addDays(term.endedOn, -1);
  return before < term.to ? before : term.to;
}

/** The membership of the person on the day, with its status then according to the leaders' page. */
async function statusOn(cooperativeId: string, personId: string, at: string): Promise<string[]> {
  const { members } = await office.client.cooperatives.review({ id: cooperativeId, at });
  const numbers = new Set(
    (await membershipsOf(cooperativeId)).filter((one) => one.personId === personId).map((one) => one.number),
  );
  return members.filter(({ number }) => numbers.has(number)).map(({ status }) => status);
}

function checkMemberships(all: readonly Membership[]): void {
  expect(new Set(all.map(({ number }) => number)).size).toBe(all.length);
  const live = all.filter(({ deletedAt }) => deletedAt === null);
  for (const [index, one] of live.entries()) {
    for (const other of live.slice(index + 1).filter(({ personId }) => personId === one.personId)) {
      const apart = (one.exitedOn ?? '9999') <= other.joinedOn || (other.exitedOn ?? '9999') <= one.joinedOn;
      expect(apart, 'two memberships on one day').toBe(true);
    }
  }
}

function excludesEachOther(one: Term, other: Term): boolean {
  const sameSeat = one.role === other.role && (one.role === 'chair' || one.role === 'treasurer');
  const roles = [one.role, other.role].sort().join();
  return sameSeat || (roles === 'supervisory-committee,treasurer' && one.personId === other.personId);
}

async function checkTerms(cooperativeId: string, terms: readonly Term[]): Promise<void> {
  for (const [index, one] of terms.entries()) {
    for (const at of [one.from, lastDay(one)]) {
      expect(await statusOn(cooperativeId, one.personId, at), `holder of ${one.role} on ${at}`).toEqual(['active']);
    }
    for (const other of terms.slice(index + 1)) {
      const together = one.from <= lastDay(other) && other.from <= lastDay(one);
      expect(together && excludesEachOther(one, other), `${one.role} and ${other.role} at one time`).toBe(false);
    }
  }
}

test('whatever is tried in whatever order, the rules hold on every day', async () => {
  let performed = 0;
  const history = fc.asyncProperty(fc.array(action, { minLength: 10, maxLength: 40 }), async (actions) => {
    const cooperative = await makeCooperative(office);
    for (const act of actions) await ignoringRefusals(perform(cooperative, act).then(() => void (performed += 1)));
    checkMemberships(await membershipsOf(cooperative));
    await checkTerms(
      cooperative,
      (await termsOf(cooperative)).filter((term) => lastDay(term) >= term.from),
    );
  });
  await fc.assert(history, { numRuns: 100, interruptAfterTimeLimit: 40_000 });
  expect(performed).toBeGreaterThan(100);
});
