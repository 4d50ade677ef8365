import type { Alert } from '../../shared/home/contract.ts';
import { addMonths } from '../../shared/kernel/dates.ts';
import type { Sql } from '../storage/record-scopes.ts';
import { mostOfAKind, type AlertMoment } from './alert-rule.ts';

const reviewMonths = 12;
const activeCooperatives = (within: Sql) =>
  `cooperative k where k.deleted_at is null and k.status = 'active' and ${within.text}`;

/** Active cooperatives with fewer active members than their by-laws ask for. */
export async function belowMinimumMembers({ reads, within }: AlertMoment): Promise<Alert[]> {
  const reached = within('cooperative', 'k.id');
  const rows = await reads.query<{ id: string; cooperative: string; count: number; minimum: number }[]>(
    `select * from (
       select k.id, k.name as cooperative, k.by_laws ->> 'minimumMembers' as minimum,
              (select count(*) from membership m where m.cooperative_id = k.id and m.status = 'active' and m.deleted_at is null) as count
         from ${activeCooperatives(reached)} order by k.name_key, k.id)
      where count < minimum limit ${mostOfAKind}`,
    [...reached.parameters],
  );
  return rows.map(({ id, cooperative, count, minimum }) => ({
    key: `below-minimum-members:${id}`,
    code: 'below-minimum-members',
    severity: 'late',
    dueOn: null,
    params: { cooperative, count, minimum },
    path: `/cooperatives/${id}`,
  }));
}

/** Active cooperatives whose leaders signed no membership review off in the last twelve months. */
export async function reviewsDue({ reads, today, within }: AlertMoment): Promise<Alert[]> {
  const reached = within('cooperative', 'k.id');
  const rows = await reads.query<{ id: string; cooperative: string; last: string | null }[]>(
    `select * from (
       select k.id, k.name as cooperative,
              (select max(r.reviewed_on) from membership_review r where r.cooperative_id = k.id) as last
         from ${activeCooperatives(reached)} order by k.name_key, k.id)
      where last is null or last < ? limit ${mostOfAKind}`,
    [...reached.parameters, addMonths(today, -reviewMonths)],
  );
  return rows.map(({ id, cooperative, last }) => ({
    key: `review-due:${id}`,
    code: 'review-due',
    severity: 'soon',
    dueOn: last === null ? null : addMonths(last, reviewMonths),
    params: { cooperative, last: last ?? '' },
    path: `/cooperatives/${id}`,
  }));
}
