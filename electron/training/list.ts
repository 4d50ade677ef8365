import type { ListSql } from '../storage/list-query.ts';
import { resultsListSql } from './assessments/list.ts';
import { certificatesListSql } from './certificates/list.ts';
import { cohortsListSql, sessionsListSql } from './cohorts/list.ts';
import { coursesListSql } from './courses/list.ts';
import { enrolmentsListSql } from './enrolments/list.ts';
import { tracerListSql } from './tracer/list.ts';

/** Every list of training, for exports and the command line. */
export const trainingLists: readonly ListSql[] = [
  certificatesListSql,
  cohortsListSql,
  coursesListSql,
  enrolmentsListSql,
  resultsListSql,
  sessionsListSql,
  tracerListSql,
];
