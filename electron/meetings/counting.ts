import type { EntityManager } from 'typeorm';
import type { QuorumRecord } from '../../shared/meetings/contract.ts';
import type { AttendanceMark } from '../../shared/meetings/choices.ts';
import { quorumOf } from '../../shared/meetings/counting.ts';
import { attendersOf, type Attender, type Seat } from '../../shared/meetings/eligibility.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { CooperativeEntity, type CooperativeRow } from '../cooperatives/entities.ts';
import { membersAt, officersAt, type MemberAt } from '../cooperatives/service.ts';
import { MeetingAttendanceEntity, type MeetingRow } from './entities.ts';

/** A meeting with everybody who could come and the marks they got. */
export interface CountedMeeting {
  readonly cooperative: CooperativeRow;
  readonly attenders: readonly Attender<MemberAt>[];
  readonly seats: readonly Seat[];
  readonly marks: ReadonlyMap<string, AttendanceMark>;
  readonly quorum: QuorumRecord;
}

/** Reads who was eligible on the day of a meeting, who came, and whether that was a quorum. */
export async function countMeeting(manager: EntityManager, meeting: MeetingRow): Promise<CountedMeeting> {
  const cooperative = await manager.findOneBy(CooperativeEntity, { id: meeting.cooperativeId });
  if (!cooperative) throw new Refusal('not_found');
  const [members, seats, rows] = [
    await membersAt(manager, meeting.cooperativeId, meeting.heldOn),
    await officersAt(manager, meeting.cooperativeId, meeting.heldOn),
    await manager.findBy(MeetingAttendanceEntity, { meetingId: meeting.id }),
  ];
  const { associatesVote, quorumPercent } = cooperative.byLaws;
  const attenders = attendersOf(members, seats, meeting, associatesVote);
  const marks = new Map(rows.map(({ membershipId, mark }) => [membershipId, mark]));
  return { cooperative, attenders, seats, marks, quorum: quorumRecord(meeting, attenders, marks, quorumPercent) };
}

/** A closed meeting says what was counted at its closing, whatever happened to memberships and by-laws since. */
function quorumRecord(
  meeting: MeetingRow,
  attenders: readonly Attender<MemberAt>[],
  marks: ReadonlyMap<string, AttendanceMark>,
  quorumPercent: number,
): QuorumRecord {
  const voting = attenders.filter(({ votes }) => votes);
  const count = (mark: AttendanceMark | undefined) =>
    voting.filter(({ membershipId }) => marks.get(membershipId) === mark).length;
  const counted = quorumOf(voting.length, count('present'), quorumPercent);
  const { eligible, present, quorumNeeded } = meeting;
  const frozen = eligible !== null && present !== null && quorumNeeded !== null;
  return {
    ...(frozen ? { eligible, present, needed: quorumNeeded, reached: present >= quorumNeeded } : counted),
    excused: count('excused'),
    absent: count('absent'),
    unmarked: count(undefined),
    presentWithoutVote: attenders.filter(({ votes, membershipId }) => !votes && marks.get(membershipId) === 'present')
      .length,
  };
}
