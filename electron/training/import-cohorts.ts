import { IsNull } from 'typeorm';
import { cohortInput } from '../../shared/training/cohorts/contract.ts';
import type { Writing } from '../imports/definition.ts';
import { PartnerEntity } from '../partners/entities.ts';
import type { Transaction } from '../storage/transaction.ts';
import { createCohorts, type NewCohort } from './cohorts/register.ts';
import { CohortEntity, CourseEntity } from './entities.ts';
import type { TraineeRow } from './import-trainee-row.ts';

interface Group {
  readonly courseId: string;
  readonly providerId: string | null;
  readonly quarter: string;
  readonly rows: TraineeRow[];
}

/** The cohort of each row: one for each course, provider and quarter in which people began. Those of an earlier import are found again. */
export async function cohortsOfRows(
  tx: Transaction,
  rows: readonly TraineeRow[],
  { links, note, made }: Pick<Writing, 'links' | 'note' | 'made'>,
): Promise<(row: TraineeRow) => string> {
  const groups = new Map<string, Group>();
  const keyOf = (row: TraineeRow) => {
    const [courseId, providerId] = [links.idOf(row, 'course') ?? '', links.idOf(row, 'provider')];
    const quarter = quarterOf(row.record.enrolledOn ?? tx.today);
    const key = `${courseId} ${providerId ?? ''} ${quarter}`;
    if (!groups.has(key)) groups.set(key, { courseId, providerId, quarter, rows: [] });
    return key;
  };
  for (const row of rows) groups.get(keyOf(row))?.rows.push(row);
  const known = await knownCohorts(tx);
  const missing = [...groups].filter(([key]) => !known.has(key));
  const cohorts = await newCohorts(
    tx,
    missing.map(([, group]) => group),
  );
  const written = await createCohorts(tx, cohorts, note);
  made('cohort', written);
  for (const [index, [key]] of missing.entries()) known.set(key, written[index]?.id ?? '');
  return (row) => known.get(keyOf(row)) ?? '';
}

function quarterOf(date: string): string {
  return `${date.slice(0, 4)}Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

async function knownCohorts(tx: Transaction): Promise<Map<string, string>> {
  const cohorts = await tx.manager.findBy(CohortEntity, { deletedAt: IsNull() });
  return new Map(
    cohorts.map(({ id, courseId, providerId, startsOn }) => [
      `${courseId} ${providerId ?? ''} ${quarterOf(startsOn)}`,
      id,
    ]),
  );
}

async function newCohorts(tx: Transaction, groups: readonly Group[]): Promise<NewCohort[]> {
  const courses = new Map((await tx.manager.find(CourseEntity)).map((course) => [course.id, course]));
  const providers = new Map((await tx.manager.find(PartnerEntity)).map((partner) => [partner.id, partner]));
  const used = new Set((await tx.manager.find(CohortEntity)).map(({ code }) => code.toLowerCase()));
  return groups.map(({ courseId, providerId, quarter, rows }) => {
    const days = rows.map(({ record }) => record.enrolledOn ?? tx.today).toSorted();
    const provider = providers.get(providerId ?? '');
    const parts = [
      courses.get(courseId)?.code.slice(0, 12),
      (provider?.sourceId ?? provider?.name)?.slice(0, 8),
      quarter,
    ];
    const isOver = rows.every(({ record }) => record.outcome !== 'enrolled');
    return {
      ...cohortInput.parse({ courseId, providerId, code: freeCode(parts, used), startsOn: days[0] }),
      status: isOver ? 'finished' : 'running',
    };
  });
}

function freeCode(parts: readonly (string | undefined)[], used: Set<string>): string {
  const wanted = parts.filter((part) => part !== undefined).join('-');
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? wanted : `${wanted}-${number}`;
    if (used.has(code.toLowerCase())) continue;
    used.add(code.toLowerCase());
    return code;
  }
}
