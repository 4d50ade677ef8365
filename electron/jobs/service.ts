import { IsNull, type EntityManager } from 'typeorm';
import type { JobInput, JobRecord } from '../../shared/jobs/contract.ts';
import { checkJob, type EmploymentPeriod } from '../../shared/jobs/rules.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import type { RuleNotice } from '../../shared/kernel/rule-notice.ts';
import { ageAt } from '../../shared/people/age.ts';
import { CooperativeEntity } from '../cooperatives/entities.ts';
import type { SessionContext } from '../engine/context.ts';
import { readOffice } from '../office/service.ts';
import { fullName } from '../people/derive.ts';
import { PersonEntity } from '../people/entities.ts';
import { localDate } from '../storage/environment.ts';
import { isNameless } from '../storage/nameless.ts';
import { createRecord, findRecord, removeRecord, restoreRecord, updateRecord } from '../storage/records.ts';
import type { Transaction } from '../storage/transaction.ts';
import { JobEntity, type JobRow } from './entities.ts';

export { restoreEstimate } from './estimates.ts';

type Ref = { id: string; version: number };

const fieldOf: Readonly<Record<string, string>> = {
  'jobs.under_15': 'personId',
  'jobs.ends_before_start': 'to',
};

export async function getJob(context: SessionContext, id: string): Promise<JobRecord> {
  const { office } = context;
  const { reads, environment } = office;
  const row = await reads.findOneBy(JobEntity, { id });
  if (!row) throw new Refusal('not_found');
  const [person, cooperative] = await Promise.all([
    reads.findOneByOrFail(PersonEntity, { id: row.personId }),
    reads.findOneByOrFail(CooperativeEntity, { id: row.cooperativeId }),
  ]);
  return {
    ...row,
    cooperativeName: cooperative.name,
    wage: context.may('sensitive.money') ? row.wage : null,
    personName: isNameless(context, person.birthDate) ? person.caseCode : fullName(person),
    caseCode: person.caseCode,
    age: ageAt(person.birthDate, localDate(environment.now())),
    guardianConsentOn: person.guardianConsentOn,
    deleted: row.deletedAt !== null,
  };
}

interface Checked extends EmploymentPeriod {
  readonly cooperativeId: string;
  readonly personId: string;
  readonly id?: string | undefined;
}

/** What employing somebody would be refused or warned about, without doing it. */
export async function checkEmployment({ office }: SessionContext, job: Checked): Promise<{ notices: RuleNotice[] }> {
  return { notices: await noticesOf(office.reads, job) };
}

async function noticesOf(manager: EntityManager, job: Checked): Promise<RuleNotice[]> {
  const { cooperativeId, personId } = job;
  const cooperative = await findRecord(manager, CooperativeEntity, cooperativeId);
  const person = await findRecord(manager, PersonEntity, personId);
  const known = await manager.find(JobEntity, { where: { cooperativeId, personId, deletedAt: IsNull() } });
  const others = known.filter(({ id }) => id !== job.id);
  return checkJob(job, { person, cooperativeStatus: cooperative.status, others });
}

function refuse(notices: readonly RuleNotice[]): RuleNotice[] {
  const broken = notices.find(({ severity }) => severity === 'refused');
  if (broken) throw new Refusal(broken.code, broken.params, fieldOf[broken.code]);
  return [...notices];
}

export async function createJob(
  { office, actor }: SessionContext,
  input: { cooperativeId: string; job: JobInput },
): Promise<{ id: string; warnings: RuleNotice[] }> {
  return office.write(actor, async (tx) => {
    const { row, warnings } = await addJob(tx, input.cooperativeId, input.job);
    return { id: row.id, warnings };
  });
}

/** Employs somebody, inside a caller's transaction. */
export async function addJob(
  tx: Transaction,
  cooperativeId: string,
  job: JobInput,
): Promise<{ row: JobRow; warnings: RuleNotice[] }> {
  const warnings = refuse(await noticesOf(tx.manager, { ...job, cooperativeId }));
  const { currency } = await readOffice(tx.manager);
  const row = await createRecord(tx, JobEntity, { ...job, cooperativeId, currency, endReason: null });
  return { row, warnings };
}

/** Changes a job. Whoever may not see the wage leaves it as it is. */
export async function updateJob(
  context: SessionContext,
  input: Ref & { job: JobInput },
): Promise<{ version: number; warnings: RuleNotice[] }> {
  const { job } = input;
  return context.office.write(context.actor, async (tx) => {
    const { wage } = await findRecord(tx.manager, JobEntity, input.id);
    const patch = context.may('sensitive.money') ? job : { ...job, wage };
    const { version, cooperativeId } = await updateRecord(tx, JobEntity, input, patch);
    const warnings = refuse(await noticesOf(tx.manager, { ...job, cooperativeId, id: input.id }));
    return { version, warnings };
  });
}

/** Ends a job; the day is the last on which the person works. */
export async function endJob(
  { office, actor }: SessionContext,
  input: Ref & { on: string; reason: string | null },
): Promise<{ version: number }> {
  const { on, reason } = input;
  return office.write(actor, async (tx) => {
    const { from, to } = await findRecord(tx.manager, JobEntity, input.id);
    const patch = { to: on, endReason: reason };
    const { version } = await updateRecord(tx, JobEntity, input, patch, { action: 'ended', reason });
    if (to !== null && to < tx.today) throw new Refusal('jobs.ended_already', { to });
    if (on < from) throw new Refusal('jobs.ends_before_start', { from }, 'on');
    return { version };
  });
}

export async function removeJob(
  { office, actor }: SessionContext,
  input: Ref & { reason: string },
): Promise<Record<string, never>> {
  await office.write(actor, (tx) => removeRecord(tx, JobEntity, input, { reason: input.reason }));
  return {};
}

export async function restoreJob(tx: Transaction, id: string): Promise<void> {
  const { personId } = await restoreRecord(tx, JobEntity, id);
  await findRecord(tx.manager, PersonEntity, personId);
}
