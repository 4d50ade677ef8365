import { cohortsList, sessionsList } from '../../../shared/training/cohorts/list.ts';
import type { ListSql } from '../../storage/list-query.ts';

const trainees = (statuses: string) =>
  `(select count(*) from enrolment e where e.cohort_id = k.id and e.status in (${statuses}) and e.deleted_at is null)`;

/** Cohorts with their course. Trainees are counted on an index, for the rows of the page only. */
export const cohortsListSql: ListSql = {
  definition: cohortsList,
  table: 'cohort k',
  id: 'k.id',
  joins:
    'join course o on o.id = k.course_id left join cooperative v on v.id = k.cooperative_id left join partner n on n.id = k.provider_id',
  where: 'k.deleted_at is null',
  within: { course: 'k.course_id = ?', provider: 'k.provider_id = ?', cooperative: 'k.cooperative_id = ?' },
  columns: {
    code: { value: 'k.code' },
    course: { value: 'o.title', sort: 'o.title_key' },
    phase: { value: 'o.phase' },
    status: { value: 'k.status' },
    startsOn: { value: 'k.starts_on' },
    endsOn: { value: 'k.ends_on' },
    enrolled: { value: trainees(`'enrolled', 'completed', 'failed'`) },
    capacity: { value: 'k.capacity' },
    waiting: { value: trainees(`'applied', 'waiting'`) },
    venue: { value: 'k.venue' },
    provider: { value: 'n.name', sort: 'n.name_key' },
    trainers: { value: 'k.trainers' },
    language: { value: 'k.language' },
    cooperative: { value: 'v.name', sort: 'v.name_key' },
    budget: { value: 'k.budget_amount' },
    budgetCurrency: { value: 'k.budget_currency' },
  },
};

export const sessionsListSql: ListSql = {
  definition: sessionsList,
  table: 'training_session s',
  id: 's.id',
  joins: 'join cohort k on k.id = s.cohort_id join course o on o.id = k.course_id',
  where: 's.deleted_at is null',
  within: { cohort: 's.cohort_id = ?' },
  searchId: 's.cohort_id',
  columns: {
    on: { value: 's.held_on' },
    part: { value: 's.part' },
    cohort: { value: 'k.code' },
    course: { value: 'o.title', sort: 'o.title_key' },
    status: { value: 's.status' },
    minutes: { value: 's.minutes' },
    topic: { value: 's.topic' },
    trainer: { value: 's.trainer' },
    plannedOn: { value: 's.planned_on' },
    reason: { value: 's.reason' },
  },
};
