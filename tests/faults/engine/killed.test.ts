import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startProgram } from '../../support/faults/program.ts';
import { openTestOffice, testUser, type TestOffice } from '../../support/test-office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
  await office.engine.lock();
});
afterEach(() => office.close());

const { userName, password } = testUser;
/** The long form for a night is asked for by the environment; the short one runs with every change. */
const rounds = Number(process.env['FIELDSTEAD_FAULT_ROUNDS'] ?? 30);
/** A night is long; every round reads the whole journal again. */
const longest = 120_000 + rounds * 60_000;

async function signIn(): Promise<boolean> {
  await office.client.accounts.signIn(testUser);
  return (await office.client.accounts.status({})).recovered;
}

/** What must agree after any death: people, their search entries, their match keys and the journal's chain. */
async function consistency() {
  const { store, client } = office;
  const [row] = await store.reads.query<{ people: number; searched: number; journalled: number; keyed: number }[]>(
    `select (select count(*) from person) as people,
            (select count(*) from search_document where kind = 'person') as searched,
            (select count(*) from journal where kind = 'person' and action in ('created', 'imported')) as journalled,
            (select count(distinct person_serial) from person_match_key) as keyed`,
  );
  const { integrity, journal } = await client.office.verify({});
  return { ...row!, integrity, firstBad: journal.firstBad };
}

describe('the engine killed at a random moment', () => {
  test(
    `keeps every acknowledged person, ${rounds} times`,
    async () => {
      let acknowledged = 0;
      for (let round = 0; round < rounds; round += 1) {
        const child = startProgram('writing-child.ts', [office.directory, userName, password]);
        await child.line('saved');
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 250));
        child.process.kill('SIGKILL');
        await child.ended;
        const ids = child.lines.filter((line) => line.startsWith('saved ')).map((line) => line.slice(6));
        acknowledged += ids.length;
        expect(await signIn()).toBe(true);
        for (const id of [ids[0]!, ids.at(-1)!]) expect((await office.client.people.get({ id })).id).toBe(id);
        const { people, searched, journalled, keyed, integrity, firstBad } = await consistency();
        expect({ integrity, firstBad }).toEqual({ integrity: 'ok', firstBad: null });
        expect([searched, journalled, keyed]).toEqual([people, people, people]);
        expect(people).toBeGreaterThanOrEqual(acknowledged);
        await office.engine.lock();
      }
      console.info(`counted: ${rounds} kills during random work, ${acknowledged} acknowledged records, all there`);
    },
    longest,
  );

  test(
    'imports all rows or none',
    async () => {
      const rows = Array.from(
        { length: 3000 },
        (_, index) => `S${index},Given${index % 300},Family${index % 170},0803${1_000_000 + index}`,
      );
      const file = join(office.directory, '..', 'register.csv');
      writeFileSync(file, ['id,first name,last name,phone', ...rows].join('\n'));
      const outcomes = new Set<number>();
      for (let round = 0; round < Math.ceil(rounds / 5); round += 1) {
        const child = startProgram('import-child.ts', [office.directory, file, userName, password]);
        await child.line('started');
        await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 2500));
        child.process.kill('SIGKILL');
        await child.ended;
        await signIn();
        const { people, searched, journalled, integrity, firstBad } = await consistency();
        expect({ integrity, firstBad }).toEqual({ integrity: 'ok', firstBad: null });
        expect([searched, journalled]).toEqual([people, people]);
        expect([0, rows.length]).toContain(people);
        outcomes.add(people);
        await office.engine.lock();
      }
      console.info(
        `counted: ${Math.ceil(rounds / 5)} kills during imports, rows there after one: ${[...outcomes].join(' or ')}`,
      );
      expect(outcomes.size).toBeGreaterThan(0);
    },
    longest,
  );
});
