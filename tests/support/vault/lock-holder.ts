import { Refusal } from '../../../shared/kernel/refusal.ts';
import { acquireOfficeLock } from '../../../electron/storage/vault/office-lock.ts';

/**
 * Takes the office of a folder at a given time (epoch milliseconds, so that several start at once) and keeps it until it reads
 * `release` or is killed.
 */
const [folder = '', at = '0'] = process.argv.slice(2);
while (Date.now() < Number(at));
try {
  const lock = acquireOfficeLock(folder);
  console.log(`held ${lock.cleanExit ? 'after a clean exit' : 'after an unclean exit'}`);
  process.stdin.on('data', () => {
    lock.release();
    console.log('released');
    process.exit(0);
  });
} catch (error) {
  console.log(
    error instanceof Refusal ? `refused ${error.code} ${JSON.stringify(error.params)}` : `failed ${String(error)}`,
  );
}
