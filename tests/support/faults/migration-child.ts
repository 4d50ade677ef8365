/** Runs migrations and ends as in a power cut within the last one. Arguments: file, key as hex, number of steps, number of the query. */
import { runSteps } from './stopped-migrations.ts';

const [file = '', key = '', count = '', at = ''] = process.argv.slice(2);
const stop = () => process.kill(process.pid, 'SIGKILL');
await runSteps(file, Buffer.from(key, 'hex'), Number(count), { at: Number(at), stop });
