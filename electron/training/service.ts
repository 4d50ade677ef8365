/** What training opens to other features. */
export { restoreCohort } from './cohorts/service.ts';
export { restoreSession } from './cohorts/sessions.ts';
export { restoreCourse } from './courses/service.ts';
export { restoreEnrolment } from './enrolments/service.ts';
