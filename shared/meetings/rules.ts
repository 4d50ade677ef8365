import type { CooperativeStatus } from '../cooperatives/lists.ts';
import { refused } from '../kernel/rule-notice.ts';
import type { RuleNotice } from '../kernel/rule-notice.ts';
import type { MeetingBody, MeetingKind, MeetingStatus } from './choices.ts';

/** Whether a meeting may be recorded as it is typed. */
export function checkMeeting(
  meeting: { readonly kind: MeetingKind; readonly body: MeetingBody | null },
  cooperativeStatus: CooperativeStatus,
): RuleNotice[] {
  return [
    ...(cooperativeStatus === 'dissolved' ? [refused('cooperatives.dissolved')] : []),
    ...(meeting.kind === 'committee' && meeting.body === null ? [refused('meetings.body_missing')] : []),
  ];
}

/** What of a meeting is locked by its status. */
export function checkOpen(status: MeetingStatus): RuleNotice[] {
  if (status === 'closed') return [refused('meetings.closed')];
  return status === 'cancelled' ? [refused('meetings.cancelled')] : [];
}

export interface ClosedMeeting {
  readonly id: string;
  readonly heldOn: string;
  readonly number: number;
}

/** The closed meeting that was held last: the only one that can be reopened. */
export function lastClosed<T extends ClosedMeeting>(closed: readonly T[]): T | undefined {
  return closed.toSorted((a, b) => b.heldOn.localeCompare(a.heldOn) || b.number - a.number)[0];
}
