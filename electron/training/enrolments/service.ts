import { Refusal } from '../../../shared/kernel/refusal.ts';
import { refuseBroken } from '../../../shared/kernel/rule-notice.ts';
import type { EnrolmentStatus } from '../../../shared/training/choices.ts';
import { needsOverride } from '../../../shared/training/enrolments/admission.ts';
import type { EnrolmentRecord } from '../../../shared/training/enrolments/contract.ts';
import { checkEnrolmentStep } from '../../../shared/training/enrolments/life-cycle.ts';
import { requirePermission, type SessionContext } from '../../engine/context.ts';
import { PersonEntity } from '../../people/entities.ts';
import { insertRows } from '../../storage/insert-rows.ts';
import { findRecord, removeRecord, restoreRecord, updateRecord } from '../../storage/records.ts';
import type { Transaction } from '../../storage/transaction.ts';
import { findOpenCohort } from '../cohorts/service.ts';
import { CohortEntity, CourseEntity, EnrolmentEntity, EnrolmentStepEntity } from '../entities.ts';
import { shownTo } from '../shown-people.ts';
import { findingsFor } from './candidates.ts';
import { enrolPeople, freePlaces, requireNewcomers, type NewEnrolment } from './enrol.ts';

type Ref = { id: string; version: number };

/** The list of a cohort, in the order of names; who waits stands in the order of waiting. */
export async function enrolmentsOfCohort(
  context: SessionContext,
  { id }: { id: string },
): Promise<{ enrolments: EnrolmentRecord[] }> {
  const { name, phone } = shownTo(context);
  const enrolments = await context.office.reads.query<EnrolmentRecord[]>(
    `select e.id, e.version, e.cohort_id as cohortId, e.person_id as personId, ${name} as personName,
            p.case_code as caseCode, ${phone} as phone, e.status, e.applied_on as appliedOn, e.enrolled_on as enrolledOn, e.ended_on as endedOn,
            e.end_reason as endReason, e.override_reason as overrideReason
       from enrolment e join person p on p.id = e.person_id
      where e.cohort_id = ? and e.deleted_at is null
      order by case when e.status in ('applied', 'waiting') then e.created_at else '' end, p.name_key, e.id`,
    [id],
  );
  return { enrolments };
}

interface EnrolInput {
  readonly cohortId: string;
  readonly personIds: readonly string[];
  readonly on: string;
  readonly as: 'applied' | 'enrolled';
  readonly reason: string | null;
}

/** Enrols people as long as there are places; the rest wait, in the order they were chosen. */
export async function enrol(
  context: SessionContext,
  input: EnrolInput,
): Promise<{ enrolled: number; waiting: number; applied: number }> {
  const { office, actor } = context;
  const personIds = [...new Set(input.personIds)];
  return office.write(actor, async (tx) => {
    const cohort = await findOpenCohort(tx, input.cohortId);
    const course = await findRecord(tx.manager, CourseEntity, cohort.courseId);
    await requirePeople(tx, personIds);
    await requireNewcomers(tx.manager, cohort.id, personIds);
    const findings = await findingsFor(tx.manager, { cohort, course }, personIds);
    const against = personIds.filter((id) => {
      const found = findings.get(id);
      return found !== undefined && needsOverride(found);
    });
    if (against.length > 0 && input.as === 'enrolled') requireOverride(context, against.length, input.reason);
    const free = await freePlaces(tx.manager, cohort.id, cohort.capacity);
    const overridden = new Set(input.as === 'enrolled' ? against : []);
    const rows = personIds.map((personId, index): NewEnrolment => {
      const status = input.as === 'applied' ? 'applied' : free === null || index < free ? 'enrolled' : 'waiting';
      const overrideReason = overridden.has(personId) ? input.reason : null;
      return { cohortId: cohort.id, personId, status, on: input.on, overrideReason };
    });
    await enrolPeople(tx, rows, { reason: input.reason });
    const count = (status: EnrolmentStatus) => rows.filter((row) => row.status === status).length;
    return { enrolled: count('enrolled'), waiting: count('waiting'), applied: count('applied') };
  });
}

function requireOverride(context: SessionContext, count: number, reason: string | null): void {
  if (reason === null) throw new Refusal('training.override_needed', { count }, 'reason');
  requirePermission(context, 'training.override');
}

async function requirePeople(tx: Transaction, personIds: readonly string[]): Promise<void> {
  const [row] = await tx.manager.query<{ count: number }[]>(
    'select count(*) as count from person where id in (select value from json_each(?)) and deleted_at is null',
    [JSON.stringify(personIds)],
  );
  if (row?.count !== personIds.length) throw new Refusal('not_found');
}

/**
 * Takes an enrolment one step further and keeps the step. Admitting asks for prerequisites and clashes again, because they may have changed since
 * the application; beyond the capacity nobody is admitted without an override.
 */
export async function changeEnrolmentStatus(
  context: SessionContext,
  input: Ref & { status: EnrolmentStatus; on: string; reason: string | null },
): Promise<{ version: number }> {
  const { office, actor } = context;
  const { status, on, reason } = input;
  return office.write(actor, async (tx) => {
    const before = await findRecord(tx.manager, EnrolmentEntity, input.id);
    const admits = status === 'enrolled';
    const patch = {
      status,
      statusOn: on,
      endedOn: status === 'dropped-out' ? on : null,
      endReason: status === 'dropped-out' ? reason : null,
      // Hours count from the first day of taking part, also for who comes back.
      ...(admits ? { enrolledOn: before.enrolledOn ?? on } : {}),
      ...(admits && reason !== null ? { overrideReason: reason } : {}),
    };
    const { version } = await updateRecord(tx, EnrolmentEntity, input, patch, { action: 'status-changed', reason });
    const state = { status: before.status, on: before.statusOn };
    refuseBroken(checkEnrolmentStep(state, { status, on, reason }, tx.today));
    if (admits) await requireAdmission(context, tx, before, reason);
    await keepStep(tx, input.id, { before: before.status, status, on, reason });
    return { version };
  });
}

async function requireAdmission(
  context: SessionContext,
  tx: Transaction,
  { cohortId, personId }: { cohortId: string; personId: string },
  reason: string | null,
): Promise<void> {
  const cohort = await findOpenCohort(tx, cohortId);
  const course = await findRecord(tx.manager, CourseEntity, cohort.courseId);
  const found = (await findingsFor(tx.manager, { cohort, course }, [personId])).get(personId);
  const free = await freePlaces(tx.manager, cohortId, cohort.capacity === null ? null : cohort.capacity + 1);
  const isFull = free !== null && free < 1;
  if ((found && needsOverride(found)) || isFull) requireOverride(context, 1, reason);
}

/** Keeps one change of an enrolment's state with its date. */
export async function keepStep(
  tx: Transaction,
  enrolmentId: string,
  step: { before: EnrolmentStatus; status: EnrolmentStatus; on: string; reason: string | null },
): Promise<void> {
  await insertRows(tx.manager, EnrolmentStepEntity, [{ id: tx.newId(), enrolmentId, ...step, recordedAt: tx.now }]);
}

/** Moves an enrolment that was made by mistake to the bin. Whoever left drops out instead. */
export async function removeEnrolment(
  { office, actor }: SessionContext,
  input: Ref & { reason: string },
): Promise<Record<string, never>> {
  await office.write(actor, async (tx) => {
    const [row] = await tx.manager.query<{ count: number }[]>(
      'select count(*) as count from certificate where enrolment_id = ? and revoked_on is null and deleted_at is null',
      [input.id],
    );
    if (row && row.count > 0) throw new Refusal('training.certificate_given');
    await removeRecord(tx, EnrolmentEntity, input, { reason: input.reason });
  });
  return {};
}

/** Takes an enrolment out of the bin; refused when the person was enrolled again meanwhile. */
export async function restoreEnrolment(tx: Transaction, id: string): Promise<void> {
  const binned = await tx.manager.findOneBy(EnrolmentEntity, { id });
  if (binned) {
    await findRecord(tx.manager, CohortEntity, binned.cohortId);
    await findRecord(tx.manager, PersonEntity, binned.personId);
    await requireNewcomers(tx.manager, binned.cohortId, [binned.personId]);
  }
  await restoreRecord(tx, EnrolmentEntity, id);
}
