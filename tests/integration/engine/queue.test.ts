import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CounterEntity } from '../../../electron/office/entities.ts';
import { openTestOffice, type TestOffice } from '../../support/test-office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

const actor = { userId: 'u', userName: 'Ada', role: 'administrator' };

/** A command of three steps with pauses between them, some of which fail half-way. */
async function command(name: string, fails: boolean, pauses: readonly number[]): Promise<void> {
  await office.store.write(actor, async (tx) => {
    for (const [step, pause] of pauses.entries()) {
      await tx.manager.insert(CounterEntity, { name: `${name}/${step}`, value: step });
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (fails && step === 1) throw new Error('fails half-way');
    }
    await tx.journal([{ action: 'created', kind: 'counter', recordId: name }]);
  });
}

async function stored(prefix: string): Promise<string[]> {
  const rows = await office.store.reads.query<{ name: string }[]>(
    'select counter_name as name from counter where counter_name like ? order by counter_name',
    [`${prefix}%`],
  );
  return rows.map(({ name }) => name);
}

describe('the queue', () => {
  test('keeps every acknowledged command whole and leaves nothing of a failed one, whatever overlaps', async () => {
    let round = 0;
    const commands = fc.array(fc.record({ fails: fc.boolean(), pauses: fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2)) }), {
      minLength: 5,
      maxLength: 50,
    });
    await fc.assert(
      fc.asyncProperty(commands, async (wanted) => {
        round += 1;
        const prefix = `round${round}:`;
        const name = (index: number) => `${prefix}${String(index).padStart(2, '0')}`;
        const outcomes = await Promise.allSettled(
          wanted.map(({ fails, pauses }, index) => command(name(index), fails, pauses)),
        );
        expect(outcomes.map(({ status }) => status)).toEqual(
          wanted.map(({ fails }) => (fails ? 'rejected' : 'fulfilled')),
        );
        const expected = wanted.flatMap(({ fails }, index) =>
          fails ? [] : [0, 1, 2].map((step) => `${name(index)}/${step}`),
        );
        expect(await stored(prefix)).toEqual(expected);
      }),
      { numRuns: 15 },
    );
    expect(await office.client.office.verify({})).toMatchObject({ integrity: 'ok', journal: { firstBad: null } });
  });

  test('reads beside a running command see the state before it', async () => {
    const before = await stored('slow');
    const running = command('slow', false, [20, 20, 20]);
    await new Promise((resolve) => setTimeout(resolve, 25));
    expect(await stored('slow')).toEqual(before);
    await running;
    expect(await stored('slow')).toHaveLength(3);
  });
});
