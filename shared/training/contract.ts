import { assessmentsContract, instrumentsContract } from './assessments/contract.ts';
import { attendanceContract } from './attendance/contract.ts';
import { certificatesContract } from './certificates/contract.ts';
import { cohortsContract } from './cohorts/contract.ts';
import { sessionsContract } from './cohorts/sessions-contract.ts';
import { coursesContract } from './courses/contract.ts';
import { enrolmentsContract } from './enrolments/contract.ts';
import { handoutsContract } from './handouts/contract.ts';
import { tracerContract } from './tracer/contract.ts';
import { trainingWorkbooksContract } from './workbooks/contract.ts';

/** Everything of training, from the course to the follow-up a year later. */
export const trainingContract = {
  assessments: assessmentsContract,
  attendance: attendanceContract,
  certificates: certificatesContract,
  cohorts: cohortsContract,
  courses: coursesContract,
  enrolments: enrolmentsContract,
  handouts: handoutsContract,
  instruments: instrumentsContract,
  sessions: sessionsContract,
  tracer: tracerContract,
  trainingWorkbooks: trainingWorkbooksContract,
};
