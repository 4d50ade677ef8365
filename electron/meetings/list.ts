import { meetingsList, resolutionsList } from '../../shared/meetings/lists.ts';
import type { ListSql } from '../storage/list-query.ts';
import { recordScopes } from '../storage/record-scopes.ts';

/** Meetings of all groups. Who was present and how many resolutions there are is counted for the rows of the page only. */
export const meetingsListSql: ListSql = {
  definition: meetingsList,
  table: 'meeting g',
  id: 'g.id',
  joins: 'join cooperative k on k.id = g.cooperative_id',
  where: 'g.deleted_at is null',
  within: { cooperative: 'g.cooperative_id = ?' },
  searchId: 'g.cooperative_id',
  scope: { of: recordScopes.meeting },
  columns: {
    heldOn: { value: 'g.held_on' },
    cooperative: { value: 'k.name', sort: 'k.name_key' },
    number: { value: 'g.meeting_number' },
    kind: { value: 'g.kind' },
    body: { value: 'g.body' },
    committee: { value: 'g.committee' },
    place: { value: 'g.place' },
    status: { value: 'g.status' },
    present: { value: 'g.present' },
    eligible: { value: 'g.eligible' },
    quorumNeeded: { value: 'g.quorum_needed' },
    resolutions: {
      value: '(select count(*) from resolution r where r.meeting_id = g.id and r.deleted_at is null)',
    },
  },
};

/** Resolutions with the meeting that took them, by their due dates. */
export const resolutionsListSql: ListSql = {
  definition: resolutionsList,
  table: 'resolution r',
  id: 'r.id',
  joins: `join meeting g on g.id = r.meeting_id join cooperative k on k.id = r.cooperative_id
    left join person p on p.id = r.owner_id`,
  where: 'r.deleted_at is null',
  scope: { of: recordScopes.resolution },
  minors: { birthDate: 'p.birth_date', caseCode: 'p.case_code', columns: ['owner'] },
  within: { cooperative: 'r.cooperative_id = ?', meeting: 'r.meeting_id = ?', person: 'r.owner_id = ?' },
  columns: {
    cooperative: { value: 'k.name', sort: 'k.name_key' },
    heldOn: { value: 'g.held_on' },
    number: { value: `g.meeting_number || '.' || r.resolution_number` },
    wording: { value: 'r.wording' },
    outcome: { value: 'r.outcome' },
    owner: { value: `trim(p.given_names || ' ' || p.family_name)`, sort: 'p.name_key' },
    dueOn: { value: 'r.due_on' },
    followUp: { value: 'r.follow_up' },
    doneOn: { value: 'r.done_on' },
    majority: { value: 'r.majority' },
    votesFor: { value: 'r.votes_for' },
    votesAgainst: { value: 'r.votes_against' },
    votesAbstain: { value: 'r.votes_abstain' },
  },
};
