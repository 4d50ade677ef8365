import { expect, test } from 'vitest';
import { consentsByPurpose } from '../../../renderer/people/person/consents.ts';
import type { Consent, Purpose } from '../../../renderer/people/person/consents.ts';

function purpose(id: string): Purpose {
  return { id, name: `Purpose ${id}`, legalBasis: 'consent', description: null, retentionYears: null, active: true };
}

function consent(id: string, purposeId: string): Consent {
  const decision = { decision: 'given', decidedOn: '2026-01-01', way: 'signature', explainedBy: 'Ada' } as const;
  const open = { language: null, witness: null, textVersion: null, expiresOn: null, expired: false };
  const named = { personId: 'p', purposeName: `Purpose ${purposeId}`, recordedAt: '2026-01-01T08:00:00Z' };
  return { id, purposeId, ...decision, ...open, ...named };
}

test('every purpose in use is listed with its decisions in their order, and one out of use only where something was decided', () => {
  const groups = consentsByPurpose(
    [purpose('a'), purpose('b')],
    [consent('3', 'b'), consent('2', 'old'), consent('1', 'b')],
  );
  expect(groups.map(({ id, active, consents }) => [id, active, consents.map((one) => one.id)])).toEqual([
    ['a', true, []],
    ['b', true, ['3', '1']],
    ['old', false, ['2']],
  ]);
  expect(groups[2]?.name).toBe('Purpose old');
});
