import { afterAll, beforeAll, expect, test } from 'vitest';
import { closedOffice, consistency, longest, rounds, signInAgain } from '../../support/faults/killed-office.ts';
import { startProgram } from '../../support/faults/program.ts';
import { testUser, type TestOffice } from '../../support/test-office.ts';

const { userName, password } = testUser;
let office: TestOffice;
beforeAll(async () => {
  office = await closedOffice();
});
afterAll(() => office.close());

async function killWhileWriting(): Promise<string[]> {
  const child = startProgram('writing-child.ts', [office.directory, userName, password]);
  await child.line('saved');
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 250));
  child.process.kill('SIGKILL');
  await child.ended;
  return child.lines.filter((line) => line.startsWith('saved ')).map((line) => line.slice(6));
}

test(
  `R1 the engine killed at a random moment keeps every acknowledged person, ${rounds} times`,
  { timeout: longest },
  async () => {
    let acknowledged = 0;
    for (let round = 0; round < rounds; round += 1) {
      const ids = await killWhileWriting();
      acknowledged += ids.length;
      expect(await signInAgain(office)).toBe(true);
      for (const id of [ids[0]!, ids.at(-1)!]) expect((await office.client.people.get({ id })).id).toBe(id);
      const { people, searched, journalled, keyed, integrity, firstBad } = await consistency(office);
      expect({ integrity, firstBad }).toEqual({ integrity: 'ok', firstBad: null });
      expect([searched, journalled, keyed]).toEqual([people, people, people]);
      expect(people).toBeGreaterThanOrEqual(acknowledged);
      await office.engine.lock();
    }
    console.info(`counted: ${rounds} kills during random work, ${acknowledged} acknowledged records, all there`);
  },
);
