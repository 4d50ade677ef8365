import { writeFileSync } from 'node:fs';
import { exportRequest } from '../../shared/exports/contract.ts';
import { withOffice } from './office-session.ts';
import { last } from './import-command.ts';
import type { Command } from './run.ts';

/** Writes a list as a workbook. */
export const exportCommand: Command = {
  usage:
    '--office DIR --list people|members|cooperatives --out F.xlsx [--filter JSON] [--reason TEXT] [--language en|fr|es] [--user NAME]',
  options: {
    office: { type: 'string' },
    list: { type: 'string' },
    out: { type: 'string' },
    filter: { type: 'string', default: '{}' },
    reason: { type: 'string', default: 'Exported on the command line' },
    language: { type: 'string', default: 'en' },
    user: { type: 'string' },
  },
  required: ['office', 'list', 'out'],
  async run(values, output) {
    const { list, reason, language } = values;
    const request = exportRequest.parse({
      list,
      reason,
      language,
      view: JSON.parse(String(values['filter'])) as unknown,
    });
    const user = values['user'] === undefined ? undefined : String(values['user']);
    await withOffice({ directory: String(values['office']), user }, async ({ client }) => {
      const { downloadId, rows, size } = await last(client.exports.start(request), output);
      const pieces: Buffer[] = [];
      for (let piece = 0, done = false; !done; piece += 1) {
        const answer = await client.records.download({ downloadId, piece });
        pieces.push(Buffer.from(answer.data, 'base64'));
        done = answer.done;
      }
      writeFileSync(String(values['out']), Buffer.concat(pieces));
      output.answer({ rows, size }, `${rows} rows written`);
    });
  },
};
