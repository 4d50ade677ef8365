import { guarded } from '../engine/context.ts';
import { withProgress } from '../engine/progress.ts';
import { answerCount, answerList } from '../storage/list-routes.ts';
import { changesOfCohort } from './assessments/changes.ts';
import { addInstrument, listInstruments } from './assessments/instruments.ts';
import { resultsListSql } from './assessments/list.ts';
import { readSheet, recordAnswers, recordScores } from './assessments/results.ts';
import { assessmentsOfCohort, createAssessment, removeAssessment, updateAssessment } from './assessments/service.ts';
import { attendanceSummary, readRegister, recordMarks, traineesAtRisk } from './attendance/service.ts';
import { cohortCompletion, decideCompletion } from './certificates/completion.ts';
import { certificatesListSql } from './certificates/list.ts';
import {
  certificatesForPrint,
  issueCertificates,
  revokeCertificate,
  verifyCertificate,
} from './certificates/service.ts';
import { acknowledgeLines, createHandout, handoutsOfCohort, readHandout, voidLine } from './handouts/service.ts';
import { tracerListSql } from './tracer/list.ts';
import { dueFollowUps, readTracerResults, recordCall } from './tracer/service.ts';
import { writeTrainingWorkbook } from './workbooks/service.ts';

const { assessments, attendance, certificates, handouts, instruments, tracer, trainingWorkbooks } = guarded;

/** What is taken in a cohort and given to its trainees: attendance, results, certificates, hand-outs, follow-ups. */
export const resultRoutes = {
  attendance: {
    register: attendance.register.handler(({ context, input }) => readRegister(context, input)),
    record: attendance.record.handler(({ context, input }) => recordMarks(context, input)),
    summary: attendance.summary.handler(({ context, input }) => attendanceSummary(context, input)),
    atRisk: attendance.atRisk.handler(({ context, input }) => traineesAtRisk(context, input)),
  },
  assessments: {
    list: assessments.list.handler(({ context, input }) => answerList(context, resultsListSql, input)),
    count: assessments.count.handler(({ context, input }) => answerCount(context, resultsListSql, input)),
    ofCohort: assessments.ofCohort.handler(({ context, input }) => assessmentsOfCohort(context, input)),
    get: assessments.get.handler(({ context, input }) => readSheet(context, input)),
    create: assessments.create.handler(({ context, input }) => createAssessment(context, input)),
    update: assessments.update.handler(({ context, input }) => updateAssessment(context, input)),
    remove: assessments.remove.handler(({ context, input }) => removeAssessment(context, input)),
    recordScores: assessments.recordScores.handler(({ context, input }) => recordScores(context, input)),
    recordAnswers: assessments.recordAnswers.handler(({ context, input }) => recordAnswers(context, input)),
    changes: assessments.changes.handler(({ context, input }) => changesOfCohort(context, input)),
  },
  instruments: {
    all: instruments.all.handler(({ context }) => listInstruments(context)),
    add: instruments.add.handler(({ context, input }) => addInstrument(context, input)),
  },
  certificates: {
    list: certificates.list.handler(({ context, input }) => answerList(context, certificatesListSql, input)),
    count: certificates.count.handler(({ context, input }) => answerCount(context, certificatesListSql, input)),
    completion: certificates.completion.handler(({ context, input }) => cohortCompletion(context, input)),
    decide: certificates.decide.handler(({ context, input }) => decideCompletion(context, input)),
    issue: certificates.issue.handler(({ context, input }) => issueCertificates(context, input)),
    print: certificates.print.handler(({ context, input }) => certificatesForPrint(context, input)),
    revoke: certificates.revoke.handler(({ context, input }) => revokeCertificate(context, input)),
    verify: certificates.verify.handler(({ context, input }) => verifyCertificate(context, input)),
  },
  handouts: {
    ofCohort: handouts.ofCohort.handler(({ context, input }) => handoutsOfCohort(context, input)),
    get: handouts.get.handler(({ context, input }) => readHandout(context, input)),
    create: handouts.create.handler(({ context, input }) => createHandout(context, input)),
    acknowledge: handouts.acknowledge.handler(({ context, input }) => acknowledgeLines(context, input)),
    void: handouts.void.handler(({ context, input }) => voidLine(context, input)),
  },
  tracer: {
    list: tracer.list.handler(({ context, input }) => answerList(context, tracerListSql, input)),
    count: tracer.count.handler(({ context, input }) => answerCount(context, tracerListSql, input)),
    due: tracer.due.handler(({ context, input }) => dueFollowUps(context, input)),
    record: tracer.record.handler(({ context, input }) => recordCall(context, input)),
    results: tracer.results.handler(({ context, input }) => readTracerResults(context, input)),
  },
  trainingWorkbooks: {
    start: trainingWorkbooks.start.handler(({ context, input, signal }) =>
      withProgress(signal, (report, stop) => writeTrainingWorkbook(context, input, report, stop)),
    ),
  },
};
