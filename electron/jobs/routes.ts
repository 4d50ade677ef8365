import { guarded } from '../engine/context.ts';
import { answerCount, answerList } from '../storage/list-routes.ts';
import { readCounts } from './counts.ts';
import { addEstimate, listEstimates, removeEstimate } from './estimates.ts';
import { jobsListSql } from './list.ts';
import { checkEmployment, createJob, endJob, getJob, removeJob, updateJob } from './service.ts';

const { jobs } = guarded;

export const jobsRoutes = {
  list: jobs.list.handler(({ context, input }) => answerList(context, jobsListSql, input)),
  count: jobs.count.handler(({ context, input }) => answerCount(context, jobsListSql, input)),
  get: jobs.get.handler(({ context, input }) => getJob(context, input.id)),
  check: jobs.check.handler(({ context, input }) => checkEmployment(context, input)),
  create: jobs.create.handler(({ context, input }) => createJob(context, input)),
  update: jobs.update.handler(({ context, input }) => updateJob(context, input)),
  end: jobs.end.handler(({ context, input }) => endJob(context, input)),
  remove: jobs.remove.handler(({ context, input }) => removeJob(context, input)),
  counts: jobs.counts.handler(({ context, input }) => readCounts(context, input)),
  estimates: jobs.estimates.handler(({ context, input }) => listEstimates(context, input.cooperativeId)),
  addEstimate: jobs.addEstimate.handler(({ context, input }) => addEstimate(context, input)),
  removeEstimate: jobs.removeEstimate.handler(({ context, input }) => removeEstimate(context, input)),
};
