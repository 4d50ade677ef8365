import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outdated, type Dated } from '../../../shared/backups/rotation.ts';

const day = (index: number) => new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10);
const backup = (index: number, hour: number): Dated => ({
  fileName: `${index}-${hour}`,
  madeAt: `${day(index)}T${String(hour).padStart(2, '0')}:00:00.000Z`,
  madeOn: day(index),
});
const history = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 23 })), {
    selector: String,
    maxLength: 80,
  })
  .map((made) => made.map(([index, hour]) => backup(index, hour)));

describe('the rotation of backups', () => {
  test('keeps three of today, seven days, four weeks and twelve months of two years of daily work', () => {
    const made = Array.from({ length: 730 }, (_, index) => [backup(index, 8), backup(index, 17)]).flat();
    made.push(backup(729, 9), backup(729, 10));
    const gone = new Set(outdated(made, day(729)));
    const stay = made.filter((one) => !gone.has(one));
    expect(stay.filter(({ madeOn }) => madeOn === day(729))).toHaveLength(3);
    expect(new Set(stay.map(({ madeOn }) => madeOn.slice(0, 7))).size).toBe(12);
    expect(stay.length).toBeLessThanOrEqual(3 + 7 + 4 + 12);
    for (let back = 0; back < 7; back += 1) expect(stay.some(({ madeOn }) => madeOn === day(729 - back))).toBe(true);
  });

  test('never removes the newest, nor anything of a day that has not come, whatever was made when', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 500 }), (made, today) => {
        const gone = outdated(made, day(today));
        const past = made.filter(({ madeOn }) => madeOn <= day(today));
        const newest = past.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1))[0];
        expect(gone).not.toContain(newest);
        expect(gone.every(({ madeOn }) => madeOn <= day(today))).toBe(true);
      }),
    );
  });

  test('removes nothing more when it is run again', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 500 }), (made, today) => {
        const gone = new Set(outdated(made, day(today)));
        const stay = made.filter((one) => !gone.has(one));
        expect(outdated(stay, day(today))).toEqual([]);
      }),
    );
  });
});
