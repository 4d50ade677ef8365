import { Refusal } from '../../shared/kernel/refusal.ts';
import { withOffice } from './office-session.ts';
import type { Command } from './run.ts';

/** Checks the file's structure, the journal's chain and the counts. */
export const verifyCommand: Command = {
  usage: '--office DIR [--user NAME]',
  options: { office: { type: 'string' }, user: { type: 'string' } },
  required: ['office'],
  async run(values, output) {
    const user = values['user'] === undefined ? undefined : String(values['user']);
    await withOffice({ directory: String(values['office']), user }, async ({ client }) => {
      const found = await client.office.verify({});
      const { integrity, journal, counts } = found;
      const chain =
        journal.firstBad === null ? `${journal.entries} entries, unbroken` : `altered at entry ${journal.firstBad}`;
      const lines = Object.entries(counts).map(([kind, count]) => `${kind}: ${count}`);
      output.answer(found, [`file: ${integrity}`, `journal: ${chain}`, ...lines].join('\n'));
      if (integrity !== 'ok') throw new Refusal('office.damaged');
      if (journal.firstBad !== null) throw new Refusal('office.journal_altered', { entry: journal.firstBad });
    });
  },
};
