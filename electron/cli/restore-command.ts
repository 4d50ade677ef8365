import { closeSync, openSync, readSync } from 'node:fs';
import { pieceBytes } from '../../shared/records/contract.ts';
import { last } from './import-command.ts';
import { readPassword, withEngine, type Client } from './office-session.ts';
import type { Command } from './run.ts';

/** Puts a backup in the place of an office, which is kept beside it; or into a folder where nothing is yet. */
export const restoreCommand: Command = {
  usage: '--office DIR --from F.fsbackup [--user NAME] [--compare]',
  options: {
    office: { type: 'string' },
    from: { type: 'string' },
    user: { type: 'string' },
    compare: { type: 'boolean', default: false },
  },
  required: ['office', 'from'],
  async run(values, output) {
    const password = await readPassword();
    await withEngine(String(values['office']), async ({ client }) => {
      const source = await handOver(client, String(values['from']));
      const { userNames } = await client.restore.describe(source);
      const userName = values['user'] === undefined ? (userNames[0] ?? '') : String(values['user']);
      const key = { userName, password, recoveryCode: '' };
      const { restoreId, ...comparison } = await last(client.restore.examine({ source, ...key }), output);
      if (values['compare'] === true) {
        output.answer(comparison, `${comparison.relation}; nothing was changed`);
        return;
      }
      const { keptFolder } = await client.restore.confirm({ restoreId });
      const kept = keptFolder === null ? 'nothing was there before' : `what was there is kept in ${keptFolder}`;
      output.answer({ ...comparison, keptFolder }, `restored; ${kept}`);
    });
  },
};

async function handOver(client: Client, path: string): Promise<{ uploadId: string }> {
  const file = openSync(path, 'r');
  try {
    let uploadId: string | undefined;
    for (;;) {
      const piece = Buffer.alloc(pieceBytes);
      const length = readSync(file, piece, 0, pieceBytes, null);
      if (length === 0 && uploadId !== undefined) return { uploadId };
      const data = piece.subarray(0, length).toString('base64');
      ({ uploadId } = await client.restore.upload({ ...(uploadId === undefined ? {} : { uploadId }), data }));
    }
  } finally {
    closeSync(file);
  }
}
