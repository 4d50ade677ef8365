/** What registers records of training inside somebody else's transaction: demonstration data and imports. */
export { writeResults } from './assessments/results.ts';
export { createCohorts } from './cohorts/register.ts';
export { createCourses } from './courses/register.ts';
export { enrolPeople } from './enrolments/enrol.ts';
export { makeFollowUps } from './tracer/follow-ups.ts';
