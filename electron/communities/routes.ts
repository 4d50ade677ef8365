import { guarded } from '../engine/context.ts';
import { answerCount, answerList } from '../storage/list-routes.ts';
import { listAdminUnits } from './admin-units.ts';
import { communitiesListSql } from './list.ts';
import { communityOptions, createCommunity, getCommunity, removeCommunity, updateCommunity } from './service.ts';

const { communities } = guarded;

export const communitiesRoutes = {
  list: communities.list.handler(({ context, input }) => answerList(context, communitiesListSql, input)),
  count: communities.count.handler(({ context, input }) => answerCount(context, communitiesListSql, input)),
  get: communities.get.handler(({ context, input }) => getCommunity(context, input.id)),
  create: communities.create.handler(({ context, input }) => createCommunity(context, input)),
  update: communities.update.handler(({ context, input }) => updateCommunity(context, input)),
  remove: communities.remove.handler(({ context, input }) => removeCommunity(context, input)),
  options: communities.options.handler(({ context, input }) => communityOptions(context, input)),
  adminUnits: communities.adminUnits.handler(({ context, input }) => listAdminUnits(context, input)),
};
