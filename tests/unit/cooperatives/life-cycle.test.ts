import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkCooperativeStep,
  checkMembershipStep,
  cooperativeSteps,
  membershipSteps,
} from '../../../shared/cooperatives/life-cycle.ts';
import { checkNewMembership } from '../../../shared/cooperatives/membership-rules.ts';
import { cooperativeStatuses, membershipStatuses } from '../../../shared/cooperatives/lists.ts';

const today = '2025-06-30';

function codes(notices: readonly { code: string }[]): string[] {
  return notices.map(({ code }) => code);
}

describe('life cycles', () => {
  test('a cooperative reaches every status from forming and never leaves dissolved', () => {
    const reached = new Set(['forming']);
    for (const status of cooperativeStatuses) for (const next of cooperativeSteps[status]) reached.add(next);
    expect([...reached].toSorted()).toEqual(cooperativeStatuses.toSorted());
    expect(cooperativeSteps.dissolved).toEqual([]);
    expect(membershipSteps.exited).toEqual([]);
  });

  test('only the listed steps are allowed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cooperativeStatuses), fc.constantFrom(...cooperativeStatuses), (from, status) => {
        const notices = checkCooperativeStep({ status: from, on: '2025-01-01' }, { status, on: '2025-01-01' }, today);
        expect(codes(notices)).toEqual(cooperativeSteps[from].includes(status) ? [] : ['cooperatives.step_impossible']);
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...membershipStatuses), fc.constantFrom(...membershipStatuses), (from, status) => {
        const step = { status, on: '2025-01-01', reason: 'by letter' };
        const notices = checkMembershipStep({ status: from, on: '2025-01-01' }, step, today);
        expect(codes(notices)).toEqual(membershipSteps[from].includes(status) ? [] : ['memberships.step_impossible']);
      }),
    );
  });

  test('steps come one after the other and not in the future', () => {
    const registered = { status: 'registered' as const, on: '2024-05-01' };
    expect(codes(checkCooperativeStep({ status: 'forming', on: '2024-05-02' }, registered, today))).toEqual([
      'cooperatives.step_too_early',
    ]);
    expect(codes(checkCooperativeStep({ status: 'forming', on: null }, registered, today))).toEqual([]);
    expect(
      codes(checkCooperativeStep({ status: 'forming', on: null }, { ...registered, on: '2025-07-01' }, today)),
    ).toEqual(['cooperatives.date_in_future']);
  });

  test('losing rights needs a reason', () => {
    const active = { status: 'active' as const, on: '2024-01-01' };
    const step = (status: 'suspended' | 'exited') => ({ status, on: '2024-02-01', reason: null });
    expect(codes(checkMembershipStep(active, step('exited'), today))).toEqual(['memberships.reason_needed']);
    expect(codes(checkMembershipStep(active, step('suspended'), today))).toEqual(['memberships.reason_needed']);
    const admitted = { status: 'active' as const, on: '2024-02-01', reason: null };
    expect(codes(checkMembershipStep({ status: 'applicant', on: '2024-01-01' }, admitted, today))).toEqual([]);
  });
});

describe('joining', () => {
  const joining = {
    joinedOn: '2025-03-01',
    cooperativeStatus: 'active' as const,
    earlier: [],
    person: { birthDate: '1990-01-01', guardianConsentOn: null },
  };

  test('is free for an adult without an open membership, also after an exit', () => {
    expect(checkNewMembership(joining)).toEqual([]);
    expect(checkNewMembership({ ...joining, earlier: [{ number: 7, exitedOn: '2025-03-01' }] })).toEqual([]);
    expect(checkNewMembership({ ...joining, person: { birthDate: null, guardianConsentOn: null } })).toEqual([]);
  });

  test('is refused beside an open membership, before an exit and in a dissolved cooperative', () => {
    expect(codes(checkNewMembership({ ...joining, earlier: [{ number: 7, exitedOn: null }] }))).toEqual([
      'memberships.already_open',
    ]);
    expect(checkNewMembership({ ...joining, earlier: [{ number: 7, exitedOn: '2025-03-02' }] })).toEqual([
      { code: 'memberships.joined_before_exit', params: { number: 7, exitedOn: '2025-03-02' }, severity: 'refused' },
    ]);
    expect(codes(checkNewMembership({ ...joining, cooperativeStatus: 'dissolved' }))).toEqual([
      'cooperatives.dissolved',
    ]);
  });

  test('under 18 without a guardian’s consent is warned about', () => {
    const minor = { birthDate: '2009-01-01', guardianConsentOn: null };
    expect(checkNewMembership({ ...joining, person: minor })).toEqual([
      { code: 'memberships.minor', params: { age: 16 }, severity: 'warning' },
    ]);
    expect(checkNewMembership({ ...joining, person: { ...minor, guardianConsentOn: '2025-02-01' } })).toEqual([]);
  });
});
