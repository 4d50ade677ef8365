import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import type { AssessmentRecord } from '../../../shared/training/assessments/contract.ts';
import {
  bandOf,
  safetyItems,
  scoreOf,
  type Answers,
  type Instrument,
} from '../../../shared/training/assessments/instrument.ts';
import type { registerTrainee } from '../../../shared/training/attendance/contract.ts';
import type { SessionContext } from '../../engine/context.ts';
import { deterministicId } from '../../storage/deterministic-id.ts';
import { insertRows } from '../../storage/insert-rows.ts';
import { findRecord } from '../../storage/records.ts';
import type { Transaction } from '../../storage/transaction.ts';
import { traineesOnRegister } from '../attendance/service.ts';
import { shownTo } from '../shown-people.ts';
import { AssessmentEntity, AssessmentResultEntity, type AssessmentRow } from './entities.ts';
import { findInstrument } from './instruments.ts';
import { readAssessment, requireScores } from './service.ts';

interface Sheet {
  readonly assessment: AssessmentRecord;
  readonly trainees: z.infer<typeof registerTrainee>[];
  readonly scores: Record<string, number>;
  readonly instrument: Instrument | null;
  readonly answers: Record<string, Record<string, number>>;
}

/** An assessment with its trainees and results. Without the permission to read scores an instrument's results are left out. */
export async function readSheet(context: SessionContext, { id }: { id: string }): Promise<Sheet> {
  const { reads } = context.office;
  const assessment = await readAssessment(context, id);
  const trainees = await traineesOnRegister(reads, assessment.cohortId, shownTo(context));
  const instrument = assessment.instrument === null ? null : await findInstrument(reads, assessment.instrument);
  if (instrument !== null && !context.may('training.read-scores'))
    return { assessment, trainees, scores: {}, instrument, answers: {} };
  const rows = await reads.find(AssessmentResultEntity, { where: { assessmentId: id } });
  return {
    assessment,
    trainees,
    scores: Object.fromEntries(
      rows.flatMap(({ enrolmentId, score }) => (score === null ? [] : [[enrolmentId, score]])),
    ),
    instrument,
    answers: Object.fromEntries(
      rows.flatMap(({ enrolmentId, answers }) => (answers ? [[enrolmentId, { ...answers }]] : [])),
    ),
  };
}

interface ScoreInput {
  readonly enrolmentId: string;
  readonly before: number | null;
  readonly score: number | null;
}

/** Takes scores in hundredths of a point: one a person, whoever enters it. */
export async function recordScores(
  context: SessionContext,
  { id, scores }: { id: string; scores: readonly ScoreInput[] },
): Promise<{ changed: number }> {
  return context.office.write(context.actor, async (tx) => {
    const assessment = await findRecord(tx.manager, AssessmentEntity, id);
    requireScores(context, assessment);
    await requireTrainees(
      tx.manager,
      assessment,
      scores.map(({ enrolmentId }) => enrolmentId),
    );
    const { maximum } = assessment;
    if (scores.some(({ score }) => score !== null && score > maximum * 100))
      throw new Refusal('training.score_too_high', { maximum });
    const stored = await storedScores(tx.manager, id);
    const changes = scores.filter(({ enrolmentId, score }) => (stored.get(enrolmentId) ?? null) !== score);
    const unseen = changes.filter(({ enrolmentId, before }) => (stored.get(enrolmentId) ?? null) !== before);
    if (unseen.length > 0) throw new Refusal('training.marks_changed', { count: unseen.length });
    await writeResults(
      tx,
      id,
      changes.map((change) => ({ ...change, answers: null })),
    );
    return { changed: changes.length };
  });
}

/**
 * Takes one person's answers. The score is null where too many are missing; `safety` names the items whose answer asks the worker to refer the
 * person safely at once.
 */
export async function recordAnswers(
  context: SessionContext,
  { id, enrolmentId, answers }: { id: string; enrolmentId: string; answers: Answers },
): Promise<{ score: number | null; band: string | null; safety: string[] }> {
  return context.office.write(context.actor, async (tx) => {
    const assessment = await findRecord(tx.manager, AssessmentEntity, id);
    if (assessment.instrument === null) throw new Refusal('not_found');
    await requireTrainees(tx.manager, assessment, [enrolmentId]);
    const instrument = await findInstrument(tx.manager, assessment.instrument);
    const known = Object.fromEntries(
      instrument.items.flatMap((item) => {
        const answer = answers[item.id];
        return instrument.choices.some(({ value }) => value === answer) ? [[item.id, answer as number]] : [];
      }),
    );
    const score = scoreOf(instrument, known);
    const before = (await storedScores(tx.manager, id)).get(enrolmentId) ?? null;
    const hundredths = score === null ? null : Math.round(score * 100);
    await writeResults(tx, id, [{ enrolmentId, before, score: hundredths, answers: known }]);
    return { score, band: bandOf(instrument, score), safety: safetyItems(instrument, known) };
  });
}

async function requireTrainees(
  manager: EntityManager,
  { cohortId }: AssessmentRow,
  enrolmentIds: readonly string[],
): Promise<void> {
  const known = new Set((await traineesOnRegister(manager, cohortId)).map(({ enrolmentId }) => enrolmentId));
  if (enrolmentIds.some((enrolmentId) => !known.has(enrolmentId))) throw new Refusal('training.not_enrolled');
}

async function storedScores(manager: EntityManager, assessmentId: string): Promise<Map<string, number | null>> {
  const rows = await manager.find(AssessmentResultEntity, { where: { assessmentId } });
  return new Map(rows.map(({ enrolmentId, score }) => [enrolmentId, score]));
}

export interface WrittenResult extends ScoreInput {
  readonly answers: Answers | null;
}

/** Writes results over what was there, with one journal entry. */
export async function writeResults(
  tx: Transaction,
  assessmentId: string,
  results: readonly WrittenResult[],
): Promise<void> {
  if (results.length === 0) return;
  const idOf = ({ enrolmentId }: WrittenResult) => deterministicId('assessment-result', assessmentId, enrolmentId);
  await tx.manager.query('delete from assessment_result where id in (select value from json_each(?))', [
    JSON.stringify(results.map(idOf)),
  ]);
  const rows = results.flatMap((result) =>
    result.score === null && result.answers === null
      ? []
      : [
          {
            id: idOf(result),
            assessmentId,
            enrolmentId: result.enrolmentId,
            score: result.score,
            answers: result.answers,
            recordedAt: tx.now,
            recordedBy: tx.actor.userId,
          },
        ],
  );
  await insertRows(tx.manager, AssessmentResultEntity, rows);
  const changes = Object.fromEntries(
    results.map(({ enrolmentId, before, score }) => [enrolmentId, [before, score] as const]),
  );
  await tx.journal([{ action: 'scored', kind: 'assessment_result', recordId: assessmentId, changes }]);
}
