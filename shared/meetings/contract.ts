import { z } from 'zod';
import { officer, ruleNotice } from '../cooperatives/contract.ts';
import { groupKinds, officeRoles } from '../cooperatives/lists.ts';
import {
  optionalChoice,
  optionalDate,
  optionalInteger,
  optionalText,
  recordId,
  recordRef,
  requiredText,
  versionedRef,
} from '../kernel/form-values.ts';
import { listProcedures } from '../kernel/list.ts';
import { command, nothing, query } from '../kernel/procedure.ts';
import {
  attendanceMarks,
  followUpStatuses,
  majorities,
  meetingBodies,
  meetingKinds,
  meetingStatuses,
  outcomes,
} from './choices.ts';
import { meetingsList, resolutionsList } from './lists.ts';

const mostItems = 60;

/** The agenda, one item a line as it is typed, or as a list. */
const agenda = z
  .union([
    z.array(z.string().trim().min(1).max(300)).max(mostItems),
    z
      .string()
      .max(20_000)
      .transform((text) =>
        text
          .split('\n')
          .map((line) => line.trim().slice(0, 300))
          .filter((line) => line !== '')
          .slice(0, mostItems),
      ),
  ])
  .default([]);

/** A time of day `HH:MM`, or absent. */
const optionalTime = z
  .union([z.literal('').transform(() => null), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time')])
  .nullable()
  .default(null);

export const meetingInput = z.object({
  kind: z.enum(meetingKinds),
  body: optionalChoice(meetingBodies),
  committee: optionalText(120),
  heldOn: z.iso.date('date'),
  startsAt: optionalTime,
  place: optionalText(160),
  agenda,
  chairedBy: optionalText(160),
  minutesBy: optionalText(160),
  guests: optionalInteger(0, 10_000),
  minutes: optionalText(20_000),
});
export type MeetingInput = z.infer<typeof meetingInput>;

/** How many came of those eligible on the day, and how many had to. */
export const quorum = z.object({
  eligible: z.int(),
  present: z.int(),
  needed: z.int(),
  reached: z.boolean(),
  excused: z.int(),
  absent: z.int(),
  /** Nobody marked them yet; at the closing they count as absent. */
  unmarked: z.int(),
  /** Present members without a vote. */
  presentWithoutVote: z.int(),
});
export type QuorumRecord = z.infer<typeof quorum>;

const votes = optionalInteger(0, 100_000);

export const resolutionInput = z.object({
  agendaItem: optionalInteger(1, mostItems),
  wording: requiredText(2000),
  majority: z.enum(majorities),
  votesFor: votes,
  votesAgainst: votes,
  votesAbstain: votes,
  ownerId: recordId.nullable().default(null),
  dueOn: optionalDate,
});
export type ResolutionInput = z.infer<typeof resolutionInput>;

export const followUpInput = z.object({
  ownerId: recordId.nullable().default(null),
  dueOn: optionalDate,
  followUp: z.enum(followUpStatuses),
  followUpNote: optionalText(1000),
  doneOn: optionalDate,
});
export type FollowUpInput = z.infer<typeof followUpInput>;

export const resolutionRecord = resolutionInput.extend({
  id: recordId,
  version: z.int(),
  number: z.int(),
  /** While the meeting is open, what it would be if it were closed now. */
  outcome: z.enum(outcomes),
  votesNeeded: z.int().nullable(),
  ownerName: z.string().nullable(),
  followUp: z.enum(followUpStatuses),
  followUpNote: z.string().nullable(),
  doneOn: z.string().nullable(),
});
export type ResolutionRecord = z.infer<typeof resolutionRecord>;

export const meetingRecord = meetingInput.extend({
  id: recordId,
  version: z.int(),
  cooperativeId: recordId,
  cooperativeName: z.string(),
  groupKind: z.enum(groupKinds),
  number: z.int(),
  agenda: z.array(z.string()),
  status: z.enum(meetingStatuses),
  closedAt: z.string().nullable(),
  cancelReason: z.string().nullable(),
  /** What the by-laws ask for, as the words below the figures cite it. */
  quorumPercent: z.number(),
  termYears: z.int(),
  quorum,
  resolutions: z.array(resolutionRecord),
  /** Terms of office that members were elected to at this meeting. */
  elected: z.array(officer),
  /** Only the last closed meeting of the cooperative can be reopened. */
  canReopen: z.boolean(),
  deleted: z.boolean(),
});
export type MeetingRecord = z.infer<typeof meetingRecord>;

export const attender = z.object({
  membershipId: recordId,
  personId: recordId,
  number: z.int(),
  name: z.string(),
  /** False for associates without a vote: they are marked but not counted. */
  votes: z.boolean(),
  offices: z.array(z.enum(officeRoles)),
  mark: z.enum(attendanceMarks).nullable(),
});
export type AttenderRecord = z.infer<typeof attender>;

export const electionInput = z.object({
  meetingId: recordId,
  personId: recordId,
  role: z.enum(officeRoles),
  committee: optionalText(120),
  from: z.iso.date('date'),
  to: z.iso.date('date'),
});

export const meetingsContract = {
  ...listProcedures(meetingsList),
  get: query('meetings.read', recordRef, meetingRecord, { subject: { kind: 'meeting', field: 'id' } }),
  create: command(
    'meetings.write',
    z.object({ cooperativeId: recordId, meeting: meetingInput, draftId: recordId.optional() }),
    z.object({ id: recordId, number: z.int() }),
    { subject: { kind: 'cooperative', field: 'cooperativeId' } },
  ),
  update: command(
    'meetings.write',
    versionedRef.extend({ meeting: meetingInput, draftId: recordId.optional() }),
    z.object({ version: z.int() }),
    { subject: { kind: 'meeting', field: 'id' } },
  ),
  cancel: command('meetings.write', versionedRef.extend({ reason: requiredText(400) }), nothing, {
    subject: { kind: 'meeting', field: 'id' },
  }),
  remove: command('meetings.write', versionedRef.extend({ reason: requiredText(400) }), nothing, {
    subject: { kind: 'meeting', field: 'id' },
  }),

  /** The sheet of a meeting: who could come, by member number, and the mark of each. */
  attendance: query('meetings.read', recordRef, z.object({ attenders: z.array(attender) }), {
    subject: { kind: 'meeting', field: 'id' },
  }),
  /** Sets or clears marks; members that are not named keep theirs. */
  saveAttendance: command(
    'meetings.write',
    recordRef.extend({
      marks: z.array(z.object({ membershipId: recordId, mark: z.enum(attendanceMarks).nullable() })).max(10_000),
    }),
    z.object({ quorum }),
    { subject: { kind: 'meeting', field: 'id' } },
  ),

  addResolution: command(
    'meetings.write',
    z.object({ meetingId: recordId, resolution: resolutionInput }),
    z.object({ id: recordId, number: z.int() }),
    { subject: { kind: 'meeting', field: 'meetingId' } },
  ),
  updateResolution: command(
    'meetings.write',
    versionedRef.extend({ resolution: resolutionInput }),
    z.object({ version: z.int() }),
    { subject: { kind: 'resolution', field: 'id' } },
  ),
  removeResolution: command('meetings.write', versionedRef.extend({ reason: requiredText(400) }), nothing, {
    subject: { kind: 'resolution', field: 'id' },
  }),

  /** Writes the term of office that somebody was elected to. Refused without a quorum. */
  elect: command('meetings.write', electionInput, z.object({ id: recordId, warnings: z.array(ruleNotice) }), {
    subject: [
      { kind: 'meeting', field: 'meetingId' },
      { kind: 'person', field: 'personId' },
    ],
  }),

  /** Counts, decides and locks the meeting. */
  close: command('meetings.write', versionedRef, z.object({ version: z.int() }), {
    subject: { kind: 'meeting', field: 'id' },
  }),
  reopen: command(
    'meetings.write',
    versionedRef.extend({ reason: requiredText(400) }),
    z.object({ version: z.int() }),
    { subject: { kind: 'meeting', field: 'id' } },
  ),

  /** Meetings of one cooperative for a picker, the latest first. */
  options: query(
    'meetings.read',
    z.object({ cooperativeId: recordId }),
    z.object({
      meetings: z.array(z.object({ id: recordId, number: z.int(), kind: z.enum(meetingKinds), heldOn: z.string() })),
    }),
    { subject: { kind: 'cooperative', field: 'cooperativeId' } },
  ),
};

export const resolutionsContract = {
  ...listProcedures(resolutionsList),
  get: query(
    'meetings.read',
    recordRef,
    resolutionRecord.extend({ meetingId: recordId, cooperativeName: z.string(), heldOn: z.string() }),
    { subject: { kind: 'resolution', field: 'id' } },
  ),
  /** Who sees to it, until when, and how far it is: the part of a resolution that goes on after the meeting is closed. */
  followUp: command(
    'meetings.write',
    versionedRef.extend({ resolution: followUpInput }),
    z.object({ version: z.int() }),
    { subject: { kind: 'resolution', field: 'id' } },
  ),
};
