import type { OfficeRole } from '../cooperatives/lists.ts';

export const meetingKinds = ['general', 'special', 'committee'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** The committee that meets. A general or special meeting is everybody's. */
export const meetingBodies = [
  'management-committee',
  'supervisory-committee',
  'thematic-committee',
  'taskforce',
  'executive-committee',
  'auditors',
] as const;
export type MeetingBody = (typeof meetingBodies)[number];

const executiveOffices = ['chair', 'vice-chair', 'secretary', 'treasurer'] as const satisfies readonly OfficeRole[];

/** Whose holders sit in a committee. */
export const officesOfBody: Readonly<Record<MeetingBody, readonly OfficeRole[]>> = {
  'management-committee': [...executiveOffices, 'committee-member'],
  'supervisory-committee': ['supervisory-committee'],
  'thematic-committee': ['thematic-committee'],
  taskforce: ['taskforce'],
  'executive-committee': [...executiveOffices, 'executive-committee'],
  auditors: ['auditor'],
};

/** *open → closed*: a closed meeting is locked. One that did not take place is cancelled. */
export const meetingStatuses = ['open', 'closed', 'cancelled'] as const;
export type MeetingStatus = (typeof meetingStatuses)[number];

export const attendanceMarks = ['present', 'excused', 'absent'] as const;
export type AttendanceMark = (typeof attendanceMarks)[number];

export const majorities = ['ordinary', 'special'] as const;
export type Majority = (typeof majorities)[number];

/** What became of a resolution: a vote without a quorum decides nothing. */
export const outcomes = ['carried', 'not-carried', 'no-quorum', 'not-voted'] as const;
export type Outcome = (typeof outcomes)[number];

export const followUpStatuses = ['open', 'in-progress', 'done', 'dropped'] as const;
export type FollowUpStatus = (typeof followUpStatuses)[number];
