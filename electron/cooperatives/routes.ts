import { guarded } from '../engine/context.ts';
import { answerCount, answerList } from '../storage/list-routes.ts';
import { readComposition } from './composition.ts';
import { cooperativesListSql, membersListSql } from './list.ts';
import {
  changeMembershipCategory,
  changeMembershipStatus,
  createMembership,
  getMembership,
  removeMembership,
} from './memberships.ts';
import { listOfficers } from './officers.ts';
import { readReview, signOffReview } from './review.ts';
import {
  cooperativeOptions,
  createCooperative,
  getCooperative,
  removeCooperative,
  updateCooperative,
} from './service.ts';
import { changeCooperativeStatus } from './statuses.ts';
import { checkTermOfOffice, endTerm, startTerm } from './terms.ts';

const { cooperatives, memberships } = guarded;

export const cooperativesRoutes = {
  list: cooperatives.list.handler(({ context, input }) => answerList(context, cooperativesListSql, input)),
  count: cooperatives.count.handler(({ context, input }) => answerCount(context, cooperativesListSql, input)),
  get: cooperatives.get.handler(({ context, input }) => getCooperative(context, input.id)),
  create: cooperatives.create.handler(({ context, input }) => createCooperative(context, input)),
  update: cooperatives.update.handler(({ context, input }) => updateCooperative(context, input)),
  changeStatus: cooperatives.changeStatus.handler(({ context, input }) => changeCooperativeStatus(context, input)),
  remove: cooperatives.remove.handler(({ context, input }) => removeCooperative(context, input)),
  composition: cooperatives.composition.handler(({ context, input }) => readComposition(context, input)),
  officers: cooperatives.officers.handler(({ context, input }) => listOfficers(context, input)),
  options: cooperatives.options.handler(({ context, input }) => cooperativeOptions(context, input.search)),
  checkTerm: cooperatives.checkTerm.handler(({ context, input }) => checkTermOfOffice(context, input)),
  startTerm: cooperatives.startTerm.handler(({ context, input }) => startTerm(context, input)),
  endTerm: cooperatives.endTerm.handler(({ context, input }) => endTerm(context, input)),
  review: cooperatives.review.handler(({ context, input }) => readReview(context, input)),
  signOffReview: cooperatives.signOffReview.handler(({ context, input }) => signOffReview(context, input)),
};

export const membershipsRoutes = {
  list: memberships.list.handler(({ context, input }) => answerList(context, membersListSql, input)),
  count: memberships.count.handler(({ context, input }) => answerCount(context, membersListSql, input)),
  get: memberships.get.handler(({ context, input }) => getMembership(context, input.id)),
  create: memberships.create.handler(({ context, input }) => createMembership(context, input)),
  changeCategory: memberships.changeCategory.handler(({ context, input }) => changeMembershipCategory(context, input)),
  changeStatus: memberships.changeStatus.handler(({ context, input }) => changeMembershipStatus(context, input)),
  remove: memberships.remove.handler(({ context, input }) => removeMembership(context, input)),
};
