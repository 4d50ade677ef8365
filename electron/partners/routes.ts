import { guarded } from '../engine/context.ts';
import { answerCount, answerList } from '../storage/list-routes.ts';
import { partnersListSql } from './list.ts';
import { createPartner, getPartner, removePartner, updatePartner } from './service.ts';

const { partners } = guarded;

export const partnersRoutes = {
  list: partners.list.handler(({ context, input }) => answerList(context, partnersListSql, input)),
  count: partners.count.handler(({ context, input }) => answerCount(context, partnersListSql, input)),
  get: partners.get.handler(({ context, input }) => getPartner(context, input.id)),
  create: partners.create.handler(({ context, input }) => createPartner(context, input)),
  update: partners.update.handler(({ context, input }) => updatePartner(context, input)),
  remove: partners.remove.handler(({ context, input }) => removePartner(context, input)),
};
