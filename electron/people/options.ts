import type { z } from 'zod';
import type { personOption } from '../../shared/people/contract.ts';
import type { SessionContext } from '../engine/context.ts';
import { isNameless } from '../storage/nameless.ts';
import { reachCondition, recordScopes } from '../storage/record-scopes.ts';
import { matchExpression, searchRecords } from '../storage/search-index.ts';

type Option = z.infer<typeof personOption>;

const mostOptions = 20;
/** Of a name that thousands bear only so many are looked at: whoever is meant is found by typing on. */
const mostCandidates = 200;

interface Found {
  readonly id: string;
  readonly caseCode: string;
  readonly name: string;
  readonly birthDate: string | null;
  readonly community: string | null;
  readonly phone: string | null;
}

/** People for a picker: by name, case code or phone; before two letters are typed, the first by name. The detail tells namesakes apart. */
export async function personOptions(
  context: SessionContext,
  { search, exceptIds }: { search: string; exceptIds: readonly string[] },
): Promise<{ options: Option[] }> {
  const { office } = context;
  const within = reachCondition(recordScopes.person, await context.reachFor('people.read'), 'p.id');
  const candidates =
    matchExpression(search) === null ? null : await searchRecords(office.reads, search, ['person'], mostCandidates);
  const among = candidates === null ? '1 = 1' : 'p.id in (select value from json_each(?))';
  const ids = candidates === null ? [] : [JSON.stringify(candidates.map(({ recordId }) => recordId))];
  const rows = await office.reads.query<Found[]>(
    `select p.id, p.case_code as caseCode, trim(p.given_names || ' ' || p.family_name) as name, p.birth_date as birthDate,
            c.name as community, p.phone
       from person p left join community c on c.id = p.community_id
      where p.deleted_at is null and ${among} and p.id not in (select value from json_each(?)) and ${within?.text ?? '1 = 1'}
      order by p.name_key, p.id limit ${mostOptions}`,
    [...ids, JSON.stringify(exceptIds), ...(within?.parameters ?? [])],
  );
  return { options: rows.map((row) => toOption(context, row)) };
}

/** Somebody whose name the caller may not know is told by the case code; a phone number needs its permission. */
function toOption(context: SessionContext, found: Found): Option {
  const { id, caseCode, birthDate, community } = found;
  const nameless = isNameless(context, birthDate);
  const phone = nameless || !context.may('sensitive.contact') ? null : found.phone;
  const detail = [birthDate?.slice(0, 4), community, phone].filter((part) => part != null && part !== '').join(' · ');
  return { id, caseCode, name: nameless ? caseCode : found.name, detail };
}
