import { guarded } from '../../engine/context.ts';
import { answerCount, answerList } from '../../storage/list-routes.ts';
import { journalListSql } from './list.ts';
import { getEntry, verifyJournal } from './service.ts';
import { undoChange } from './undo.ts';

const { journal } = guarded;

export const journalRoutes = {
  list: journal.list.handler(({ context, input }) => answerList(context, journalListSql, input)),
  count: journal.count.handler(({ context, input }) => answerCount(context, journalListSql, input)),
  entry: journal.entry.handler(({ context, input }) => getEntry(context, input)),
  verify: journal.verify.handler(({ context, signal }) => verifyJournal(context, signal)),
  undo: journal.undo.handler(({ context, input }) => undoChange(context, input)),
};
