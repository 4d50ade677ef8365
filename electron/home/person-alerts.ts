import type { Alert } from '../../shared/home/contract.ts';
import { addDays, addMonths, yearOf } from '../../shared/kernel/dates.ts';
import { fullAge, workingAge } from '../../shared/people/age.ts';
import { mostOfAKind, type AlertMoment } from './alert-rule.ts';

const noticeDays = 30;
const personName = `trim(p.given_names || ' ' || p.family_name)`;

function yearsBefore(date: string, years: number): string {
  return addMonths(date, -12 * years);
}

/** People whose eighteenth birthday lies within the next 30 days: from then on they decide alone. */
export async function turningEighteen({ reads, today, within }: AlertMoment): Promise<Alert[]> {
  const reached = within('person', 'p.id');
  const rows = await reads.query<{ id: string; name: string; caseCode: string; birthDate: string }[]>(
    `select p.id, ${personName} as name, p.case_code as caseCode, p.birth_date as birthDate
       from person p where p.deleted_at is null and p.birth_date > ? and p.birth_date <= ? and ${reached.text}
      order by p.birth_date, p.id limit ${mostOfAKind}`,
    [yearsBefore(today, fullAge), yearsBefore(addDays(today, noticeDays), fullAge), ...reached.parameters],
  );
  return rows.map(({ id, name, caseCode, birthDate }) => ({
    key: `turning-18:${id}`,
    code: 'turning-18',
    severity: 'soon',
    dueOn: eighteenthBirthday(birthDate),
    params: { name, caseCode },
    path: `/people/${id}`,
  }));
}

/** Somebody born on 29 February comes of age on 1 March, because their eighteenth year is never a leap year. */
function eighteenthBirthday(birthDate: string): string {
  const monthAndDay = birthDate.slice(4) === '-02-29' ? '-03-01' : birthDate.slice(4);
  return `${yearOf(birthDate) + fullAge}${monthAndDay}`;
}

/** How many people of 15 to 17 have no guardian's consent, linked to the list of them. */
export async function guardianConsentsMissing({ reads, today, within }: AlertMoment): Promise<Alert[]> {
  const reached = within('person', 'person.id');
  const from = addDays(yearsBefore(today, fullAge), 1);
  const to = yearsBefore(today, workingAge);
  const [row] = await reads.query<{ count: number }[]>(
    `select count(*) as count from person
      where deleted_at is null and guardian_consent_on is null and birth_date between ? and ? and ${reached.text}`,
    [from, to, ...reached.parameters],
  );
  if (!row || row.count === 0) return [];
  const filters = [
    { field: 'birthDate', operator: 'from', value: from },
    { field: 'birthDate', operator: 'to', value: to },
    { field: 'guardianConsentOn', operator: 'empty' },
  ];
  return [
    {
      key: 'guardian-consent-missing',
      code: 'guardian-consent-missing',
      severity: 'late',
      dueOn: null,
      params: { count: row.count },
      path: `/people?filters=${encodeURIComponent(JSON.stringify(filters))}`,
    },
  ];
}

/** Consents that were the last word on their purpose and ran out. */
export async function consentsExpired({ reads, today, within }: AlertMoment): Promise<Alert[]> {
  const reached = within('person', 'p.id');
  const rows = await reads.query<
    { id: string; personId: string; name: string; caseCode: string; purpose: string; expiresOn: string }[]
  >(
    `select s.id, p.id as personId, ${personName} as name, p.case_code as caseCode, u.name as purpose, s.expires_on as expiresOn
       from consent s
       join person p on p.id = s.person_id and p.deleted_at is null
       join purpose u on u.id = s.purpose_id and u.active
      where s.deleted_at is null and s.decision = 'given' and s.expires_on < ? and ${reached.text} and not exists (
        select 1 from consent n
         where n.person_id = s.person_id and n.purpose_id = s.purpose_id and n.deleted_at is null
           and (n.decided_on, n.created_at, n.id) > (s.decided_on, s.created_at, s.id))
      order by s.expires_on desc, s.id limit ${mostOfAKind}`,
    [today, ...reached.parameters],
  );
  return rows.map(({ id, personId, name, caseCode, purpose, expiresOn }) => ({
    key: `consent-expired:${id}`,
    code: 'consent-expired',
    severity: 'late',
    dueOn: expiresOn,
    params: { name, caseCode, purpose },
    path: `/people/${personId}`,
  }));
}

/** How many pairs of possible doubles wait for a decision. */
export async function doublesUndecided({ reads }: AlertMoment): Promise<Alert[]> {
  const [row] = await reads.query<{ count: number }[]>(
    `select count(*) as count
       from person_double d
       join person a on a.id = d.first_id and a.deleted_at is null
       join person b on b.id = d.second_id and b.deleted_at is null
      where d.decision in ('open', 'later')`,
  );
  if (!row || row.count === 0) return [];
  const alert = { key: 'doubles-undecided', code: 'doubles-undecided', severity: 'info' } as const;
  return [{ ...alert, dueOn: null, params: { count: row.count }, path: '/doubles' }];
}
