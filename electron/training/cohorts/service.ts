import { foldText } from '../../../shared/kernel/text.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import type { CohortStatus } from '../../../shared/training/choices.ts';
import type { CohortInput, CohortRecord } from '../../../shared/training/cohorts/contract.ts';
import { CommunityEntity } from '../../communities/entities.ts';
import { CooperativeEntity } from '../../cooperatives/entities.ts';
import type { SessionContext } from '../../engine/context.ts';
import { PartnerEntity } from '../../partners/entities.ts';
import { discardDrafts } from '../../records/drafts.ts';
import { findRecord, removeRecord, restoreRecord, updateRecord } from '../../storage/records.ts';
import { forgetRecords, indexRecords } from '../../storage/search-index.ts';
import type { Transaction } from '../../storage/transaction.ts';
import { CohortEntity, CourseEntity, type CohortRow } from '../entities.ts';
import { readFigures } from './figures.ts';
import { cohortDocuments, cohortFields, createCohorts, requireFreeCohortCode } from './register.ts';

type Ref = { id: string; version: number };

const optionsShown = 20;

export async function getCohort({ office }: SessionContext, id: string): Promise<CohortRecord> {
  const { reads } = office;
  const row = await reads.findOneBy(CohortEntity, { id });
  if (!row) throw new Refusal('not_found');
  const [course, community, cooperative, provider, figures] = await Promise.all([
    reads.findOneByOrFail(CourseEntity, { id: row.courseId }),
    row.communityId === null ? null : reads.findOneBy(CommunityEntity, { id: row.communityId }),
    row.cooperativeId === null ? null : reads.findOneBy(CooperativeEntity, { id: row.cooperativeId }),
    row.providerId === null ? null : reads.findOneBy(PartnerEntity, { id: row.providerId }),
    readFigures(reads, id),
  ]);
  return {
    ...row,
    budget: budgetOf(row),
    courseTitle: course.title,
    courseCode: course.code,
    phase: course.phase,
    attendanceThreshold: course.attendanceThreshold,
    passMark: course.passMark,
    providerName: provider?.name ?? null,
    communityName: community?.name ?? null,
    cooperativeName: cooperative?.name ?? null,
    figures,
    deleted: row.deletedAt !== null,
  };
}

function budgetOf({ budgetAmount, budgetCurrency }: CohortRow): CohortRecord['budget'] {
  return budgetAmount === null || budgetCurrency === null ? null : { amount: budgetAmount, currency: budgetCurrency };
}

export async function createCohort(
  { office, actor }: SessionContext,
  input: { cohort: CohortInput; draftId?: string | undefined },
): Promise<{ id: string }> {
  return office.write(actor, async (tx) => {
    await findRecord(tx.manager, CourseEntity, input.cohort.courseId);
    const [row] = await createCohorts(tx, [input.cohort]);
    if (!row) throw new Error('a created cohort has no row');
    await discardDrafts(tx, input.draftId);
    return { id: row.id };
  });
}

export async function updateCohort(
  { office, actor }: SessionContext,
  input: Ref & { cohort: CohortInput; draftId?: string | undefined },
): Promise<{ version: number }> {
  const { cohort } = input;
  return office.write(actor, async (tx) => {
    await findRecord(tx.manager, CourseEntity, cohort.courseId);
    await requireFreeCohortCode(tx.manager, cohort.code, input.id);
    const after = await updateRecord(tx, CohortEntity, input, cohortFields(cohort));
    await indexRecords(tx, await cohortDocuments(tx.manager, [after]), false);
    await discardDrafts(tx, input.draftId);
    return { version: after.version };
  });
}

/** The states that can follow a state; a cancellation needs a reason, and both ends can be taken back. */
const cohortSteps: Readonly<Record<CohortStatus, readonly CohortStatus[]>> = {
  planned: ['running', 'cancelled'],
  running: ['finished', 'cancelled'],
  finished: ['running'],
  cancelled: ['planned'],
};

export async function changeCohortStatus(
  { office, actor }: SessionContext,
  input: Ref & { status: CohortStatus; reason: string | null },
): Promise<{ version: number }> {
  const { status, reason } = input;
  return office.write(actor, async (tx) => {
    const before = await findRecord(tx.manager, CohortEntity, input.id);
    const patch = { status, statusReason: reason };
    const { version } = await updateRecord(tx, CohortEntity, input, patch, { action: 'status-changed', reason });
    if (!cohortSteps[before.status].includes(status)) throw new Refusal('training.step_impossible');
    if (status === 'cancelled' && reason === null) throw new Refusal('training.reason_needed', {}, 'reason');
    return { version };
  });
}

/** Moves a cohort to the bin. One with people on its list stays. */
export async function removeCohort(
  { office, actor }: SessionContext,
  input: Ref & { reason: string },
): Promise<Record<string, never>> {
  await office.write(actor, async (tx) => {
    const [row] = await tx.manager.query<{ count: number }[]>(
      'select count(*) as count from enrolment where cohort_id = ? and deleted_at is null',
      [input.id],
    );
    if (row && row.count > 0) throw new Refusal('training.cohort_has_trainees', { count: row.count });
    await removeRecord(tx, CohortEntity, input, { reason: input.reason });
    await forgetRecords(tx, [input.id]);
  });
  return {};
}

/** Takes a cohort out of the bin; refused when another one took its code or its course is gone. */
export async function restoreCohort(tx: Transaction, id: string): Promise<void> {
  const binned = await tx.manager.findOneBy(CohortEntity, { id });
  if (binned) {
    await findRecord(tx.manager, CourseEntity, binned.courseId);
    await requireFreeCohortCode(tx.manager, binned.code, id);
  }
  const row = await restoreRecord(tx, CohortEntity, id);
  await indexRecords(tx, await cohortDocuments(tx.manager, [row]), false);
}

/** Cohorts for a picker: by code or course, the newest first. */
export async function cohortOptions({ office }: SessionContext, search: string) {
  const rows = await office.reads.query<{ id: string; name: string; detail: string }[]>(
    `select k.id, k.code as name, o.title || ' · ' || k.starts_on as detail from cohort k join course o on o.id = k.course_id
      where k.deleted_at is null and (lower(k.code) like ? or o.title_key like ?)
      order by k.starts_on desc, k.id desc limit ${optionsShown}`,
    [`%${search.trim().toLowerCase().replace(/[%_]/g, '')}%`, `%${foldText(search)}%`],
  );
  return { options: rows };
}

/** Organisations for a picker: training providers first, then the others, by any part of the name. */
export async function providerOptions({ office }: SessionContext, search: string) {
  const rows = await office.reads.query<{ id: string; name: string; detail: string }[]>(
    `select id, name, coalesce(place, acronym, '') as detail from partner where deleted_at is null and active = 1 and name_key like ?
      order by case when kind = 'training-provider' then 0 else 1 end, name_key, id limit ${optionsShown}`,
    [`%${foldText(search)}%`],
  );
  return { options: rows };
}

/** A cohort that still takes people and marks; refuses finished and cancelled ones. */
export async function findOpenCohort(tx: Transaction, id: string): Promise<CohortRow> {
  const cohort = await findRecord(tx.manager, CohortEntity, id);
  if (cohort.status === 'finished' || cohort.status === 'cancelled') throw new Refusal('training.cohort_closed');
  return cohort;
}
