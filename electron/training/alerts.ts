import { addDays } from '../../shared/kernel/dates.ts';
import type { Alert } from '../../shared/home/contract.ts';
import type { AlertMoment } from '../home/alert-rule.ts';

const thisWeek = 7;

/** Calls after training that are due or overdue, in one line: their own page lists them with phone numbers. */
export async function followUpsDue({ reads, today }: AlertMoment): Promise<Alert[]> {
  const [due] = await reads.query<{ count: number; first: string | null }[]>(
    `select count(*) as count, min(due_on) as first from tracer_follow_up where status = 'due' and deleted_at is null and due_on <= ?`,
    [addDays(today, thisWeek - 1)],
  );
  if (!due?.first) return [];
  const { count, first } = due;
  const severity = first < today ? 'late' : 'soon';
  return [
    { key: 'follow-ups-due', code: 'follow-ups-due', severity, dueOn: first, params: { count }, path: '/tracer' },
  ];
}

/** Sessions that are past without anybody having said whether they were held. */
export async function sessionsUnsettled({ reads, today }: AlertMoment): Promise<Alert[]> {
  const rows = await reads.query<{ id: string; code: string; count: number; first: string }[]>(
    `select k.id, k.code, count(*) as count, min(s.held_on) as first from training_session s join cohort k on k.id = s.cohort_id
      where s.status = 'planned' and s.deleted_at is null and s.held_on < ? and k.status in ('planned', 'running') and k.deleted_at is null
      group by k.id order by first limit 20`,
    [today],
  );
  return rows.map(({ id, code, count, first }) => ({
    key: `sessions-unsettled:${id}`,
    code: 'sessions-unsettled',
    severity: 'late',
    dueOn: first,
    params: { count, cohort: code },
    path: `/cohorts/${id}?tab=roll-call`,
  }));
}
