import type { Alert } from '../../shared/home/contract.ts';
import type { AlertMoment } from './alert-rule.ts';

/** Requests for erasure that somebody else made and that wait for a second person. */
export async function erasuresWaiting({ reads, userId }: AlertMoment): Promise<Alert[]> {
  const [row] = await reads.query<{ count: number }[]>(
    `select count(*) as count from erasure_request where status = 'waiting' and deleted_at is null and created_by <> ?`,
    [userId],
  );
  const count = row?.count ?? 0;
  if (count === 0) return [];
  const key = 'erasure-waiting';
  return [{ key, code: key, severity: 'soon', dueOn: null, params: { count }, path: '/privacy' }];
}
