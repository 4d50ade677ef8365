import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phases } from '../../../shared/training/choices.ts';
import {
  findingsOf,
  needsOverride,
  openPhases,
  type OtherEnrolment,
} from '../../../shared/training/enrolments/admission.ts';
import { proposeGroups } from '../../../shared/training/enrolments/grouping.ts';
import { checkEnrolmentStep } from '../../../shared/training/enrolments/life-cycle.ts';

const other: OtherEnrolment = {
  cohortId: 'other',
  cohortCode: 'B-1',
  phase: 'business',
  status: 'completed',
  startsOn: '2026-01-01',
  endsOn: '2026-02-28',
};
const wanted = { cohortId: 'new', startsOn: '2026-03-01', endsOn: '2026-06-30', prerequisites: ['business'] as const };

describe('admission', () => {
  test('asks for the finished phases of the course', () => {
    expect(findingsOf({ ...wanted, others: [other] })).toEqual({ already: false, missing: [], clashes: [] });
    const running = findingsOf({ ...wanted, others: [{ ...other, status: 'enrolled' }] });
    expect(running.missing).toEqual(['business']);
    expect(needsOverride(running)).toBe(true);
  });

  test('names cohorts at the same time, and not those before, after, or left', () => {
    const at = (values: Partial<OtherEnrolment>) =>
      findingsOf({ ...wanted, others: [{ ...other, ...values }] }).clashes;
    expect(at({ status: 'enrolled', endsOn: '2026-03-01' })).toEqual(['B-1']);
    expect(at({ status: 'enrolled', endsOn: null })).toEqual(['B-1']);
    expect(at({ status: 'enrolled' })).toEqual([]);
    expect(at({ status: 'enrolled', startsOn: '2026-07-01', endsOn: null })).toEqual([]);
    expect(at({ status: 'dropped-out', endsOn: null })).toEqual([]);
  });

  test('is not possible twice in the same cohort', () => {
    expect(findingsOf({ ...wanted, others: [{ ...other, cohortId: 'new', status: 'dropped-out' }] }).already).toBe(
      true,
    );
  });
});

test('finishing business opens the trades', () => {
  const courses = [
    { phase: 'business', prerequisites: [] },
    { phase: 'vocational', prerequisites: ['business'] },
  ] as const;
  expect(openPhases(courses, [])).toEqual([
    { phase: 'business', open: true, missing: [] },
    { phase: 'vocational', open: false, missing: ['business'] },
  ]);
  expect(openPhases(courses, ['business']).every(({ open }) => open)).toBe(true);
  expect(phases).toContain('vocational');
});

describe('a step of an enrolment', () => {
  const codes = (...given: Parameters<typeof checkEnrolmentStep>) =>
    checkEnrolmentStep(...given).map(({ code }) => code);
  const enrolled = { status: 'enrolled', on: '2026-03-01' } as const;

  test('needs a reason for leaving, and a possible date', () => {
    const leaving = { status: 'dropped-out', on: '2026-03-10', reason: null } as const;
    expect(codes(enrolled, leaving, '2026-04-01')).toEqual(['training.reason_needed']);
    expect(codes(enrolled, { ...leaving, reason: 'moved away' }, '2026-04-01')).toEqual([]);
    expect(codes(enrolled, { ...leaving, on: '2026-02-01', reason: 'x' }, '2026-04-01')).toEqual([
      'training.step_too_early',
    ]);
    expect(codes(enrolled, { ...leaving, on: '2026-05-01', reason: 'x' }, '2026-04-01')).toEqual([
      'training.date_in_future',
    ]);
  });

  test('leads nobody to completion, which is decided on its own', () => {
    expect(codes(enrolled, { status: 'completed', on: '2026-03-10', reason: null }, '2026-04-01')).toEqual([
      'training.step_impossible',
    ]);
  });
});

describe('proposed groups', () => {
  const person = fc.record({
    id: fc.uuid(),
    interest: fc.constantFrom('', 'tailoring', 'welding'),
    place: fc.constantFrom('Ehor', 'Okada', 'Udo'),
    profile: fc.constantFrom('yes', 'no'),
  });
  const people = fc.uniqueArray(person, { selector: ({ id }) => id, maxLength: 80 });

  test('hold everybody exactly once, of one interest, and no more than their size', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 2, max: 30 }), (given, size) => {
        const groups = proposeGroups(given, size);
        expect(groups.flatMap(({ members }) => members).sort()).toEqual(given.map(({ id }) => id).sort());
        const interestOf = new Map(given.map(({ id, interest }) => [id, interest]));
        for (const { interest, members } of groups) {
          expect(members.length).toBeLessThanOrEqual(size);
          expect(members.every((id) => interestOf.get(id) === interest)).toBe(true);
        }
      }),
    );
  });

  test('of the same interest differ by one person at most, and take their share of each profile', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 2, max: 30 }), (given, size) => {
        const profileOf = new Map(given.map(({ id, profile }) => [id, profile]));
        for (const groups of Map.groupBy(proposeGroups(given, size), ({ interest }) => interest).values()) {
          const spreadOf = (counts: number[]) => Math.max(...counts) - Math.min(...counts);
          expect(spreadOf(groups.map(({ members }) => members.length))).toBeLessThanOrEqual(1);
          const yes = groups.map(({ members }) => members.filter((id) => profileOf.get(id) === 'yes').length);
          expect(spreadOf(yes)).toBeLessThanOrEqual(2);
        }
      }),
    );
  });
});
