import { tracerList } from '../../../shared/training/tracer/contract.ts';
import type { ListSql } from '../../storage/list-query.ts';
import { recordScopes } from '../../storage/record-scopes.ts';

/** Follow-ups with their person, course and cohort. */
export const tracerListSql: ListSql = {
  definition: tracerList,
  table: 'tracer_follow_up t',
  id: 't.id',
  joins: 'join person p on p.id = t.person_id join cohort k on k.id = t.cohort_id join course o on o.id = k.course_id',
  where: 't.deleted_at is null',
  within: { cohort: 't.cohort_id = ?', person: 't.person_id = ?' },
  searchId: 't.person_id',
  scope: { of: recordScopes.person, id: 't.person_id' },
  person: 't.person_id',
  minors: { birthDate: 'p.birth_date', caseCode: 'p.case_code', columns: ['familyName', 'givenNames', 'phone'] },
  columns: {
    dueOn: { value: 't.due_on' },
    month: { value: 't.months_after' },
    status: { value: 't.status' },
    caseCode: { value: 'p.case_code' },
    familyName: { value: 'p.family_name', sort: 'p.name_key' },
    givenNames: { value: 'p.given_names', sort: 'p.given_key' },
    sex: { value: 'p.sex' },
    phone: { value: 'p.phone' },
    course: { value: 'o.title', sort: 'o.title_key' },
    cohort: { value: 'k.code' },
    doneOn: { value: 't.done_on' },
    work: { value: 't.work' },
    usesSkill: { value: 't.uses_skill' },
    incomeBefore: { value: 't.income_before' },
    incomeNow: { value: 't.income_now' },
    currency: { value: 't.currency' },
    attempts: { value: 't.attempts' },
  },
};
