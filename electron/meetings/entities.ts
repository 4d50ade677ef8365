import { EntitySchema } from 'typeorm';
import type {
  AttendanceMark,
  FollowUpStatus,
  Majority,
  MeetingBody,
  MeetingKind,
  MeetingStatus,
  Outcome,
} from '../../shared/meetings/choices.ts';
import {
  integer,
  json,
  notDeleted,
  optionalInteger,
  optionalText,
  primaryId,
  recordColumns,
  text,
  type RecordFields,
} from '../storage/columns.ts';

/** A meeting of a cooperative or a care coalition. What was counted stands in the row from the day it is closed. */
export interface MeetingRow extends RecordFields {
  cooperativeId: string;
  /** Running number in the cooperative, never reused. */
  number: number;
  kind: MeetingKind;
  /** The committee that meets; `null` for a general or special meeting. */
  body: MeetingBody | null;
  /** The name of the thematic committee. */
  committee: string | null;
  heldOn: string;
  startsAt: string | null;
  place: string | null;
  agenda: string[];
  chairedBy: string | null;
  minutesBy: string | null;
  /** People in the room who have no vote: guests, staff, observers. */
  guests: number | null;
  minutes: string | null;
  status: MeetingStatus;
  closedAt: string | null;
  closedBy: string | null;
  cancelReason: string | null;
  eligible: number | null;
  present: number | null;
  quorumNeeded: number | null;
}

export const MeetingEntity = new EntitySchema<MeetingRow>({
  name: 'meeting',
  columns: {
    ...recordColumns,
    cooperativeId: { ...text, foreignKey: { target: 'cooperative' } },
    number: { ...integer, name: 'meeting_number' },
    kind: text,
    body: optionalText,
    committee: optionalText,
    heldOn: text,
    startsAt: optionalText,
    place: optionalText,
    agenda: json,
    chairedBy: optionalText,
    minutesBy: optionalText,
    guests: optionalInteger,
    minutes: optionalText,
    status: text,
    closedAt: optionalText,
    closedBy: optionalText,
    cancelReason: optionalText,
    eligible: optionalInteger,
    present: optionalInteger,
    quorumNeeded: optionalInteger,
  },
  indices: [
    { name: 'meeting_number', columns: ['cooperativeId', 'number'], unique: true },
    { name: 'meeting_cooperative', columns: ['cooperativeId', 'heldOn'], where: notDeleted },
    { name: 'meeting_by_date', columns: ['heldOn', 'id'], where: notDeleted },
  ],
});

/** One member's mark at one meeting. The id is made of both, so that there is one mark on every laptop. */
export interface MeetingAttendanceRow {
  id: string;
  meetingId: string;
  membershipId: string;
  mark: AttendanceMark;
  recordedAt: string;
  recordedBy: string;
}

export const MeetingAttendanceEntity = new EntitySchema<MeetingAttendanceRow>({
  name: 'meeting_attendance',
  columns: {
    id: primaryId,
    meetingId: { ...text, foreignKey: { target: 'meeting' } },
    membershipId: { ...text, foreignKey: { target: 'membership' } },
    mark: text,
    recordedAt: text,
    recordedBy: text,
  },
  indices: [
    { name: 'meeting_attendance_once', columns: ['meetingId', 'membershipId'], unique: true },
    { name: 'meeting_attendance_member', columns: ['membershipId'] },
  ],
});

/** What a meeting voted on, and what became of it. */
export interface ResolutionRow extends RecordFields {
  cooperativeId: string;
  meetingId: string;
  /** Running number in the meeting. */
  number: number;
  /** Which item of the agenda it belongs to, from 1. */
  agendaItem: number | null;
  wording: string;
  majority: Majority;
  votesFor: number | null;
  votesAgainst: number | null;
  votesAbstain: number | null;
  /** Computed when the meeting is closed. */
  outcome: Outcome | null;
  votesNeeded: number | null;
  /** Who sees to it. */
  ownerId: string | null;
  dueOn: string | null;
  followUp: FollowUpStatus;
  followUpNote: string | null;
  doneOn: string | null;
}

export const ResolutionEntity = new EntitySchema<ResolutionRow>({
  name: 'resolution',
  columns: {
    ...recordColumns,
    cooperativeId: { ...text, foreignKey: { target: 'cooperative' } },
    meetingId: { ...text, foreignKey: { target: 'meeting' } },
    number: { ...integer, name: 'resolution_number' },
    agendaItem: optionalInteger,
    wording: text,
    majority: text,
    votesFor: optionalInteger,
    votesAgainst: optionalInteger,
    votesAbstain: optionalInteger,
    outcome: optionalText,
    votesNeeded: optionalInteger,
    ownerId: { ...optionalText, foreignKey: { target: 'person' } },
    dueOn: optionalText,
    followUp: text,
    followUpNote: optionalText,
    doneOn: optionalText,
  },
  indices: [
    { name: 'resolution_number', columns: ['meetingId', 'number'], unique: true },
    { name: 'resolution_cooperative', columns: ['cooperativeId', 'dueOn'], where: notDeleted },
    { name: 'resolution_due', columns: ['dueOn', 'id'], where: notDeleted },
    { name: 'resolution_owner', columns: ['ownerId'], where: '"owner_id" IS NOT NULL' },
  ],
});

export const meetingsEntities = [MeetingEntity, MeetingAttendanceEntity, ResolutionEntity];
