import type { Alert } from '../../shared/home/contract.ts';
import { addDays } from '../../shared/kernel/dates.ts';
import { mostOfAKind, type AlertMoment } from '../home/alert-rule.ts';

const noticeDays = 30;

/** Assets in use whose maintenance is due within 30 days, or was. */
export async function maintenanceDue({ reads, today, within }: AlertMoment): Promise<Alert[]> {
  const reached = within('asset', 'a.id');
  const rows = await reads.query<{ id: string; asset: string; cooperative: string; dueOn: string }[]>(
    `select a.id, a.name as asset, k.name as cooperative, a.maintenance_due_on as dueOn
       from asset a join cooperative k on k.id = a.cooperative_id
      where a.maintenance_due_on <= ? and a.maintenance_due_on is not null and a.status = 'in-use' and a.deleted_at is null and ${reached.text}
      order by a.maintenance_due_on, a.id limit ${mostOfAKind}`,
    [addDays(today, noticeDays), ...reached.parameters],
  );
  return rows.map(({ id, asset, cooperative, dueOn }) => ({
    key: `maintenance-due:${id}:${dueOn}`,
    code: 'maintenance-due',
    severity: dueOn < today ? 'late' : 'soon',
    dueOn,
    params: { asset, cooperative },
    path: `/assets/${id}`,
  }));
}
