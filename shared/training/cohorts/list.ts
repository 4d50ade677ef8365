import { sexes } from '../../kernel/choices.ts';
import { defineList } from '../../kernel/list.ts';
import { cohortStatuses, dayParts, enrolmentStatuses, phases, sessionStatuses } from '../choices.ts';

/** Cohorts; `within` narrows to one course, provider or cooperative. */
export const cohortsList = defineList({
  name: 'cohorts',
  namespace: 'cohorts',
  read: 'training.read',
  export: 'training.export',
  personal: false,
  defaultSort: { field: 'startsOn', descending: true },
  columns: [
    { field: 'code', type: 'code', width: 14, shown: true },
    { field: 'course', type: 'text', width: 28, shown: true },
    { field: 'phase', type: 'choice', width: 16, choices: phases, shown: true },
    { field: 'status', type: 'choice', width: 12, choices: cohortStatuses, shown: true },
    { field: 'startsOn', type: 'date', width: 12, shown: true },
    { field: 'endsOn', type: 'date', width: 12, shown: true },
    { field: 'enrolled', type: 'integer', width: 10, shown: true },
    { field: 'capacity', type: 'integer', width: 10, shown: true },
    { field: 'waiting', type: 'integer', width: 10 },
    { field: 'venue', type: 'text', width: 22, shown: true },
    { field: 'provider', type: 'text', width: 22 },
    { field: 'trainers', type: 'text', width: 22 },
    { field: 'language', type: 'text', width: 12 },
    { field: 'cooperative', type: 'text', width: 22 },
    { field: 'budget', type: 'money', width: 14, currencyField: 'budgetCurrency' },
    { field: 'budgetCurrency', type: 'code', width: 10 },
  ],
});

/** Who is or was in which cohort; `within` narrows to one cohort or one person. */
export const enrolmentsList = defineList({
  name: 'enrolments',
  namespace: 'enrolments',
  read: 'training.read',
  export: 'training.export',
  personal: true,
  defaultSort: { field: 'familyName', descending: false },
  columns: [
    { field: 'caseCode', type: 'code', width: 12, shown: true },
    { field: 'familyName', type: 'text', width: 20, shown: true },
    { field: 'givenNames', type: 'text', width: 20, shown: true },
    { field: 'sex', type: 'choice', width: 10, choices: sexes, shown: true },
    { field: 'cohort', type: 'code', width: 14, shown: true },
    { field: 'course', type: 'text', width: 26, shown: true },
    { field: 'phase', type: 'choice', width: 16, choices: phases },
    { field: 'status', type: 'choice', width: 13, choices: enrolmentStatuses, shown: true },
    { field: 'enrolledOn', type: 'date', width: 12, shown: true },
    { field: 'endedOn', type: 'date', width: 12, shown: true },
    { field: 'endReason', type: 'text', width: 24, shown: true },
    { field: 'phone', type: 'phone', width: 16, shown: true },
    { field: 'community', type: 'text', width: 20 },
    { field: 'returnee', type: 'boolean', width: 10 },
    { field: 'youthAtRisk', type: 'boolean', width: 12 },
    { field: 'hostCommunityMember', type: 'boolean', width: 14 },
    { field: 'farmer', type: 'boolean', width: 10 },
    { field: 'sourceId', type: 'code', width: 16 },
  ],
});

/** Sessions of cohorts; `within` narrows to one cohort. */
export const sessionsList = defineList({
  name: 'sessions',
  namespace: 'sessions',
  read: 'training.read',
  export: 'training.export',
  personal: false,
  defaultSort: { field: 'on', descending: true },
  columns: [
    { field: 'on', type: 'date', width: 12, shown: true },
    { field: 'part', type: 'choice', width: 12, choices: dayParts, shown: true },
    { field: 'cohort', type: 'code', width: 14, shown: true },
    { field: 'course', type: 'text', width: 26, shown: true },
    { field: 'status', type: 'choice', width: 12, choices: sessionStatuses, shown: true },
    { field: 'minutes', type: 'integer', width: 10, shown: true },
    { field: 'topic', type: 'text', width: 30, shown: true },
    { field: 'trainer', type: 'text', width: 20, shown: true },
    { field: 'plannedOn', type: 'date', width: 12 },
    { field: 'reason', type: 'text', width: 24 },
  ],
});
