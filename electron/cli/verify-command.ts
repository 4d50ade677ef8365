import { Refusal } from '../../shared/kernel/refusal.ts';
import { last } from './import-command.ts';
import { withOffice, type Client } from './office-session.ts';
import type { Command, Output } from './run.ts';

/** Checks the file's structure, the journal's chain and the counts; `--deep` opens and checks every backup as well. */
export const verifyCommand: Command = {
  usage: '--office DIR [--deep] [--user NAME]',
  options: { office: { type: 'string' }, deep: { type: 'boolean', default: false }, user: { type: 'string' } },
  required: ['office'],
  async run(values, output) {
    const user = values['user'] === undefined ? undefined : String(values['user']);
    await withOffice({ directory: String(values['office']), user }, async ({ client }) => {
      const found = await client.office.verify({});
      const { integrity, journal, counts } = found;
      const chain =
        journal.firstBad === null ? `${journal.entries} entries, unbroken` : `altered at entry ${journal.firstBad}`;
      const lines = Object.entries(counts).map(([kind, count]) => `${kind}: ${count}`);
      const backups = values['deep'] === true ? await checkBackups(client, output) : [];
      const checked = backups.map(({ fileName, sound }) => `${fileName}: ${sound ? 'sound' : 'damaged'}`);
      const answer = values['deep'] === true ? { ...found, backups } : found;
      output.answer(answer, [`file: ${integrity}`, `journal: ${chain}`, ...lines, ...checked].join('\n'));
      if (integrity !== 'ok') throw new Refusal('office.damaged');
      if (journal.firstBad !== null) throw new Refusal('office.journal_altered', { entry: journal.firstBad });
      if (backups.some(({ sound }) => !sound)) throw new Refusal('backups.damaged');
    });
  },
};

async function checkBackups(client: Client, output: Output): Promise<{ fileName: string; sound: boolean }[]> {
  const { backups } = await client.backups.overview({});
  const checked: { fileName: string; sound: boolean }[] = [];
  for (const { place, fileName } of backups) {
    const sound = await last(client.backups.verify({ place, fileName }), output).then(
      () => true,
      () => false,
    );
    checked.push({ fileName, sound });
  }
  return checked;
}
