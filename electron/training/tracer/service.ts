import { Refusal } from '../../../shared/kernel/refusal.ts';
import type { TracerStatus } from '../../../shared/training/choices.ts';
import type { CallOutcome, FollowUp, TracerGrouping } from '../../../shared/training/tracer/contract.ts';
import type { SessionContext } from '../../engine/context.ts';
import { localDate } from '../../storage/environment.ts';
import { findRecord, updateRecord } from '../../storage/records.ts';
import { shownTo } from '../shown-people.ts';
import { FollowUpEntity } from './entities.ts';
import { tracerResultsBy } from './results.ts';

const mostDue = 200;

interface Due extends Omit<FollowUp, 'phones'> {
  readonly phone: string | null;
  readonly otherPhone: string | null;
}

/** Who is to be called today: due and overdue follow-ups, the longest overdue first, with every phone number. */
export async function dueFollowUps(
  context: SessionContext,
  { cohortId }: { cohortId: string | null },
): Promise<{ followUps: FollowUp[]; total: number; upcoming: number }> {
  const { office } = context;
  const { name, phone, otherPhone } = shownTo(context);
  const today = localDate(office.environment.now());
  const open = `from tracer_follow_up t join person p on p.id = t.person_id and p.deleted_at is null
    where t.status = 'due' and t.deleted_at is null and t.cohort_id = coalesce(?, t.cohort_id)`;
  const rows = await office.reads.query<Due[]>(
    `select t.id, t.version, t.person_id as personId, ${name} as name, p.case_code as caseCode,
            ${phone} as phone, ${otherPhone} as otherPhone, k.code as cohortCode, o.title as courseTitle, t.months_after as month, t.due_on as dueOn,
            t.attempts, t.last_tried_on as lastTriedOn, t.currency, t.notes,
            coalesce(t.income_before, (select max(b.income_before) from tracer_follow_up b where b.enrolment_id = t.enrolment_id)) as incomeBefore
       from (select t.* ${open} and t.due_on <= ? order by t.due_on, t.id limit ${mostDue}) t
       join person p on p.id = t.person_id join cohort k on k.id = t.cohort_id join course o on o.id = k.course_id
      order by t.due_on, t.id`,
    [cohortId, today],
  );
  const [count] = await office.reads.query<{ total: number; upcoming: number }[]>(
    `select count(*) filter (where t.due_on <= ?) as total, count(*) filter (where t.due_on > ?) as upcoming ${open}`,
    [today, today, cohortId],
  );
  const followUps = rows.map(({ phone, otherPhone, ...row }) => ({
    ...row,
    phones: [phone, otherPhone].filter((number) => number !== null),
  }));
  return { followUps, total: count?.total ?? 0, upcoming: count?.upcoming ?? 0 };
}

/** Takes what a call brought: reached with answers, to be tried again, or given up. */
export async function recordCall(
  { office, actor }: SessionContext,
  { id, version, call }: { id: string; version: number; call: CallOutcome },
): Promise<{ version: number }> {
  return office.write(actor, async (tx) => {
    const before = await findRecord(tx.manager, FollowUpEntity, id);
    if (before.status !== 'due') throw new Refusal('training.follow_up_done');
    if (call.on > tx.today) throw new Refusal('training.date_in_future', {}, 'on');
    const tried = { attempts: before.attempts + 1, lastTriedOn: call.on, notes: call.notes ?? before.notes };
    const status: TracerStatus = call.result === 'try-again' ? 'due' : call.result;
    const { work, incomeBefore, incomeNow, usesSkill } = call;
    const answers = call.result === 'reached' ? { work, incomeBefore, incomeNow, usesSkill } : {};
    const done = status === 'due' ? {} : { doneOn: call.on };
    const patch = { ...tried, status, ...done, ...answers };
    const after = await updateRecord(tx, FollowUpEntity, { id, version }, patch, { action: 'called' });
    return { version: after.version };
  });
}

/** Results of follow-ups, in all and by cohort, course, sex, profile or month. Incomes are those of the office's currency. */
export function readTracerResults(
  { office, session }: SessionContext,
  {
    cohortId,
    ...input
  }: { groupBy: TracerGrouping; cohortId: string | null; courseId: string | null; month: number | null },
) {
  return tracerResultsBy(office.reads, {
    ...input,
    cohortIds: cohortId === null ? [] : [cohortId],
    currency: session.office.currency,
    today: localDate(office.environment.now()),
  });
}
