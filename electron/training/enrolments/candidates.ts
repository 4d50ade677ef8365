import type { EntityManager } from 'typeorm';
import { profiles, type Profile } from '../../../shared/kernel/choices.ts';
import { ageAt } from '../../../shared/people/age.ts';
import {
  findingsOf,
  type AdmissionFindings,
  type OtherEnrolment,
} from '../../../shared/training/enrolments/admission.ts';
import { mostCandidates, type Candidate, type PeopleFilter } from '../../../shared/training/enrolments/contract.ts';
import type { SessionContext } from '../../engine/context.ts';
import { localDate } from '../../storage/environment.ts';
import { findRecord } from '../../storage/records.ts';
import { matchExpression, searchCondition } from '../../storage/search-index.ts';
import type { ShownPeople } from '../people-in-sql.ts';
import { shownTo } from '../shown-people.ts';
import { CohortEntity, CourseEntity, type CohortRow, type CourseRow } from '../entities.ts';

/** A person as they are put into groups. */
export interface PersonOfGroup extends Omit<Candidate, keyof AdmissionFindings> {
  readonly communityId: string | null;
}

interface Found extends Record<Profile, number> {
  readonly personId: string;
  readonly caseCode: string;
  readonly name: string;
  readonly sex: string;
  readonly birthDate: string | null;
  readonly communityId: string | null;
  readonly communityName: string | null;
  readonly skills: string | null;
  readonly interests: string | null;
}

const profileColumns: Readonly<Record<Profile, string>> = {
  returnee: 'p.returnee',
  youthAtRisk: 'p.youth_at_risk',
  hostCommunityMember: 'p.host_community_member',
  farmer: 'p.farmer',
};

/** People who could join a cohort and do not belong to it yet, in the order of their names, with what stands against each. */
export async function candidatesFor(
  context: SessionContext,
  { cohortId, filter }: { cohortId: string; filter: PeopleFilter },
): Promise<{ candidates: Candidate[]; total: number }> {
  const { reads, environment } = context.office;
  const cohort = await findRecord(reads, CohortEntity, cohortId);
  const course = await findRecord(reads, CourseEntity, cohort.courseId);
  const outside = 'p.id not in (select person_id from enrolment where cohort_id = ? and deleted_at is null)';
  const where = peopleWhere(filter, [outside], [cohortId]);
  const people = await readPeople(reads, where, { today: localDate(environment.now()), shown: shownTo(context) });
  const findings = await findingsFor(
    reads,
    { cohort, course },
    people.map(({ personId }) => personId),
  );
  const [row] = await reads.query<{ total: number }[]>(
    `select count(*) as total from person p where ${where.text}`,
    where.parameters,
  );
  return { candidates: people.map((person) => withFindings(person, findings)), total: row?.total ?? 0 };
}

export function withFindings(
  { communityId: _communityId, ...person }: PersonOfGroup,
  findings: ReadonlyMap<string, AdmissionFindings>,
): Candidate {
  const { already, missing, clashes } = findings.get(person.personId) ?? { already: false, missing: [], clashes: [] };
  return { ...person, already, missing: [...missing], clashes: [...clashes] };
}

interface Where {
  readonly text: string;
  readonly parameters: unknown[];
}

/** The condition of a filter over people. */
export function peopleWhere(
  filter: PeopleFilter,
  and: readonly string[] = [],
  parameters: readonly unknown[] = [],
): Where {
  const parts: [string, ...unknown[]][] = [];
  const match = matchExpression(filter.search);
  if (match !== null) parts.push([searchCondition('p.id'), match]);
  if (filter.communityId !== null) parts.push(['p.community_id = ?', filter.communityId]);
  if (filter.interest.trim() !== '') parts.push([`p.interests like ? escape '\\'`, likeWord(filter.interest)]);
  if (filter.skill.trim() !== '') parts.push([`p.skills like ? escape '\\'`, likeWord(filter.skill)]);
  if (filter.profile !== null) parts.push([`${profileColumns[filter.profile]} = 1`]);
  return {
    text: ['p.deleted_at is null', ...and, ...parts.map(([text]) => text)].join(' and '),
    parameters: [...parameters, ...parts.flatMap(([, ...values]) => values)],
  };
}

function likeWord(word: string): string {
  return `%${word.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}

export async function readPeople(
  manager: EntityManager,
  where: Where,
  { today, shown }: { readonly today: string; readonly shown: ShownPeople },
): Promise<PersonOfGroup[]> {
  const flags = profiles.map((profile) => `${profileColumns[profile]} as ${profile}`).join(', ');
  const rows = await manager.query<Found[]>(
    `select p.id as personId, p.case_code as caseCode, ${shown.name} as name, p.sex,
            p.birth_date as birthDate, p.community_id as communityId, c.name as communityName, p.skills, p.interests, ${flags}
       from person p left join community c on c.id = p.community_id
      where ${where.text} order by p.name_key, p.id limit ${mostCandidates}`,
    where.parameters,
  );
  return rows.map(({ birthDate, ...row }) => ({
    personId: row.personId,
    caseCode: row.caseCode,
    name: row.name,
    sex: row.sex,
    age: ageAt(birthDate, today),
    communityId: row.communityId,
    communityName: row.communityName,
    skills: row.skills,
    interests: row.interests,
    profiles: profiles.filter((profile) => row[profile] === 1),
  }));
}

/** What stands against admitting each of these people. */
export async function findingsFor(
  manager: EntityManager,
  {
    cohort,
    course,
  }: { cohort: Pick<CohortRow, 'id' | 'startsOn' | 'endsOn'>; course: Pick<CourseRow, 'prerequisites'> },
  personIds: readonly string[],
): Promise<Map<string, AdmissionFindings>> {
  const rows = await manager.query<(OtherEnrolment & { personId: string })[]>(
    `select e.person_id as personId, e.cohort_id as cohortId, k.code as cohortCode, o.phase, e.status, k.starts_on as startsOn,
            k.ends_on as endsOn
       from enrolment e join cohort k on k.id = e.cohort_id join course o on o.id = k.course_id
      where e.person_id in (select value from json_each(?)) and e.deleted_at is null and k.status <> 'cancelled'`,
    [JSON.stringify(personIds)],
  );
  const byPerson = Map.groupBy(rows, ({ personId }) => personId);
  const admission = {
    cohortId: cohort.id,
    startsOn: cohort.startsOn,
    endsOn: cohort.endsOn,
    prerequisites: course.prerequisites,
  };
  return new Map(personIds.map((id) => [id, findingsOf({ ...admission, others: byPerson.get(id) ?? [] })]));
}
