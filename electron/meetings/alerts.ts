import type { Alert } from '../../shared/home/contract.ts';
import { addDays, addMonths } from '../../shared/kernel/dates.ts';
import { mostOfAKind, type AlertMoment } from '../home/alert-rule.ts';

const resolutionNoticeDays = 7;
const meetingNoticeDays = 60;
/** A meeting that was held is written up within a week. */
const writingDays = 7;

const existing = `k.deleted_at is null and k.status <> 'dissolved'`;

/** Carried resolutions that are not done and whose day is past, or comes within a week. */
export async function resolutionsDue({ reads, today, within }: AlertMoment): Promise<Alert[]> {
  const reached = within('cooperative', 'k.id');
  const rows = await reads.query<
    { id: string; meetingId: string; cooperative: string; wording: string; dueOn: string; owner: string }[]
  >(
    `select r.id, r.meeting_id as meetingId, k.name as cooperative, r.wording, r.due_on as dueOn,
            coalesce(trim(p.given_names || ' ' || p.family_name), '') as owner
       from resolution r join cooperative k on k.id = r.cooperative_id and ${existing}
       left join person p on p.id = r.owner_id
      where r.due_on <= ? and r.deleted_at is null and r.outcome = 'carried' and r.follow_up in ('open', 'in-progress')
        and ${reached.text}
      order by r.due_on, r.id limit ${mostOfAKind}`,
    [addDays(today, resolutionNoticeDays), ...reached.parameters],
  );
  return rows.map(({ id, meetingId, cooperative, wording, dueOn, owner }) => ({
    key: `resolution-due:${id}`,
    code: dueOn < today ? 'resolution-overdue' : 'resolution-due',
    severity: dueOn < today ? 'late' : 'soon',
    dueOn,
    params: { cooperative, wording: shortened(wording), owner: owner && ` (${owner})` },
    path: `/meetings/${meetingId}`,
  }));
}

const mostWords = 100;

function shortened(text: string): string {
  return text.length > mostWords ? `${text.slice(0, mostWords - 1)}…` : text;
}

/** Working groups whose by-laws ask for a general meeting within 60 days, or asked for one already. */
export async function generalMeetingsDue({ reads, today, within }: AlertMoment): Promise<Alert[]> {
  const reached = within('cooperative', 'k.id');
  const rows = await reads.query<{ id: string; cooperative: string; last: string; months: number }[]>(
    `select * from (
       select k.id, k.name as cooperative, k.by_laws ->> 'generalMeetingMonths' as months,
              coalesce((select max(g.held_on) from meeting g
                         where g.cooperative_id = k.id and g.kind = 'general' and g.status = 'closed' and g.deleted_at is null),
                       k.registered_on, k.formed_on) as last
         from cooperative k where k.deleted_at is null and k.status = 'active' and ${reached.text} order by k.name_key, k.id)
      where last is not null and date(last, '+' || months || ' months') <= ? limit ${mostOfAKind}`,
    [...reached.parameters, addDays(today, meetingNoticeDays)],
  );
  return rows.map(({ id, cooperative, last, months }) => {
    const dueOn = addMonths(last, months);
    return {
      key: `general-meeting-due:${id}:${dueOn}`,
      code: 'general-meeting-due',
      severity: dueOn < today ? 'late' : 'soon',
      dueOn,
      params: { cooperative },
      path: `/cooperatives/${id}?tab=meetings`,
    };
  });
}

/** Meetings whose day is a week past and that nobody closed: attendance or minutes are missing. */
export async function meetingsNotClosed({ reads, today, within }: AlertMoment): Promise<Alert[]> {
  const reached = within('cooperative', 'k.id');
  const rows = await reads.query<{ id: string; cooperative: string; heldOn: string }[]>(
    `select g.id, k.name as cooperative, g.held_on as heldOn
       from meeting g join cooperative k on k.id = g.cooperative_id and ${existing}
      where g.status = 'open' and g.deleted_at is null and g.held_on < ? and ${reached.text}
      order by g.held_on, g.id limit ${mostOfAKind}`,
    [addDays(today, -writingDays), ...reached.parameters],
  );
  return rows.map(({ id, cooperative, heldOn }) => ({
    key: `meeting-not-closed:${id}`,
    code: 'meeting-not-closed',
    severity: 'late',
    dueOn: addDays(heldOn, writingDays),
    params: { cooperative, heldOn },
    path: `/meetings/${id}`,
  }));
}
