import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  absencesInARow,
  attendancePercent,
  reachesThreshold,
  shownPercent,
  type AttendanceMinutes,
} from '../../../shared/training/attendance/attendance.ts';
import { attendanceMarks } from '../../../shared/training/choices.ts';

const plain = { latePercent: 50, excusedCounts: false };
const policy = fc.record({ latePercent: fc.integer({ min: 0, max: 100 }), excusedCounts: fc.boolean() });
const minutes: fc.Arbitrary<AttendanceMinutes> = fc
  .record({
    present: fc.nat(10_000),
    late: fc.nat(10_000),
    excused: fc.nat(10_000),
    absent: fc.nat(10_000),
  })
  .map(({ absent, ...rest }) => ({ ...rest, held: rest.present + rest.late + rest.excused + absent }));

describe('attendance', () => {
  test('lies between 0 and 100 percent, and is unknown while nothing was held', () => {
    fc.assert(
      fc.property(minutes, policy, (given, rules) => {
        const percent = attendancePercent(given, rules);
        if (given.held === 0) return percent === null;
        return percent !== null && percent >= 0 && percent <= 100;
      }),
    );
  });

  test('is compared unrounded: 79.96 % does not reach 80 %', () => {
    const almost = { held: 10_000, present: 7996, late: 0, excused: 0 };
    expect(attendancePercent(almost, plain)).toBeCloseTo(79.96);
    expect(reachesThreshold(almost, plain, 80)).toBe(false);
    expect(reachesThreshold({ ...almost, present: 8000 }, plain, 80)).toBe(true);
    expect(shownPercent(79.96)).toBe(79.9);
    expect(shownPercent(80)).toBe(80);
  });

  test('is never shown as a threshold that it does not reach', () => {
    fc.assert(
      fc.property(minutes, policy, fc.integer({ min: 1, max: 100 }), (given, rules, threshold) => {
        const percent = attendancePercent(given, rules);
        if (percent === null || reachesThreshold(given, rules, threshold)) return true;
        return shownPercent(percent) < threshold;
      }),
    );
  });

  test('counts late as the share the course says, and an excuse only where it counts', () => {
    const given = { held: 400, present: 100, late: 100, excused: 100 };
    expect(attendancePercent(given, plain)).toBe(37.5);
    expect(attendancePercent(given, { latePercent: 100, excusedCounts: true })).toBe(75);
  });

  test('never falls when a mark is better', () => {
    fc.assert(
      fc.property(minutes, policy, fc.nat(500), (given, rules, more) => {
        const worse = { ...given, held: given.held + more };
        const better = { ...worse, present: given.present + more };
        return (attendancePercent(better, rules) ?? 0) >= (attendancePercent(worse, rules) ?? 0);
      }),
    );
  });
});

describe('absences in a row', () => {
  test('are those since somebody last came or was excused; sessions without a mark are passed over', () => {
    expect(absencesInARow(['present', 'absent', null, 'absent', 'absent'])).toBe(3);
    expect(absencesInARow(['absent', 'absent', 'absent', 'late'])).toBe(0);
    expect(absencesInARow(['absent', 'excused', 'absent'])).toBe(1);
    expect(absencesInARow([null, null])).toBe(0);
  });

  test('are at most as many as there are marks', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.constantFrom(...attendanceMarks))), (marks) => {
        const run = absencesInARow(marks);
        return run >= 0 && run <= marks.filter((mark) => mark === 'absent').length;
      }),
    );
  });
});
