import type { membershipCategories, MembershipStatus, OfficeRole } from '../cooperatives/lists.ts';
import { officesOfBody, type MeetingBody } from './choices.ts';

/** Who is invited: everybody, or a committee. */
export interface Circle {
  readonly body: MeetingBody | null;
  readonly committee: string | null;
}

export interface Belonging {
  readonly personId: string;
  /** On the day of the meeting. */
  readonly status: MembershipStatus;
  readonly category: (typeof membershipCategories)[number];
}

export interface Seat {
  readonly personId: string;
  readonly role: OfficeRole;
  readonly committee: string | null;
}

/** A member on the sheet of a meeting. `votes` says whether the member counts for the quorum. */
export type Attender<T extends Belonging> = T & { readonly votes: boolean };

function sits(seat: Seat, { body, committee }: Circle): boolean {
  if (body === null || !officesOfBody[body].includes(seat.role)) return false;
  return body !== 'thematic-committee' || committee === null || seat.committee === committee;
}

/**
 * Who is on the sheet of a meeting: the active members of that day, or those of them who sit in the committee. Suspended members and
 * applicants are not. Associates of an assembly have no vote unless the by-laws give them one.
 *
 * @param seats who held which office on the day
 */
export function attendersOf<T extends Belonging>(
  members: readonly T[],
  seats: readonly Seat[],
  circle: Circle,
  associatesVote: boolean,
): Attender<T>[] {
  const active = members.filter(({ status }) => status === 'active');
  if (circle.body === null) {
    return active.map((member) => ({ ...member, votes: associatesVote || member.category !== 'associate' }));
  }
  const seated = new Set(seats.filter((seat) => sits(seat, circle)).map(({ personId }) => personId));
  return active.filter(({ personId }) => seated.has(personId)).map((member) => ({ ...member, votes: true }));
}
