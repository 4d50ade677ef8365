import { Refusal } from '../../../shared/kernel/refusal.ts';
import { foldText } from '../../../shared/kernel/text.ts';
import type { Profile } from '../../../shared/kernel/choices.ts';
import type { Candidate, PeopleFilter } from '../../../shared/training/enrolments/contract.ts';
import { proposeGroups } from '../../../shared/training/enrolments/grouping.ts';
import type { SessionContext } from '../../engine/context.ts';
import { localDate } from '../../storage/environment.ts';
import { findRecord } from '../../storage/records.ts';
import { createCohorts } from '../cohorts/register.ts';
import { CourseEntity } from '../entities.ts';
import { shownTo } from '../shown-people.ts';
import { findingsFor, peopleWhere, readPeople, withFindings, type PersonOfGroup } from './candidates.ts';
import { enrolPeople } from './enrol.ts';

interface ProposeInput {
  readonly courseId: string;
  readonly filter: PeopleFilter;
  readonly size: number;
  readonly mixBy: Profile;
}

/** Proposes groups of the people a filter leaves: by what they want to learn, by place, and mixed by a profile. */
export async function proposeCohorts(
  context: SessionContext,
  { courseId, filter, size, mixBy }: ProposeInput,
): Promise<{ groups: { interest: string; members: Candidate[] }[] }> {
  const { reads, environment } = context.office;
  const course = await findRecord(reads, CourseEntity, courseId);
  const today = localDate(environment.now());
  const notYet = `p.id not in (select e.person_id from enrolment e join cohort k on k.id = e.cohort_id
    where k.course_id = ? and k.status <> 'cancelled' and e.deleted_at is null)`;
  const people = await readPeople(reads, peopleWhere(filter, [notYet], [courseId]), { today, shown: shownTo(context) });
  const byId = new Map(people.map((person) => [person.personId, person]));
  const cohort = { id: '', startsOn: today, endsOn: null };
  const findings = await findingsFor(reads, { cohort, course }, [...byId.keys()]);
  const groups = proposeGroups(
    people.map((person) => ({
      id: person.personId,
      interest: interestOf(person, course.skill),
      place: person.communityName ?? '',
      profile: String(person.profiles.includes(mixBy)),
    })),
    size,
  );
  return {
    groups: groups.map(({ interest, members }) => ({
      interest,
      members: members.flatMap((id) => {
        const person = byId.get(id);
        return person ? [withFindings(person, findings)] : [];
      }),
    })),
  };
}

/** The word that decides: the course's skill when the person wants it, else the first wish. */
function interestOf({ interests }: PersonOfGroup, skill: string | null): string {
  const words = (interests ?? '').split(',').map((word) => word.trim());
  const wanted = words.find((word) => skill !== null && foldText(word) === foldText(skill));
  return foldText(wanted ?? words[0] ?? '');
}

interface CreateInput {
  readonly courseId: string;
  readonly startsOn: string;
  readonly groups: readonly { readonly code: string; readonly personIds: readonly string[] }[];
}

/** Makes a cohort of each group, with its people as applicants: they are admitted on the cohort's own page. */
export async function createGroups(
  { office, actor }: SessionContext,
  { courseId, startsOn, groups }: CreateInput,
): Promise<{ cohortIds: string[] }> {
  const all = groups.flatMap(({ personIds }) => personIds);
  if (new Set(all).size !== all.length) throw new Refusal('record.already_exists');
  return office.write(actor, async (tx) => {
    const course = await findRecord(tx.manager, CourseEntity, courseId);
    const blank = {
      ...{ providerId: null, venue: null, communityId: null, trainers: null, endsOn: null, language: null },
      ...{ budget: null, cooperativeId: null, pattern: [], holidays: [] },
    };
    const cohorts = await createCohorts(
      tx,
      groups.map(({ code, personIds }) => ({
        ...blank,
        courseId: course.id,
        code,
        startsOn,
        capacity: personIds.length,
      })),
    );
    const rows = groups.flatMap(({ personIds }, index) =>
      personIds.map((personId) => ({
        cohortId: cohorts[index]?.id ?? '',
        personId,
        status: 'applied' as const,
        on: tx.today,
      })),
    );
    await enrolPeople(tx, rows);
    return { cohortIds: cohorts.map(({ id }) => id) };
  });
}
