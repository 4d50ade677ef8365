import type { RefusalCode } from '../../shared/kernel/refusal-codes.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import type { RuleNotice } from '../../shared/kernel/rule-notice.ts';

/** The form field that a broken rule is shown at. */
const fieldOf: Partial<Record<RefusalCode, string>> = {
  'cooperatives.date_in_future': 'on',
  'cooperatives.dissolved': 'cooperativeId',
  'cooperatives.step_impossible': 'status',
  'cooperatives.step_too_early': 'on',
  'cooperatives.term_ends_before_start': 'to',
  'cooperatives.term_needs_active_member': 'personId',
  'cooperatives.term_seat_taken': 'role',
  'cooperatives.term_treasurer_audits': 'role',
  'cooperatives.term_under_15': 'personId',
  'memberships.already_open': 'personId',
  'memberships.joined_before_exit': 'joinedOn',
  'memberships.reason_needed': 'reason',
  'memberships.step_impossible': 'status',
  'memberships.step_too_early': 'on',
};

/** Throws the first refusal among the notices, at its field, and gives back the warnings. */
export function refuseAtField(notices: readonly RuleNotice[]): RuleNotice[] {
  const broken = notices.find(({ severity }) => severity === 'refused');
  if (broken) throw new Refusal(broken.code, broken.params, fieldOf[broken.code]);
  return [...notices];
}
