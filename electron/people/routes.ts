import { guarded } from '../engine/context.ts';
import { answerCount, answerList } from '../storage/list-routes.ts';
import { listConsents, recordConsent } from './consents.ts';
import { decide, nearDoubles, undecidedPairs } from './doubles-service.ts';
import { peopleListSql } from './list.ts';
import { mergePeople, mergePreview, listMerges, undoMerge } from './merge-service.ts';
import { personOptions } from './options.ts';
import { createPerson, getPerson, removePerson, updatePerson } from './service.ts';

const { people } = guarded;

export const peopleRoutes = {
  list: people.list.handler(({ context, input }) => answerList(context, peopleListSql, input)),
  count: people.count.handler(({ context, input }) => answerCount(context, peopleListSql, input)),
  get: people.get.handler(({ context, input }) => getPerson(context, input.id)),
  create: people.create.handler(({ context, input }) => createPerson(context, input)),
  update: people.update.handler(({ context, input }) => updatePerson(context, input)),
  remove: people.remove.handler(({ context, input }) => removePerson(context, input)),
  nearDoubles: people.nearDoubles.handler(({ context, input }) => nearDoubles(context, input)),
  undecided: people.undecided.handler(({ context, input }) => undecidedPairs(context, input)),
  decide: people.decide.handler(({ context, input }) => decide(context, input)),
  mergePreview: people.mergePreview.handler(({ context, input }) => mergePreview(context, input)),
  merge: people.merge.handler(({ context, input }) => mergePeople(context, input)),
  merges: people.merges.handler(({ context, input }) => listMerges(context, input)),
  undoMerge: people.undoMerge.handler(({ context, input }) => undoMerge(context, input)),
  consents: people.consents.handler(({ context, input }) => listConsents(context, input)),
  recordConsent: people.recordConsent.handler(({ context, input }) => recordConsent(context, input)),
  options: people.options.handler(({ context, input }) => personOptions(context, input)),
};
