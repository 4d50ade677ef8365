import { defineList } from '../kernel/list.ts';
import { followUpStatuses, majorities, meetingBodies, meetingKinds, meetingStatuses, outcomes } from './choices.ts';

/** Meetings; `within` narrows to one cooperative (`cooperative:<id>`). */
export const meetingsList = defineList({
  name: 'meetings',
  namespace: 'meetings',
  read: 'meetings.read',
  export: 'meetings.export',
  personal: false,
  defaultSort: { field: 'heldOn', descending: true },
  columns: [
    { field: 'heldOn', type: 'date', width: 12, shown: true },
    { field: 'cooperative', type: 'text', width: 30, shown: true },
    { field: 'number', type: 'integer', width: 8, shown: true },
    { field: 'kind', type: 'choice', width: 14, choices: meetingKinds, shown: true },
    { field: 'body', type: 'choice', width: 18, choices: meetingBodies, shown: true },
    { field: 'committee', type: 'text', width: 16 },
    { field: 'place', type: 'text', width: 20 },
    { field: 'status', type: 'choice', width: 12, choices: meetingStatuses, shown: true },
    { field: 'present', type: 'integer', width: 10, shown: true },
    { field: 'eligible', type: 'integer', width: 12, shown: true },
    { field: 'quorumNeeded', type: 'integer', width: 14 },
    { field: 'resolutions', type: 'integer', width: 14, shown: true },
  ],
});

/** Resolutions; `within` narrows to one cooperative (`cooperative:<id>`) or one meeting (`meeting:<id>`). */
export const resolutionsList = defineList({
  name: 'resolutions',
  namespace: 'resolutions',
  read: 'meetings.read',
  export: 'meetings.export',
  personal: true,
  defaultSort: { field: 'dueOn', descending: false },
  columns: [
    { field: 'cooperative', type: 'text', width: 28, shown: true },
    { field: 'heldOn', type: 'date', width: 12, shown: true },
    { field: 'number', type: 'code', width: 10, shown: true },
    { field: 'wording', type: 'text', width: 44, shown: true },
    { field: 'outcome', type: 'choice', width: 14, choices: outcomes, shown: true },
    { field: 'owner', type: 'text', width: 24, shown: true },
    { field: 'dueOn', type: 'date', width: 12, shown: true },
    { field: 'followUp', type: 'choice', width: 14, choices: followUpStatuses, shown: true },
    { field: 'doneOn', type: 'date', width: 12 },
    { field: 'majority', type: 'choice', width: 12, choices: majorities },
    { field: 'votesFor', type: 'integer', width: 8 },
    { field: 'votesAgainst', type: 'integer', width: 10 },
    { field: 'votesAbstain', type: 'integer', width: 12 },
  ],
});
