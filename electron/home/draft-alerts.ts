import type { Alert } from '../../shared/home/contract.ts';
import { instant } from '../storage/environment.ts';
import { mostOfAKind, type AlertMoment } from './alert-rule.ts';

const dayMilliseconds = 86_400_000;

/** The signed-in user's own forms that were left unfinished more than a day ago. */
export async function draftsWaiting({ reads, now, userId }: AlertMoment): Promise<Alert[]> {
  const rows = await reads.query<{ id: string; title: string; path: string; savedAt: string }[]>(
    `select id, title, path, saved_at as savedAt from draft where user_id = ? and saved_at < ? order by saved_at limit ${mostOfAKind}`,
    [userId, instant(now - dayMilliseconds)],
  );
  return rows.map(({ id, title, path, savedAt }) => ({
    key: `draft-waiting:${id}`,
    code: 'draft-waiting',
    severity: 'info',
    dueOn: null,
    params: { title, savedAt },
    path,
  }));
}
