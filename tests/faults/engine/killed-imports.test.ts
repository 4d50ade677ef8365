import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

test('R33 the engine killed during an import has all rows or none', { timeout: longest }, async () => {
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
    await signInAgain(office);
    const { people, searched, journalled, integrity, firstBad } = await consistency(office);
    expect({ integrity, firstBad }).toEqual({ integrity: 'ok', firstBad: null });
    expect([searched, journalled]).toEqual([people, people]);
    expect([0, rows.length]).toContain(people);
    outcomes.add(people);
    await office.engine.lock();
  }
  console.info(`counted: ${Math.ceil(rounds / 5)} kills during imports, rows there: ${[...outcomes].join(' or ')}`);
  expect(outcomes.size).toBeGreaterThan(0);
});
