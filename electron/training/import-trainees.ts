import type { EntityManager } from 'typeorm';
import type { EnrolmentStatus } from '../../shared/training/choices.ts';
import { communityLink } from '../communities/import-link.ts';
import { defineImport, isRegistered, type ResolvedLinks, type Writing } from '../imports/definition.ts';
import { keepPairs, matchPeople, readPersonOfRow, showPerson, writePeople } from '../people/import-people.ts';
import { changePeople } from '../people/register.ts';
import type { Transaction } from '../storage/transaction.ts';
import { enrolPeople, type NewEnrolment } from './enrolments/enrol.ts';
import { cohortsOfRows } from './import-cohorts.ts';
import { courseLink, providerLink } from './import-link.ts';
import type { TraineeRow, TraineeSaid } from './import-trainee-row.ts';

/** Brings in participants of trainings: registers those who are not, makes a cohort for each course, provider and quarter, and enrols. */
export const traineesImport = defineImport<TraineeSaid>({
  kind: 'trainees',
  recordKind: 'person',
  links: [
    { name: 'community', link: communityLink, field: 'community', needed: false },
    { name: 'course', link: courseLink, field: 'course', needed: true },
    { name: 'provider', link: providerLink, field: 'provider', needed: false },
  ],
  read: (values) => ({
    ...readPersonOfRow(values),
    membership: null,
    enrolledOn: values.date('enrolledOn'),
    outcome: (values.choice('outcome') ?? 'enrolled') as EnrolmentStatus,
    dropoutReason: values.text('dropoutReason', 400),
  }),
  match: matchPeople,
  also: async (rows, { manager, links }) => {
    const known = await knownEnrolments(manager);
    const matched = rows.filter((row) => isRegistered(row.known) && known.has(keyOf(row, links, row.known.id))).length;
    return [{ kind: 'enrolment', new: rows.length - matched, matched }];
  },
  write: async (tx, rows, at) => {
    const ids = await writePeople(tx, rows, at);
    await writeEnrolments(tx, rows.all, ids, at);
    await keepPairs(tx, rows, ids, at);
  },
  update: (tx, changes, { office, note }) => changePeople(tx, office, changes, note),
  show: (row) => ({
    ...showPerson(row),
    course: row.asked['course']?.text ?? null,
    provider: row.asked['provider']?.text ?? null,
    enrolledOn: row.record.enrolledOn,
    outcome: row.record.outcome,
    dropoutReason: row.record.dropoutReason,
  }),
});

/** Somebody takes a course once from a day on. */
function keyOf({ record, ...row }: TraineeRow, links: ResolvedLinks, personId: string): string {
  return `${links.idOf(row, 'course') ?? ''} ${personId} ${record.enrolledOn ?? ''}`;
}

async function knownEnrolments(manager: EntityManager): Promise<Set<string>> {
  const rows = await manager.query<{ key: string }[]>(
    `select k.course_id || ' ' || e.person_id || ' ' || e.applied_on as key
       from enrolment e join cohort k on k.id = e.cohort_id where e.deleted_at is null`,
  );
  return new Set(rows.map(({ key }) => key));
}

async function writeEnrolments(
  tx: Transaction,
  rows: readonly TraineeRow[],
  ids: ReadonlyMap<number, string>,
  at: Writing,
): Promise<void> {
  const known = await knownEnrolments(tx.manager);
  const first = Math.min(...rows.map(({ row }) => row));
  const fresh = rows.flatMap((row) => {
    const personId = ids.get(row.row);
    const key = personId === undefined ? '' : keyOf(row, at.links, personId);
    if (personId === undefined || known.has(key)) return [];
    known.add(key);
    return [{ row, personId }];
  });
  const cohortOf = await cohortsOfRows(
    tx,
    fresh.map(({ row }) => row),
    at,
  );
  await at.inSteps(fresh, async (step) => {
    const enrolments = step.map(({ row, personId }): NewEnrolment => {
      const { enrolledOn, outcome, dropoutReason } = row.record;
      const on = enrolledOn ?? tx.today;
      const isOver = outcome !== 'enrolled';
      // Results name a trainee by the number of their row in this file.
      const sourceId = String(row.row - first + 1);
      const endReason = outcome === 'dropped-out' ? dropoutReason : null;
      return {
        cohortId: cohortOf(row),
        personId,
        status: outcome,
        on,
        endedOn: isOver ? on : null,
        endReason,
        sourceId,
      };
    });
    at.made('enrolment', await enrolPeople(tx, enrolments, at.note));
  });
}
