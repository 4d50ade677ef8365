import { copyFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { last } from './import-command.ts';
import { withOffice } from './office-session.ts';
import type { Command } from './run.ts';

/** Makes a verified backup in the office's own folder, and a copy of it where that is asked for. */
export const backupCommand: Command = {
  usage: '--office DIR [--out F.fsbackup] [--user NAME]',
  options: { office: { type: 'string' }, out: { type: 'string' }, user: { type: 'string' } },
  required: ['office'],
  async run(values, output) {
    const user = values['user'] === undefined ? undefined : String(values['user']);
    await withOffice({ directory: String(values['office']), user }, async ({ client }) => {
      const made = await last(client.backups.make({}), output);
      const { folder } = await client.backups.overview({});
      const file = values['out'] === undefined ? join(folder, made.fileName) : String(values['out']);
      if (values['out'] !== undefined) copyFileSync(join(folder, made.fileName), file);
      const { counts, lastEntry, bytes } = made;
      output.answer({ file, bytes, counts, lastEntry }, `${basename(file)}: ${bytes} bytes, read back`);
    });
  },
};
