import type { EntityManager } from 'typeorm';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import {
  completionOf,
  type CompletionRules,
  type FinalResult,
} from '../../../shared/training/certificates/completion.ts';
import type { CompletionRow } from '../../../shared/training/certificates/contract.ts';
import type { EnrolmentStatus } from '../../../shared/training/choices.ts';
import { requirePermission, type SessionContext } from '../../engine/context.ts';
import { findRecord, updateRecord } from '../../storage/records.ts';
import type { Transaction } from '../../storage/transaction.ts';
import { traineesOf } from '../attendance/summary.ts';
import { findOpenCohort } from '../cohorts/service.ts';
import { keepStep } from '../enrolments/service.ts';
import { CohortEntity, CourseEntity, EnrolmentEntity, type EnrolmentRow } from '../entities.ts';
import { everybodyShown, type ShownPeople } from '../people-in-sql.ts';
import { shownTo } from '../shown-people.ts';
import { forgetFollowUps, makeFollowUps } from '../tracer/follow-ups.ts';

/** What a cohort's trainees reached, against the rules of its course. */
export async function cohortCompletion(
  context: SessionContext,
  { id }: { id: string },
): Promise<{ rows: CompletionRow[]; attendanceThreshold: number; passMark: number | null }> {
  const { reads } = context.office;
  const cohort = await findRecord(reads, CohortEntity, id);
  const course = await findRecord(reads, CourseEntity, cohort.courseId);
  const { attendanceThreshold, passMark } = course;
  const rows = await completionRows(reads, id, course, shownTo(context));
  return { rows, attendanceThreshold, passMark };
}

async function completionRows(
  manager: EntityManager,
  cohortId: string,
  rules: CompletionRules,
  shown: ShownPeople,
): Promise<CompletionRow[]> {
  const trainees = await traineesOf(manager, {
    cohorts: '?',
    parameters: [cohortId],
    statuses: `'enrolled', 'completed', 'failed'`,
    shown,
  });
  const enrolments = await manager.query<
    { id: string; version: number; status: EnrolmentStatus; statusOn: string; completionReason: string | null }[]
  >(
    `select id, version, status, status_on as statusOn, completion_reason as completionReason from enrolment
      where cohort_id = ? and deleted_at is null`,
    [cohortId],
  );
  const enrolmentOf = new Map(enrolments.map((row) => [row.id, row]));
  const results = await finalResults(manager, cohortId);
  const certificates = await certificatesOf(manager, cohortId);
  return trainees.flatMap((trainee) => {
    const enrolment = enrolmentOf.get(trainee.enrolmentId);
    if (!enrolment) return [];
    const own = results.get(trainee.enrolmentId) ?? [];
    const minutes = {
      held: trainee.minutesHeld,
      present: trainee.minutesPresent,
      late: trainee.minutesLate,
      excused: trainee.minutesExcused,
    };
    const decided = enrolment.status !== 'enrolled';
    return [
      {
        enrolmentId: enrolment.id,
        version: enrolment.version,
        personId: trainee.personId,
        name: trainee.name,
        caseCode: trainee.caseCode,
        status: enrolment.status,
        attendancePercent: trainee.percent,
        unmarked: trainee.unmarked,
        results: own.map(({ title, score, maximum }) => ({ title, percent: (100 * score) / maximum })),
        ...completionOf(minutes, own, rules),
        overrideReason: enrolment.completionReason,
        decidedOn: decided ? enrolment.statusOn : null,
        certificate: certificates.get(enrolment.id) ?? null,
      },
    ];
  });
}

type TitledResult = FinalResult & { readonly title: string };

/** Results that count, by enrolment; an assessment that counts and that somebody did not sit is a result of 0. */
async function finalResults(manager: EntityManager, cohortId: string): Promise<Map<string, TitledResult[]>> {
  const rows = await manager.query<(TitledResult & { enrolmentId: string })[]>(
    `select e.id as enrolmentId, a.title, coalesce(r.score, 0) as score, a.maximum * 100 as maximum
       from assessment a join enrolment e on e.cohort_id = a.cohort_id and e.deleted_at is null
       left join assessment_result r on r.assessment_id = a.id and r.enrolment_id = e.id
      where a.cohort_id = ? and a.counts = 1 and a.instrument is null and a.deleted_at is null order by a.taken_on, a.id`,
    [cohortId],
  );
  return Map.groupBy(rows, ({ enrolmentId }) => enrolmentId);
}

async function certificatesOf(manager: EntityManager, cohortId: string) {
  const rows = await manager.query<(NonNullable<CompletionRow['certificate']> & { enrolmentId: string })[]>(
    `select enrolment_id as enrolmentId, id, version, certificate_number as number, revoked_on as revokedOn from certificate
      where cohort_id = ? and deleted_at is null order by serial`,
    [cohortId],
  );
  return new Map(rows.map(({ enrolmentId, ...certificate }) => [enrolmentId, certificate]));
}

interface DecideInput {
  readonly id: string;
  readonly on: string;
  readonly decisions: readonly { readonly enrolmentId: string; readonly version: number; readonly complete: boolean }[];
  readonly reason: string | null;
}

/**
 * Decides who completed and who failed, and keeps what the decision was taken on. Against what is computed only with the permission to override and a
 * reason. Who completed gets the follow-ups of a year; a decision that is taken back takes those that are still open with it.
 */
export async function decideCompletion(
  context: SessionContext,
  input: DecideInput,
): Promise<{ completed: number; failed: number; followUps: number }> {
  const { office, actor, session } = context;
  return office.write(actor, async (tx) => {
    const cohort = await findOpenCohort(tx, input.id);
    const course = await findRecord(tx.manager, CourseEntity, cohort.courseId);
    if (input.on > tx.today) throw new Refusal('training.date_in_future', {}, 'on');
    const rows = new Map(
      (await completionRows(tx.manager, cohort.id, course, everybodyShown)).map((row) => [row.enrolmentId, row]),
    );
    const against = input.decisions.filter(({ enrolmentId, complete }) => rows.get(enrolmentId)?.complete !== complete);
    if (against.length > 0) {
      if (input.reason === null) throw new Refusal('training.override_needed', { count: against.length }, 'reason');
      requirePermission(context, 'training.override');
    }
    const overridden = new Set(against.map(({ enrolmentId }) => enrolmentId));
    let followUps = 0;
    for (const decision of input.decisions) {
      const row = rows.get(decision.enrolmentId);
      if (!row) throw new Refusal('not_found');
      const reason = overridden.has(decision.enrolmentId) ? input.reason : null;
      const enrolment = await decideOne(tx, { row, decision, on: input.on, reason });
      followUps += decision.complete
        ? await makeFollowUps(tx, [enrolment], session.office.currency)
        : await forgetFollowUps(tx, enrolment.id);
    }
    const completed = input.decisions.filter(({ complete }) => complete).length;
    return { completed, failed: input.decisions.length - completed, followUps };
  });
}

interface OneDecision {
  readonly row: CompletionRow;
  readonly decision: DecideInput['decisions'][number];
  readonly on: string;
  readonly reason: string | null;
}

async function decideOne(tx: Transaction, { row, decision, on, reason }: OneDecision): Promise<EnrolmentRow> {
  const hasCertificate = row.certificate !== null && row.certificate.revokedOn === null;
  if (hasCertificate && !decision.complete) throw new Refusal('training.certificate_given');
  const status: EnrolmentStatus = decision.complete ? 'completed' : 'failed';
  const { attendancePercent, results, attendance, passed } = row;
  const after = await updateRecord(
    tx,
    EnrolmentEntity,
    { id: row.enrolmentId, version: decision.version },
    {
      status,
      statusOn: on,
      endedOn: on,
      completionReason: reason,
      completionFacts: { attendancePercent, results, attendance, passed },
    },
    { action: 'completion-decided', reason },
  );
  await keepStep(tx, row.enrolmentId, { before: row.status, status, on, reason });
  return after;
}
