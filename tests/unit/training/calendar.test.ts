import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/kernel/dates.ts';
import { dayParts } from '../../../shared/training/choices.ts';
import { calendarOf, linesOf, partsOverlap, weekdayOf } from '../../../shared/training/cohorts/calendar.ts';

const meeting = fc.record({
  weekday: fc.integer({ min: 1, max: 7 }),
  part: fc.constantFrom(...dayParts),
  minutes: fc.integer({ min: 15, max: 480 }),
});
const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-01', days));
const plan = fc
  .record({ startsOn: day, length: fc.nat(120), pattern: fc.array(meeting, { maxLength: 8 }), holidays: fc.array(day) })
  .map(({ length, ...rest }) => ({ ...rest, endsOn: addDays(rest.startsOn, length), minutes: 0, topics: [] }));

describe('a calendar', () => {
  test('has a session for every meeting of every week, without the holidays', () => {
    const sessions = calendarOf({
      startsOn: '2026-03-02',
      endsOn: '2026-03-13',
      pattern: [
        { weekday: 5, part: 'afternoon', minutes: 120 },
        { weekday: 5, part: 'morning', minutes: 180 },
        { weekday: 1, part: 'day', minutes: 360 },
      ],
      holidays: ['2026-03-06'],
      minutes: 0,
      topics: ['Costs', 'Prices'],
    });
    expect(sessions.map(({ on, part, topic }) => [on, part, topic])).toEqual([
      ['2026-03-02', 'day', 'Costs'],
      ['2026-03-09', 'day', 'Prices'],
      ['2026-03-13', 'morning', null],
      ['2026-03-13', 'afternoon', null],
    ]);
  });

  test('without an end stops when the planned hours are reached, and does not cut the last session', () => {
    const pattern = [{ weekday: 1, part: 'day', minutes: 300 } as const];
    const open = { startsOn: '2026-03-02', endsOn: null, pattern, holidays: [], topics: [] };
    expect(calendarOf({ ...open, minutes: 700 })).toHaveLength(3);
    expect(calendarOf({ ...open, minutes: 0 })).toEqual([]);
  });

  test('stays between its days, on its weekdays, and off its holidays', () => {
    fc.assert(
      fc.property(plan, (given) => {
        const weekdays = new Set(given.pattern.map(({ weekday }) => weekday));
        return calendarOf(given).every(
          ({ on }) =>
            on >= given.startsOn && on <= given.endsOn && weekdays.has(weekdayOf(on)) && !given.holidays.includes(on),
        );
      }),
    );
  });

  test('is in order, and the same each time', () => {
    fc.assert(
      fc.property(plan, (given) => {
        const days = calendarOf(given).map(({ on }) => on);
        expect(days).toEqual([...days].sort());
        expect(calendarOf(given)).toEqual(calendarOf(given));
      }),
    );
  });
});

test('weekdays are those of ISO 8601', () => {
  expect(weekdayOf('2026-11-26')).toBe(4);
  expect(weekdayOf('2023-12-31')).toBe(7);
});

test('the whole day overlaps both of its halves, and these not each other', () => {
  expect(partsOverlap('day', 'morning')).toBe(true);
  expect(partsOverlap('morning', 'afternoon')).toBe(false);
});

test('the lines of a text are trimmed, and empty ones left out', () => {
  expect(linesOf(' Costs \n\nPrices\n')).toEqual(['Costs', 'Prices']);
  expect(linesOf(null)).toEqual([]);
});
