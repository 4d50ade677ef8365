/** Swaps a staged office in and ends as in a power cut just before the named rename. Arguments: office folder, number of the rename. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [officeDir = '', stop = ''] = process.argv.slice(2);
const rename = fs.renameSync;
let renames = 0;
fs.renameSync = (from, to) => {
  renames += 1;
  if (renames === Number(stop)) process.kill(process.pid, 'SIGKILL');
  rename(from, to);
};
syncBuiltinESMExports();
const { swapIn } = await import('../../../electron/backups/restore/swap.ts');
swapIn(officeDir, 'kept');
process.stdout.write(`${renames}\n`);
