import type { Alert } from '../../shared/home/contract.ts';
import { addDays, daysBetween } from '../../shared/kernel/dates.ts';
import type { Sql } from '../storage/record-scopes.ts';
import { mostOfAKind, type AlertMoment } from './alert-rule.ts';

const noticeDays = 90;

interface Term {
  readonly id: string;
  readonly cooperativeId: string;
  readonly cooperative: string;
  readonly name: string;
  readonly role: string;
  readonly committee: string | null;
  readonly endsOn: string;
}

/** The last day of a term: the day before it was ended early, which is the first day without the holder, or its term. */
const lastDay = (term: string) => `coalesce(date(${term}.ended_on, '-1 day'), ${term}.to_date)`;
const isSingleSeat = `t.role in ('chair', 'vice-chair', 'secretary', 'treasurer')`;

/**
 * Terms without a successor, in cooperatives that still exist. A seat held by one person is filled by any later term of that role; of the
 * seats that several hold only the same person's next term is known to follow.
 */
const openSeats = (
  within: Sql,
) => `select t.id, t.cooperative_id as cooperativeId, k.name as cooperative, trim(p.given_names || ' ' || p.family_name) as name,
    t.role, t.committee, ${lastDay('t')} as endsOn
  from term_of_office t
  join cooperative k on k.id = t.cooperative_id and k.deleted_at is null and k.status <> 'dissolved'
  join person p on p.id = t.person_id
 where t.deleted_at is null and not exists (
   select 1 from term_of_office n
    where n.cooperative_id = t.cooperative_id and n.role = t.role and n.committee is t.committee and n.deleted_at is null
      and (${lastDay('n')}, n.id) > (${lastDay('t')}, t.id) and (${isSingleSeat} or n.person_id = t.person_id)) and ${within.text}`;

/** Terms of office that end within 90 days and have no successor yet. */
export async function termsEnding({ reads, today, within }: AlertMoment): Promise<Alert[]> {
  const reached = within('term_of_office', 't.id');
  const terms = await reads.query<Term[]>(
    `${openSeats(reached)} and t.ended_on is null and t.to_date between ? and ? order by t.to_date, t.id limit ${mostOfAKind}`,
    [...reached.parameters, today, addDays(today, noticeDays)],
  );
  return terms.map((term) => alertOf(term, 'term-ending', 'soon', today));
}

/** Terms that ran out, and single seats given up early, that nobody was elected to since. */
export async function termsEnded({ reads, today, within }: AlertMoment): Promise<Alert[]> {
  const reached = within('term_of_office', 't.id');
  const terms = await reads.query<Term[]>(
    `${openSeats(reached)} and ${lastDay('t')} < ? and (t.ended_on is null or ${isSingleSeat})
      order by t.to_date desc, t.id limit ${mostOfAKind}`,
    [...reached.parameters, today],
  );
  return terms.map((term) => alertOf(term, 'term-ended', 'late', today));
}

function alertOf(term: Term, code: Alert['code'], severity: Alert['severity'], today: string): Alert {
  const { id, cooperativeId, cooperative, name, role, committee, endsOn } = term;
  const days = daysBetween(today, endsOn);
  return {
    key: `${code}:${id}`,
    code,
    severity,
    dueOn: endsOn,
    params: { cooperative, name, role, committee: committee ?? '', days },
    path: `/cooperatives/${cooperativeId}`,
  };
}
