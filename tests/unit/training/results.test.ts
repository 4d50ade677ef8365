import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairedChange } from '../../../shared/training/assessments/change.ts';
import {
  bandOf,
  instrument,
  maximumScore,
  safetyItems,
  scoreOf,
} from '../../../shared/training/assessments/instrument.ts';
import { completionOf } from '../../../shared/training/certificates/completion.ts';
import {
  certificateText,
  codeBytes,
  normalCode,
  readCertificateText,
  verificationCode,
} from '../../../shared/training/certificates/verification.ts';
import { workKinds } from '../../../shared/training/choices.ts';
import { tracerResults } from '../../../shared/training/tracer/results.ts';
import { followUpsOf } from '../../../shared/training/tracer/schedule.ts';

describe('the change of a group', () => {
  test('is that of people with both results', () => {
    const change = pairedChange([
      { before: 40, after: 60 },
      { before: 50, after: 50 },
      { before: null, after: 100 },
      { before: 10, after: null },
    ]);
    expect(change).toEqual({ n: 2, meanBefore: 45, meanAfter: 55, meanChange: 10, higher: 1, same: 1, lower: 0 });
  });

  test('of nobody says nothing', () => {
    expect(pairedChange([{ before: null, after: 3 }])).toMatchObject({ n: 0, meanChange: null });
  });
});

describe('completion', () => {
  const rules = { latePercent: 50, excusedCounts: false, attendanceThreshold: 80, passMark: 60 };
  const minutes = { held: 1000, present: 800, late: 0, excused: 0 };

  test('needs the attendance and every result that counts', () => {
    expect(completionOf(minutes, [{ score: 60, maximum: 100 }], rules).complete).toBe(true);
    expect(completionOf(minutes, [{ score: 5999, maximum: 10_000 }], rules).complete).toBe(false);
    expect(completionOf(minutes, [], rules)).toEqual({ attendance: true, passed: false, complete: false });
    expect(completionOf({ ...minutes, present: 799 }, [{ score: 99, maximum: 100 }], rules).complete).toBe(false);
  });

  test('of a course without a pass mark asks for no result', () => {
    expect(completionOf(minutes, [], { ...rules, passMark: null })).toMatchObject({ passed: null, complete: true });
  });
});

describe('an instrument', () => {
  const nine = instrument.parse({
    code: 'test-9',
    version: '1',
    name: 'Test',
    language: 'en',
    terms: 'free',
    choices: [0, 1, 2, 3].map((value) => ({ value, text: String(value) })),
    items: Array.from({ length: 9 }, (_, index) => ({
      id: String(index + 1),
      text: 'x',
      safetyFrom: index === 8 ? 1 : null,
    })),
    missingAllowed: 2,
    higherIsBetter: false,
    bands: [
      { from: 0, to: 4, name: 'minimal' },
      { from: 5, to: 27, name: 'more' },
    ],
  });
  const answers = (values: readonly number[]) =>
    Object.fromEntries(values.map((value, index) => [String(index + 1), value]));

  test('adds its answers, and makes up two that are missing', () => {
    expect(scoreOf(nine, answers([1, 1, 1, 1, 1, 1, 1, 1, 1]))).toBe(9);
    expect(scoreOf(nine, answers([2, 2, 2, 2, 2, 2, 2]))).toBe(18);
    expect(scoreOf(nine, answers([2, 2, 2, 2, 2, 2]))).toBeNull();
    expect(scoreOf(nine, {})).toBeNull();
    expect(bandOf(nine, 5)).toBe('more');
  });

  test('never scores above its maximum, and asks for a safe referral at the item that wants it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 7, maxLength: 9 }), (values) => {
        const score = scoreOf(nine, answers(values));
        return score !== null && score >= 0 && score <= maximumScore(nine);
      }),
    );
    expect(safetyItems(nine, answers([0, 0, 0, 0, 0, 0, 0, 0, 1]))).toEqual(['9']);
    expect(safetyItems(nine, answers([3, 3, 3, 3, 3, 3, 3, 3, 0]))).toEqual([]);
  });
});

describe('a verification code', () => {
  test('is read back from what the square code holds, however it is typed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: codeBytes, maxLength: codeBytes }), (random) => {
        const code = verificationCode(random);
        expect(readCertificateText(certificateText('EDO-T-00012', code))).toEqual({ number: 'EDO-T-00012', code });
        expect(normalCode(code.toLowerCase().replace('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code);
      }),
    );
    expect(readCertificateText('something else')).toBeNull();
  });
});

describe('follow-ups', () => {
  test('are due after 1, 3, 6, 9 and 12 months', () => {
    expect(followUpsOf('2026-01-31').map(({ dueOn }) => dueOn)).toEqual([
      '2026-02-28',
      '2026-04-30',
      '2026-07-31',
      '2026-10-31',
      '2027-01-31',
    ]);
  });

  test('count as reached of those due, and as working of those reached', () => {
    const blank = { isDue: true, work: null, incomeBefore: null, incomeNow: null, usesSkill: null } as const;
    const results = tracerResults([
      { ...blank, status: 'reached', work: 'wage', incomeBefore: 100, incomeNow: 150, usesSkill: true },
      { ...blank, status: 'reached', work: 'not-working', incomeNow: 20, usesSkill: false },
      { ...blank, status: 'not-reached' },
      { ...blank, status: 'due' },
      { ...blank, status: 'due', isDue: false },
    ]);
    expect(results).toMatchObject({ due: 4, reached: 2, reachedPercent: 50, working: 1, workingPercent: 50 });
    expect(results).toMatchObject({ skillKnown: 2, usesSkillPercent: 50, incomePairs: 1, meanIncomeNow: 150 });
  });

  test('have parts that are never more than their whole', () => {
    const outcome = fc.record({
      status: fc.constantFrom('due' as const, 'reached' as const, 'not-reached' as const),
      isDue: fc.boolean(),
      work: fc.option(fc.constantFrom(...workKinds)),
      incomeBefore: fc.option(fc.nat()),
      incomeNow: fc.option(fc.nat()),
      usesSkill: fc.option(fc.boolean()),
    });
    fc.assert(
      fc.property(fc.array(outcome), (outcomes) => {
        const { due, reached, working, skillKnown, usesSkill, incomePairs, byWork } = tracerResults(outcomes);
        const kinds = Object.values(byWork).reduce((sum, count) => sum + count, 0);
        return (
          reached <= due && working <= reached && usesSkill <= skillKnown && incomePairs <= reached && kinds <= reached
        );
      }),
    );
  });
});
