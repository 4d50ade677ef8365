import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compositionOf } from '../../../shared/cooperatives/composition.ts';
import type { CountedMember } from '../../../shared/cooperatives/composition.ts';
import { composition as contractShape } from '../../../shared/cooperatives/contract.ts';
import { profiles, sexes } from '../../../shared/kernel/choices.ts';
import { ageBandSets } from '../../../shared/people/age-bands.ts';
import type { AgeBandSet } from '../../../shared/people/age-bands.ts';

const member: fc.Arbitrary<CountedMember> = fc.record({
  sex: fc.option(fc.constantFrom<string>(...sexes, 'imported value')),
  birthDate: fc.option(
    fc
      .date({ min: new Date('1930-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  ),
  returnee: fc.boolean(),
  youthAtRisk: fc.boolean(),
  hostCommunityMember: fc.boolean(),
  farmer: fc.boolean(),
});
const sets = Object.keys(ageBandSets) as AgeBandSet[];

function sum(cells: readonly { count: number }[]): number {
  return cells.reduce((so, cell) => so + cell.count, 0);
}

describe('composition', () => {
  test('every breakdown adds up to the total, with the unknown as buckets of their own', () => {
    fc.assert(
      fc.property(fc.array(member, { maxLength: 60 }), fc.constantFrom(...sets), (members, set) => {
        const result = compositionOf(members, '2025-06-30', set);
        expect(result.total).toBe(members.length);
        expect(sum(Object.values(result.bySex).map((count) => ({ count })))).toBe(result.total);
        expect(sum(result.byAge)).toBe(result.total);
        expect(sum(result.sexByAge)).toBe(result.total);
        expect(sum(result.cells)).toBe(result.total);
        for (const { band, count } of result.byAge) {
          expect(sum(result.sexByAge.filter((cell) => cell.band === band))).toBe(count);
          expect(sum(result.cells.filter((cell) => cell.band === band))).toBe(count);
        }
        for (const profile of [...profiles, 'none']) {
          const holding = result.cells.filter((cell) => cell.profiles.split('+').includes(profile));
          expect(result.byProfile[profile]).toBe(sum(holding));
        }
      }),
    );
  });

  test('counts a small cooperative', () => {
    const nobody = { returnee: false, youthAtRisk: false, hostCommunityMember: false, farmer: false };
    const result = compositionOf(
      [
        { ...nobody, sex: 'female', birthDate: '1990-01-01', returnee: true, farmer: true },
        { ...nobody, sex: 'female', birthDate: '2008-01-01' },
        { ...nobody, sex: 'male', birthDate: null, farmer: true },
        { ...nobody, sex: null, birthDate: '1960-07-01' },
      ],
      '2025-06-30',
    );
    expect(result.bySex).toEqual({ female: 2, male: 1, other: 0, 'not-stated': 0, unknown: 1 });
    expect(result.byAge).toEqual([
      { band: '0-17', count: 1 },
      { band: '18-59', count: 1 },
      { band: '60+', count: 1 },
      { band: 'unknown', count: 1 },
    ]);
    expect(result.byProfile).toEqual({ returnee: 1, youthAtRisk: 0, hostCommunityMember: 0, farmer: 2, none: 2 });
    expect(result.cells).toContainEqual({ sex: 'female', band: '18-59', profiles: 'returnee+farmer', count: 1 });
    expect(result.returneePercent).toBe(25);
    expect(contractShape.parse(result)).toMatchObject({ total: 4 });
    expect(compositionOf([], '2025-06-30').returneePercent).toBeNull();
  });
});
