import { Refusal } from '../../../shared/kernel/refusal.ts';
import type { AssessmentInput, AssessmentRecord } from '../../../shared/training/assessments/contract.ts';
import { maximumScore } from '../../../shared/training/assessments/instrument.ts';
import { requirePermission, type SessionContext } from '../../engine/context.ts';
import { createRecord, findRecord, removeRecord, updateRecord } from '../../storage/records.ts';
import type { Transaction } from '../../storage/transaction.ts';
import { findOpenCohort } from '../cohorts/service.ts';
import { AssessmentEntity, type AssessmentRow } from '../assessments/entities.ts';
import { findInstrument } from './instruments.ts';

type Ref = { id: string; version: number };

const columns = `a.id, a.version, a.cohort_id as cohortId, a.kind, a.title, a.taken_on as takenOn, a.maximum, a.counts, a.instrument,
  k.code as cohortCode, o.title as courseTitle,
  (select count(*) from assessment_result r where r.assessment_id = a.id) as results,
  (select avg(r.score) from assessment_result r where r.assessment_id = a.id) as mean`;
const source = 'assessment a join cohort k on k.id = a.cohort_id join course o on o.id = k.course_id';

/** SQLite has no booleans. */
type Stored = Omit<AssessmentRecord, 'counts'> & { readonly counts: number };

/** A mean over one or two people would tell what the results themselves may not. */
function shownTo(context: SessionContext, row: Stored): AssessmentRecord {
  const hidden = row.instrument !== null && !context.may('training.read-scores');
  return { ...row, counts: row.counts === 1, mean: hidden ? null : row.mean };
}

/** The assessments of a cohort in the order of their days. */
export async function assessmentsOfCohort(
  context: SessionContext,
  { id }: { id: string },
): Promise<{ assessments: AssessmentRecord[] }> {
  const rows = await context.office.reads.query<Stored[]>(
    `select ${columns} from ${source} where a.cohort_id = ? and a.deleted_at is null order by a.taken_on, a.created_at, a.id`,
    [id],
  );
  return { assessments: rows.map((row) => shownTo(context, row)) };
}

export async function readAssessment(context: SessionContext, id: string): Promise<AssessmentRecord> {
  const [row] = await context.office.reads.query<Stored[]>(
    `select ${columns} from ${source} where a.id = ? and a.deleted_at is null`,
    [id],
  );
  if (!row) throw new Refusal('not_found');
  return shownTo(context, row);
}

export async function createAssessment(
  context: SessionContext,
  { assessment }: { assessment: AssessmentInput },
): Promise<{ id: string }> {
  const { office, actor } = context;
  return office.write(actor, async (tx) => {
    await findOpenCohort(tx, assessment.cohortId);
    const { id } = await createRecord(tx, AssessmentEntity, await checked(context, tx, assessment));
    return { id };
  });
}

export async function updateAssessment(
  context: SessionContext,
  input: Ref & { assessment: AssessmentInput },
): Promise<{ version: number }> {
  const { office, actor } = context;
  return office.write(actor, async (tx) => {
    const before = await findRecord(tx.manager, AssessmentEntity, input.id);
    requireScores(context, before);
    // The instrument and the cohort stay: results were taken with them.
    const { kind, title, takenOn, counts } = input.assessment;
    const maximum = before.instrument === null ? input.assessment.maximum : before.maximum;
    await requireBelow(tx, input.id, maximum);
    const patch = { kind, title, takenOn, counts, maximum };
    const { version } = await updateRecord(tx, AssessmentEntity, input, patch);
    return { version };
  });
}

export async function removeAssessment(
  context: SessionContext,
  input: Ref & { reason: string },
): Promise<Record<string, never>> {
  await context.office.write(context.actor, async (tx) => {
    requireScores(context, await findRecord(tx.manager, AssessmentEntity, input.id));
    await removeRecord(tx, AssessmentEntity, input, { reason: input.reason });
  });
  return {};
}

/** Scores of psychosocial instruments are for those who may read them. */
export function requireScores(context: SessionContext, { instrument }: Pick<AssessmentRow, 'instrument'>): void {
  if (instrument !== null) requirePermission(context, 'training.read-scores');
}

async function checked(context: SessionContext, tx: Transaction, input: AssessmentInput): Promise<AssessmentInput> {
  if (input.instrument === null) return input;
  requireScores(context, input);
  const found = await findInstrument(tx.manager, input.instrument);
  return { ...input, maximum: Math.ceil(maximumScore(found)), counts: false };
}

async function requireBelow(tx: Transaction, assessmentId: string, maximum: number): Promise<void> {
  const [row] = await tx.manager.query<{ count: number }[]>(
    'select count(*) as count from assessment_result where assessment_id = ? and score > ?',
    [assessmentId, maximum * 100],
  );
  if (row && row.count > 0) throw new Refusal('training.score_too_high', { maximum }, 'maximum');
}
