import type { EntityManager } from 'typeorm';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import type { HandoutInput, HandoutLine, HandoutSummary } from '../../../shared/training/handouts/contract.ts';
import type { SessionContext } from '../../engine/context.ts';
import { deterministicId } from '../../storage/deterministic-id.ts';
import { createRecord, createRecords, findRecord, updateRecord } from '../../storage/records.ts';
import { findOpenCohort } from '../cohorts/service.ts';
import { shownTo } from '../shown-people.ts';
import { HandoutEntity, HandoutLineEntity } from './entities.ts';

const summary = `h.id, h.cohort_id as cohortId, k.code as cohortCode, o.title as courseTitle, h.kind, h.title, h.given_on as givenOn,
  h.contents, h.currency, count(l.id) filter (where l.voided_on is null) as lines,
  count(l.id) filter (where l.voided_on is null and l.acknowledged_on is not null) as acknowledged,
  sum(l.amount) filter (where l.voided_on is null) as total`;
const source = `training_handout h join cohort k on k.id = h.cohort_id join course o on o.id = k.course_id
  left join training_handout_line l on l.handout_id = h.id`;

export async function handoutsOfCohort(
  { office }: SessionContext,
  { id }: { id: string },
): Promise<{ handouts: HandoutSummary[] }> {
  const handouts = await office.reads.query<HandoutSummary[]>(
    `select ${summary} from ${source} where h.cohort_id = ? and h.deleted_at is null group by h.id order by h.given_on, h.id`,
    [id],
  );
  return { handouts };
}

/** A hand-out with its sheet: a line for each person, in the order of names. */
export async function readHandout(
  context: SessionContext,
  { id }: { id: string },
): Promise<HandoutSummary & { people: HandoutLine[] }> {
  const [handout] = await context.office.reads.query<HandoutSummary[]>(
    `select ${summary} from ${source} where h.id = ? and h.deleted_at is null group by h.id`,
    [id],
  );
  if (!handout) throw new Refusal('not_found');
  const people = await context.office.reads.query<HandoutLine[]>(
    `select l.id, l.enrolment_id as enrolmentId, ${shownTo(context).name} as name, p.case_code as caseCode, l.sessions,
            l.amount, l.acknowledged_on as acknowledgedOn, l.voided_on as voidedOn, l.void_reason as voidReason
       from training_handout_line l join enrolment e on e.id = l.enrolment_id join person p on p.id = e.person_id
      where l.handout_id = ? order by p.name_key, l.id`,
    [id],
  );
  return { ...handout, people };
}

/** Makes the sheet of a hand-out. The stipend by session is counted from the marks: present and late in sessions held between two days. */
export async function createHandout(
  { office, actor }: SessionContext,
  { handout }: { handout: HandoutInput },
): Promise<{ id: string; lines: number }> {
  return office.write(actor, async (tx) => {
    const cohort = await findOpenCohort(tx, handout.cohortId);
    const { kind, title, givenOn, contents, amount } = handout;
    const people = await receivers(tx.manager, handout);
    if (people.length === 0) throw new Refusal('training.handout_nobody', {}, 'givenOn');
    const currency = amount?.currency ?? null;
    const { id } = await createRecord(tx, HandoutEntity, {
      cohortId: cohort.id,
      kind,
      title,
      givenOn,
      contents,
      currency,
    });
    const rows = people.map(({ enrolmentId, sessions }) => ({
      id: deterministicId('training-handout-line', id, enrolmentId),
      handoutId: id,
      enrolmentId,
      sessions,
      amount: amount === null ? null : amount.amount * (sessions ?? 1),
      ...{ acknowledgedOn: null, voidedOn: null, voidReason: null },
    }));
    await createRecords(tx, HandoutLineEntity, rows);
    return { id, lines: rows.length };
  });
}

async function receivers(
  manager: EntityManager,
  { cohortId, kind, basis, givenOn, from, to }: HandoutInput,
): Promise<{ enrolmentId: string; sessions: number | null }[]> {
  if (kind === 'stipend' && basis === 'per-session')
    return manager.query(
      `select e.id as enrolmentId, count(*) as sessions
         from enrolment e join training_session s on s.cohort_id = e.cohort_id and s.status = 'held' and s.deleted_at is null
         join attendance_mark m on m.session_id = s.id and m.enrolment_id = e.id and m.mark in ('present', 'late')
        where e.cohort_id = ? and e.deleted_at is null and s.held_on between ? and ? group by e.id`,
      [cohortId, from ?? '', to ?? givenOn],
    );
  return manager.query(
    `select id as enrolmentId, null as sessions from enrolment
      where cohort_id = ? and status in ('enrolled', 'completed') and enrolled_on <= ? and deleted_at is null`,
    [cohortId, givenOn],
  );
}

/** Records that people signed for what they got. */
export async function acknowledgeLines(
  { office, actor }: SessionContext,
  { lineIds, on }: { lineIds: readonly string[]; on: string },
): Promise<{ acknowledged: number }> {
  return office.write(actor, async (tx) => {
    if (on > tx.today) throw new Refusal('training.date_in_future', {}, 'on');
    for (const id of new Set(lineIds)) {
      const line = await findRecord(tx.manager, HandoutLineEntity, id);
      if (line.voidedOn !== null || line.acknowledgedOn !== null) throw new Refusal('training.line_voided');
      await updateRecord(tx, HandoutLineEntity, line, { acknowledgedOn: on }, { action: 'acknowledged' });
    }
    return { acknowledged: new Set(lineIds).size };
  });
}

/** Voids a line that was made or received by mistake; it stays with its reason. */
export async function voidLine(
  { office, actor }: SessionContext,
  { lineId, reason }: { lineId: string; reason: string },
): Promise<Record<string, never>> {
  await office.write(actor, async (tx) => {
    const line = await findRecord(tx.manager, HandoutLineEntity, lineId);
    if (line.voidedOn !== null) throw new Refusal('training.line_voided');
    const patch = { voidedOn: tx.today, voidReason: reason };
    await updateRecord(tx, HandoutLineEntity, line, patch, { action: 'voided', reason });
  });
  return {};
}
