import { guarded } from '../engine/context.ts';
import { answerCount, answerList } from '../storage/list-routes.ts';
import { householdsListSql } from './list.ts';
import { createHousehold, getHousehold, householdOptions, removeHousehold, updateHousehold } from './service.ts';

const { households } = guarded;

export const householdsRoutes = {
  list: households.list.handler(({ context, input }) => answerList(context, householdsListSql, input)),
  count: households.count.handler(({ context, input }) => answerCount(context, householdsListSql, input)),
  get: households.get.handler(({ context, input }) => getHousehold(context, input.id)),
  create: households.create.handler(({ context, input }) => createHousehold(context, input)),
  update: households.update.handler(({ context, input }) => updateHousehold(context, input)),
  remove: households.remove.handler(({ context, input }) => removeHousehold(context, input)),
  options: households.options.handler(({ context, input }) => householdOptions(context, input)),
};
