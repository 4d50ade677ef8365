import type { Alert } from '../../shared/home/contract.ts';
import type { AlertMoment } from './alert-rule.ts';

const dayMilliseconds = 24 * 60 * 60 * 1000;
/** Days after which somebody is reminded, and after which it is late. */
const remindAfter = 7;
const lateAfter = 14;

/** The newest backup, and the newest copy outside this computer, when either is old or missing. */
export async function backupsOld(at: AlertMoment): Promise<Alert[]> {
  const [first] = await at.reads.query<{ at: string }[]>('select at from journal order by sequence limit 1');
  const begun = first?.at ?? new Date(at.now).toISOString();
  return [...(await age(at, 'backed-up', 'backup', begun)), ...(await age(at, 'backup-copied', 'copy', begun))];
}

async function age(
  { reads, now }: AlertMoment,
  action: string,
  what: 'backup' | 'copy',
  begun: string,
): Promise<Alert[]> {
  const [last] = await reads.query<{ at: string }[]>(
    `select at from journal where kind = 'backup' and action = ? order by sequence desc limit 1`,
    [action],
  );
  const count = Math.floor((now - Date.parse(last?.at ?? begun)) / dayMilliseconds);
  if (count < remindAfter) return [];
  const code = `${what}-${last ? 'old' : 'none'}` as const;
  const severity = count >= lateAfter ? 'late' : 'soon';
  return [{ key: code, code, severity, dueOn: null, params: { count }, path: '/backups' }];
}
