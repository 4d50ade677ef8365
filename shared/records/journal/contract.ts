import { z } from 'zod';
import { listProcedures } from '../../kernel/list.ts';
import { command, nothing, query } from '../../kernel/procedure.ts';
import { historyEntry } from '../contract.ts';
import { journalList } from './list.ts';

const entryRef = z.object({ sequence: z.int().min(1) });

export const journalEntry = historyEntry.extend({
  kind: z.string(),
  recordId: z.string().nullable(),
  role: z.string(),
});
export type JournalEntryRecord = z.infer<typeof journalEntry>;

export const journalContract = {
  ...listProcedures(journalList),
  /** One entry with what was changed; values that the reader may not see are replaced. */
  entry: query('journal.read', entryRef, journalEntry),
  /** Walks the whole chain and names the first entry that was altered outside the program, or is missing. */
  verify: query(
    'journal.read',
    nothing,
    z.object({
      entries: z.int(),
      firstBad: z.object({ sequence: z.int(), at: z.string().nullable(), userName: z.string().nullable() }).nullable(),
    }),
  ),
  /**
   * Takes one change back: the fields have the values from before, a record comes out of the bin.
   *
   * Refused when one of the fields was changed again since; nothing is written then.
   */
  undo: command('journal.undo', entryRef, nothing),
};
