import { guarded } from '../../engine/context.ts';
import { answerCount, answerList } from '../../storage/list-routes.ts';
import { householdSupportListSql } from './list.ts';
import { countSupport, createSupport, getSupport, removeSupport, updateSupport } from './service.ts';

const { support } = guarded;

export const supportRoutes = {
  list: support.list.handler(({ context, input }) => answerList(context, householdSupportListSql, input)),
  count: support.count.handler(({ context, input }) => answerCount(context, householdSupportListSql, input)),
  get: support.get.handler(({ context, input }) => getSupport(context, input.id)),
  create: support.create.handler(({ context, input }) => createSupport(context, input)),
  update: support.update.handler(({ context, input }) => updateSupport(context, input)),
  remove: support.remove.handler(({ context, input }) => removeSupport(context, input)),
  counts: support.counts.handler(({ context, input }) => countSupport(context, input)),
};
