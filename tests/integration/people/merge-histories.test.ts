import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { join, makeCooperative, refusalOf } from '../../support/cooperatives.ts';
import { attachFile, changePerson, giveConsent, makePeople, mergeInto } from '../../support/person-records.ts';
import { dumpOf } from '../../support/table-dump.ts';
import { openTestOffice, type TestOffice } from '../../support/test-office.ts';

let office: TestOffice;

beforeAll(async () => {
  office = await openTestOffice();
});

afterAll(async () => {
  expect(office.bugs).toEqual([]);
  await office.close();
});

const peopleCount = 5;
const anybody = fc.nat({ max: peopleCount - 1 });
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('merge'), first: anybody, second: anybody }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('undo'), first: fc.nat({ max: 9 }), second: anybody }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('consent', 'attach', 'decide', 'join'),
      first: anybody,
      second: anybody,
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

interface Merge {
  readonly id: string;
  readonly kept: string;
  readonly merged: string;
}

/** What should be: who is an alias of whom, which merges hold, and on whose record each link was made. */
class Model {
  readonly people: readonly string[];
  readonly parent = new Map<string, string>();
  readonly standing: Merge[] = [];
  readonly undone: Merge[] = [];
  readonly owners = new Map<string, string>();
  readonly memberOf = new Map<string, string>();

  constructor(people: readonly string[]) {
    this.people = people;
  }

  rootOf(id: string): string {
    const parent = this.parent.get(id);
    return parent === undefined ? id : this.rootOf(parent);
  }

  mayUndo(merge: Merge): boolean {
    return !this.parent.has(merge.kept) && this.standing.findLast(({ kept }) => kept === merge.kept) === merge;
  }

  hasTwoMemberships(first: string, second: string): boolean {
    const roots = [...this.memberOf.values()].map((owner) => this.rootOf(owner));
    return roots.includes(first) && roots.includes(second);
  }
}

async function expectRefused(call: Promise<unknown>, code: string): Promise<void> {
  expect((await refusalOf(call)).code).toBe(code);
}

async function mergeStep(model: Model, kept: string, merged: string): Promise<void> {
  const attempt = () => mergeInto(office, kept, merged, ['languages', 'givenNames', 'phone']);
  if (kept === merged) return expectRefused(attempt(), 'people.same_person');
  if (model.parent.has(kept) || model.parent.has(merged)) return expectRefused(attempt(), 'people.already_merged');
  if (model.hasTwoMemberships(kept, merged)) {
    return expectRefused(attempt(), 'people.merge_membership_conflict');
  }
  model.standing.push({ id: await attempt(), kept, merged });
  model.parent.set(merged, kept);
}

async function undoStep(model: Model, choice: number): Promise<void> {
  const all = [...model.standing, ...model.undone];
  const merge = all[choice % Math.max(1, all.length)];
  if (!merge) return;
  const attempt = office.client.people.undoMerge({ mergeId: merge.id });
  if (model.undone.includes(merge)) return expectRefused(attempt, 'people.merge_undone');
  if (!model.mayUndo(merge)) return expectRefused(attempt, 'people.later_merge');
  await attempt;
  model.standing.splice(model.standing.indexOf(merge), 1);
  model.undone.push(merge);
  model.parent.delete(merge.merged);
}

async function linkStep(model: Model, { kind, first, second }: Step, cooperative: string): Promise<void> {
  const [person, other] = [model.people[first]!, model.people[second]!];
  if (model.parent.has(person)) return;
  if (kind === 'consent') model.owners.set(await giveConsent(office, person), person);
  if (kind === 'attach') model.owners.set(await attachFile(office, person, Buffer.from('paper')), person);
  if (kind === 'decide' && person !== other) {
    await office.client.people.decide({ firstId: person, secondId: other, decision: 'different' });
  }
  if (kind === 'join' && ![...model.memberOf.values()].some((owner) => model.rootOf(owner) === person)) {
    const { id } = await join(office, cooperative, person);
    model.memberOf.set(id, person);
    model.owners.set(id, person);
  }
}

async function run(model: Model, steps: readonly Step[], cooperative: string): Promise<void> {
  for (const one of steps) {
    if (one.kind === 'merge') await mergeStep(model, model.people[one.first]!, model.people[one.second]!);
    else if (one.kind === 'undo') await undoStep(model, one.first);
    else await linkStep(model, one, cooperative);
  }
}

async function linksInFile(): Promise<Map<string, string>> {
  const rows = await office.store.reads.query<{ id: string; personId: string }[]>(
    `select id, person_id as personId from consent union all select id, person_id from membership
      union all select id, record_id from attachment`,
  );
  return new Map(rows.map(({ id, personId }) => [id, personId]));
}

async function expectConsistent(model: Model): Promise<void> {
  const links = await linksInFile();
  for (const [id, owner] of model.owners) expect(links.get(id)).toBe(model.rootOf(owner));
  for (const id of model.people) {
    const person = await office.client.people.get({ id });
    expect(person.deleted).toBe(model.parent.has(id));
    const { hits } = await office.client.home.search({ text: person.caseCode });
    expect(hits.map((hit) => hit.id)).toEqual([model.rootOf(id)]);
  }
  const keys = await office.store.reads.query<object[]>(
    `select 1 from person_match_key k join person p on p.serial = k.person_serial where p.deleted_at is not null`,
  );
  expect(keys).toEqual([]);
  const broken = await office.store.reads.query<object[]>('select 1 from person_double where first_id >= second_id');
  expect(broken).toEqual([]);
}

test('whatever is merged and undone in whatever order, every link is where its owner’s record went', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const model = new Model(await makePeople(office, peopleCount));
      await run(model, steps, await makeCooperative(office));
      await expectConsistent(model);
    }),
    { numRuns: 30 },
  );
}, 240_000);

test('when every merge is undone, the file holds what it held before', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 10 }), fc.array(step, { maxLength: 14 }), async (links, merges) => {
      const model = new Model(await makePeople(office, peopleCount));
      for (const [index, id] of model.people.entries())
        await changePerson(office, id, { languages: `Language ${String(index)}` });
      const cooperative = await makeCooperative(office);
      await run(
        model,
        links.filter(({ kind }) => kind !== 'merge' && kind !== 'undo'),
        cooperative,
      );
      const before = await dumpOf(office.store);
      await run(
        model,
        merges.filter(({ kind }) => kind === 'merge' || kind === 'undo'),
        cooperative,
      );
      while (model.standing.length > 0) await undoStep(model, model.standing.length - 1);
      expect(await dumpOf(office.store)).toEqual(before);
    }),
    { numRuns: 20 },
  );
}, 240_000);
