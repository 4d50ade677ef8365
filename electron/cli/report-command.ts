import { readFileSync, writeFileSync } from 'node:fs';
import type { Language } from '../../shared/kernel/choices.ts';
import { last, upload } from './import-command.ts';
import { withOffice } from './office-session.ts';
import type { Command } from './run.ts';

/** Writes the workbook of a quarter, or fills a donor's own. */
export const reportCommand: Command = {
  usage:
    '--office DIR --quarter 2025-Q4 --out F.xlsx [--template T.xlsx] [--inside] [--names] [--reason TEXT] [--language en|fr|es] [--user NAME]',
  options: {
    office: { type: 'string' },
    quarter: { type: 'string' },
    out: { type: 'string' },
    template: { type: 'string' },
    inside: { type: 'boolean' },
    names: { type: 'boolean' },
    reason: { type: 'string', default: 'Written on the command line' },
    language: { type: 'string', default: 'en' },
    user: { type: 'string' },
  },
  required: ['office', 'quarter', 'out'],
  async run(values, output) {
    const user = values['user'] === undefined ? undefined : String(values['user']);
    await withOffice({ directory: String(values['office']), user }, async ({ client }) => {
      const { template } = values;
      const templateId = template === undefined ? null : await upload(client, readFileSync(String(template)));
      const request = {
        quarter: String(values['quarter']),
        language: String(values['language']) as Language,
        outside: values['inside'] !== true,
        names: values['names'] === true,
        reason: String(values['reason']),
        templateId,
      };
      const { downloadId, size } = await last(client.reports.workbook(request), output);
      const pieces: Buffer[] = [];
      for (let piece = 0, done = false; !done; piece += 1) {
        const answer = await client.records.download({ downloadId, piece });
        pieces.push(Buffer.from(answer.data, 'base64'));
        done = answer.done;
      }
      writeFileSync(String(values['out']), Buffer.concat(pieces));
      output.answer({ size }, `${size} bytes written`);
    });
  },
};
