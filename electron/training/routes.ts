import { guarded } from '../engine/context.ts';
import { answerCount, answerList } from '../storage/list-routes.ts';
import { cohortsListSql, sessionsListSql } from './cohorts/list.ts';
import { generateCalendar, previewCalendar } from './cohorts/calendar.ts';
import {
  changeCohortStatus,
  cohortOptions,
  providerOptions,
  createCohort,
  getCohort,
  removeCohort,
  updateCohort,
} from './cohorts/service.ts';
import {
  addSession,
  cancelSession,
  moveSession,
  reinstateSession,
  removeSession,
  sessionsOfCohort,
  updateSession,
} from './cohorts/sessions.ts';
import { coursesListSql } from './courses/list.ts';
import { courseOptions, createCourse, getCourse, removeCourse, skillWords, updateCourse } from './courses/service.ts';
import { candidatesFor } from './enrolments/candidates.ts';
import { createGroups, proposeCohorts } from './enrolments/groups.ts';
import { enrolmentsListSql } from './enrolments/list.ts';
import { changeEnrolmentStatus, enrol, enrolmentsOfCohort, removeEnrolment } from './enrolments/service.ts';
import { trainingThread } from './enrolments/thread.ts';
import { resultRoutes } from './result-routes.ts';

const { cohorts, courses, enrolments, sessions } = guarded;

/** Courses, cohorts, their sessions and lists; what is taken and given there is in `result-routes.ts`. */
export const trainingRoutes = {
  ...resultRoutes,
  courses: {
    list: courses.list.handler(({ context, input }) => answerList(context, coursesListSql, input)),
    count: courses.count.handler(({ context, input }) => answerCount(context, coursesListSql, input)),
    get: courses.get.handler(({ context, input }) => getCourse(context, input.id)),
    create: courses.create.handler(({ context, input }) => createCourse(context, input)),
    update: courses.update.handler(({ context, input }) => updateCourse(context, input)),
    remove: courses.remove.handler(({ context, input }) => removeCourse(context, input)),
    options: courses.options.handler(({ context, input }) => courseOptions(context, input.search)),
    skills: courses.skills.handler(({ context }) => skillWords(context)),
  },
  cohorts: {
    list: cohorts.list.handler(({ context, input }) => answerList(context, cohortsListSql, input)),
    count: cohorts.count.handler(({ context, input }) => answerCount(context, cohortsListSql, input)),
    get: cohorts.get.handler(({ context, input }) => getCohort(context, input.id)),
    create: cohorts.create.handler(({ context, input }) => createCohort(context, input)),
    update: cohorts.update.handler(({ context, input }) => updateCohort(context, input)),
    changeStatus: cohorts.changeStatus.handler(({ context, input }) => changeCohortStatus(context, input)),
    remove: cohorts.remove.handler(({ context, input }) => removeCohort(context, input)),
    providers: cohorts.providers.handler(({ context, input }) => providerOptions(context, input.search)),
    options: cohorts.options.handler(({ context, input }) => cohortOptions(context, input.search)),
  },
  sessions: {
    list: sessions.list.handler(({ context, input }) => answerList(context, sessionsListSql, input)),
    count: sessions.count.handler(({ context, input }) => answerCount(context, sessionsListSql, input)),
    ofCohort: sessions.ofCohort.handler(({ context, input }) => sessionsOfCohort(context, input)),
    previewCalendar: sessions.previewCalendar.handler(({ context, input }) => previewCalendar(context, input)),
    generate: sessions.generate.handler(({ context, input }) => generateCalendar(context, input)),
    add: sessions.add.handler(({ context, input }) => addSession(context, input)),
    update: sessions.update.handler(({ context, input }) => updateSession(context, input)),
    move: sessions.move.handler(({ context, input }) => moveSession(context, input)),
    cancel: sessions.cancel.handler(({ context, input }) => cancelSession(context, input)),
    reinstate: sessions.reinstate.handler(({ context, input }) => reinstateSession(context, input)),
    remove: sessions.remove.handler(({ context, input }) => removeSession(context, input)),
  },
  enrolments: {
    list: enrolments.list.handler(({ context, input }) => answerList(context, enrolmentsListSql, input)),
    count: enrolments.count.handler(({ context, input }) => answerCount(context, enrolmentsListSql, input)),
    ofCohort: enrolments.ofCohort.handler(({ context, input }) => enrolmentsOfCohort(context, input)),
    candidates: enrolments.candidates.handler(({ context, input }) => candidatesFor(context, input)),
    enrol: enrolments.enrol.handler(({ context, input }) => enrol(context, input)),
    changeStatus: enrolments.changeStatus.handler(({ context, input }) => changeEnrolmentStatus(context, input)),
    remove: enrolments.remove.handler(({ context, input }) => removeEnrolment(context, input)),
    propose: enrolments.propose.handler(({ context, input }) => proposeCohorts(context, input)),
    createGroups: enrolments.createGroups.handler(({ context, input }) => createGroups(context, input)),
    thread: enrolments.thread.handler(({ context, input }) => trainingThread(context, input)),
  },
};
