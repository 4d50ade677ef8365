/** Makes one backup after the other of an office folder until it is killed; prints the name of each. Arguments: office, data key in hexadecimal. */
import { backupFolder } from '../../../electron/backups/folder.ts';
import { makeBackup } from '../../../electron/backups/make-backup.ts';

const [officeDir = '', key = ''] = process.argv.slice(2);
const work = { report: () => undefined, signal: new AbortController().signal };
process.stdout.write('ready\n');
for (;;) {
  const order = {
    officeDir,
    folder: backupFolder(officeDir),
    reason: 'asked',
    appVersion: 'test',
    now: Date.now(),
  } as const;
  const { fileName } = await makeBackup(order, Buffer.from(key, 'hex'), work);
  process.stdout.write(`${fileName}\n`);
}
