import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/kernel/dates.ts';
import { checkTerm, isSingleSeat, termEnd, termsInARow } from '../../../shared/cooperatives/terms.ts';
import type { Term, TermFacts } from '../../../shared/cooperatives/terms.ts';
import { officeRoles } from '../../../shared/cooperatives/lists.ts';

const term: Term = { personId: 'amina', role: 'chair', from: '2025-03-01', to: '2028-02-29' };
const facts: TermFacts = {
  birthDate: '1990-01-01',
  byLaws: { termYears: 3, termLimit: 2 },
  active: [{ from: '2020-01-01', until: null }],
  others: [],
};

function codes(changed: Partial<Term>, known: Partial<TermFacts> = {}): string[] {
  return checkTerm({ ...term, ...changed }, { ...facts, ...known }).map(({ code, severity }) => `${severity} ${code}`);
}

describe('a term of office', () => {
  test('in order says nothing', () => {
    expect(codes({})).toEqual([]);
  });

  test('cannot end before it begins', () => {
    expect(codes({ to: '2025-02-28' })).toEqual(['refused cooperatives.term_ends_before_start']);
  });

  test('of a single seat is refused while somebody holds it, on the last day too', () => {
    const musa: Term = { personId: 'musa', role: 'chair', from: '2022-03-01', to: '2025-03-01' };
    expect(codes({}, { others: [musa] })).toEqual(['refused cooperatives.term_seat_taken']);
    expect(codes({}, { others: [{ ...musa, to: '2025-02-28' }] })).toEqual([]);
    expect(codes({}, { others: [{ ...musa, endedOn: '2025-03-01' }] })).toEqual([]);
    expect(codes({}, { others: [{ ...musa, endedOn: '2025-03-02' }] })).toEqual([
      'refused cooperatives.term_seat_taken',
    ]);
    expect(codes({ role: 'committee-member' }, { others: [{ ...musa, role: 'committee-member' }] })).toEqual([]);
  });

  test('of treasurer and of the committee that audits are never one person at a time', () => {
    const audits: Term = { ...term, role: 'supervisory-committee', from: '2026-01-01', to: '2026-12-31' };
    expect(codes({ role: 'treasurer' }, { others: [audits] })).toEqual(['refused cooperatives.term_treasurer_audits']);
    expect(codes(audits, { others: [{ ...term, role: 'treasurer' }] })).toEqual([
      'refused cooperatives.term_treasurer_audits',
    ]);
    expect(codes({ role: 'treasurer' }, { others: [{ ...audits, personId: 'musa' }] })).toEqual([]);
    expect(codes({ role: 'treasurer' }, { others: [{ ...audits, from: '2029-01-01', to: '2029-12-31' }] })).toEqual([]);
  });

  test('needs an active member on every day', () => {
    const needs = ['refused cooperatives.term_needs_active_member'];
    expect(codes({}, { active: [] })).toEqual(needs);
    expect(codes({}, { active: [{ from: '2025-03-02', until: null }] })).toEqual(needs);
    expect(codes({}, { active: [{ from: '2020-01-01', until: '2028-02-29' }] })).toEqual(needs);
    expect(codes({}, { active: [{ from: '2020-01-01', until: '2028-03-01' }] })).toEqual([]);
    const around = [
      { from: '2026-01-02', until: null },
      { from: '2020-01-01', until: '2026-01-01' },
    ];
    expect(codes({}, { active: around })).toEqual(needs);
    expect(codes({}, { active: [{ from: '2026-01-01', until: null }, around[1]!] })).toEqual([]);
    expect(codes({ endedOn: '2026-01-01' }, { active: around })).toEqual([]);
  });

  test('is refused under 15 and warned about from 15 to 17', () => {
    expect(codes({}, { birthDate: '2010-03-02' })).toEqual(['refused cooperatives.term_under_15']);
    expect(codes({}, { birthDate: '2010-03-01' })).toEqual(['warning cooperatives.term_minor']);
    expect(codes({}, { birthDate: '2007-03-01' })).toEqual([]);
    expect(codes({}, { birthDate: null })).toEqual([]);
  });

  test('longer than the by-laws is warned about', () => {
    expect(codes({ to: '2028-03-02' })).toEqual(['warning cooperatives.term_too_long']);
    expect(termEnd('2025-03-01', 3)).toBe('2028-02-29');
  });

  test('over the limit in a row is warned about; sitting a term out begins a new row', () => {
    const first: Term = { ...term, from: '2019-03-01', to: '2022-02-28' };
    const second: Term = { ...term, from: '2022-06-01', to: '2025-02-28' };
    expect(codes({}, { others: [first] })).toEqual([]);
    expect(codes({}, { others: [second, first] })).toEqual(['warning cooperatives.term_limit_reached']);
    expect(codes({}, { others: [second, { ...first, role: 'secretary' }] })).toEqual([]);
    expect(codes({}, { others: [second, first], byLaws: { termYears: 3, termLimit: null } })).toEqual([]);
    expect(termsInARow({ ...term, from: '2028-03-01', to: '2031-02-28' }, [second, first], 3)).toBe(1);
    expect(termsInARow({ ...term, from: '2028-02-29', to: '2031-02-28' }, [second, first], 3)).toBe(3);
  });

  test('overlapping in a single seat is refused whichever of the two is checked', () => {
    const period = fc.tuple(fc.nat(2000), fc.nat(1500)).map(([start, length]) => {
      const from = addDays('2020-01-01', start);
      return { from, to: addDays(from, length) };
    });
    fc.assert(
      fc.property(period, period, fc.constantFrom(...officeRoles), (first, second, role) => {
        const [a, b] = [
          { ...term, ...first, role },
          { ...term, ...second, role, personId: 'musa' },
        ];
        const overlapping = first.from <= second.to && second.from <= first.to;
        for (const [one, other] of [
          [a, b],
          [b, a],
        ] as const) {
          const taken = checkTerm(one, { ...facts, others: [other] }).some(
            ({ code }) => code === 'cooperatives.term_seat_taken',
          );
          expect(taken).toBe(overlapping && isSingleSeat(role));
        }
      }),
    );
  });
});
