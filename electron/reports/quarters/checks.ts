import type { EntityManager } from 'typeorm';
import type { CheckResult, Finding } from '../../../shared/reports/contract.ts';
import { qualityChecks, type QualityCheck } from '../../../shared/reports/quality.ts';
import type { JobSurroundings } from '../../engine/job-surroundings.ts';
import { withSnapshot } from '../../storage/snapshot.ts';
import type { AskedQuarter } from '../asked.ts';
import { QualityAcceptanceEntity } from '../entities.ts';
import { between, sqlFor, type SourceRange } from '../sources/source.ts';
import { knownQuarter, rangeOf } from './state.ts';

/** What one check looks for: SQL of `id`, `title`, `detail` and `path`. */
type CheckSql = string;

const live = 'p.deleted_at is null and p.erased_at is null';
const personFacts = `p.id, p.case_code as title, coalesce(c.name, '') as detail, '/people/' || p.id as path
  from person p left join community c on c.id = p.community_id`;
const sessionFacts = `s.id, k.code as title, s.held_on as detail, '/cohorts/' || k.id as path
  from training_session s join cohort k on k.id = s.cohort_id and k.deleted_at is null where s.deleted_at is null`;
/** Ten tonnes: more than a lorry of produce from one farmer. */
const heaviestGrams = 10_000_000;

const checks: Readonly<Record<QualityCheck, CheckSql>> = {
  'doubles-undecided': `select d.id, p.case_code || ' – ' || q.case_code as title, d.found_at as detail, '/doubles' as path
    from person_double d join person p on p.id = d.first_id and p.deleted_at is null join person q on q.id = d.second_id and q.deleted_at is null
    where d.decision in ('open', 'later') and substr(d.found_at, 1, 10) <= $to`,
  'sessions-without-marks': `select ${sessionFacts} and s.status = 'held' and ${between('s.held_on')}
    and not exists (select 1 from attendance_mark m where m.session_id = s.id)`,
  'sessions-unsettled': `select ${sessionFacts} and s.status = 'planned' and ${between('s.held_on')}`,
  'deliveries-weight': `select d.id, d.receipt as title, d.net_grams / 1000 || ' kg' as detail, '/deliveries/' || d.id as path from delivery d
    where d.status = 'valid' and ${between('d.weighed_on')} and (d.net_grams <= 0 or d.net_grams > ${heaviestGrams})`,
  'agreements-past-end': `select a.id, a.agreement_number as title, a.ends_on as detail, '/agreements/' || a.id as path from agreement a
    where a.deleted_at is null and a.status in ('signed', 'active') and a.ends_on < $to`,
  'sex-unknown': `select ${personFacts} where ${live} and p.sex = 'not-stated' and substr(p.created_at, 1, 10) <= $to`,
  'birth-date-unknown': `select ${personFacts} where ${live} and p.birth_date is null and substr(p.created_at, 1, 10) <= $to`,
  'follow-ups-open': `select t.id, p.case_code as title, t.due_on as detail, '/tracer' as path from tracer_follow_up t
    join person p on p.id = t.person_id where t.deleted_at is null and t.status = 'due' and ${between('t.due_on')}`,
  'completion-undecided': `select e.id, k.code || ' ' || p.case_code as title, coalesce(k.ends_on, '') as detail, '/cohorts/' || k.id as path
    from enrolment e join cohort k on k.id = e.cohort_id join person p on p.id = e.person_id
    where e.deleted_at is null and e.status = 'enrolled' and k.status = 'finished' and coalesce(k.ends_on, $to) <= $to`,
  'meetings-open': `select g.id, k.code as title, g.held_on as detail, '/meetings/' || g.id as path from meeting g
    join cooperative k on k.id = g.cooperative_id where g.deleted_at is null and g.status = 'open' and ${between('g.held_on')}`,
};

const mostListed = 100;
/** Accepts whatever a check finds in a quarter. */
export const everyFinding = '*';

/** Looks for what would make figures of a quarter wrong or incomplete. */
export function runReportChecks(asked: AskedQuarter, { source }: JobSurroundings): Promise<{ checks: CheckResult[] }> {
  return withSnapshot(source, async () => ({ checks: await checkQuarter(source.manager, asked) }));
}

export async function checkQuarter(manager: EntityManager, asked: AskedQuarter): Promise<CheckResult[]> {
  const { period } = await knownQuarter(manager, asked, asked.quarter);
  const range = rangeOf(period, asked);
  const accepted = await manager.findBy(QualityAcceptanceEntity, { key: period.key });
  const results: CheckResult[] = [];
  for (const check of qualityChecks) {
    const own = new Map(accepted.filter((row) => row.check === check).map((row) => [row.recordId, row]));
    results.push(await checkOne(manager, check, range, own));
  }
  return results;
}

type Acceptances = ReadonlyMap<string, { readonly reason: string; readonly acceptedBy: string }>;

async function checkOne(
  manager: EntityManager,
  check: QualityCheck,
  range: SourceRange,
  accepted: Acceptances,
): Promise<CheckResult> {
  const found = await manager.query<Omit<Finding, 'accepted' | 'check'>[]>(
    sqlFor(
      `select id, cast(title as text) as title, cast(detail as text) as detail, path from (${checks[check]}) order by detail, title, id`,
      range,
    ),
  );
  const findings = found.map((row): Finding => {
    const acceptance = accepted.get(row.id) ?? accepted.get(everyFinding);
    const by = acceptance === undefined ? null : { reason: acceptance.reason, by: acceptance.acceptedBy };
    return { ...row, check, accepted: by };
  });
  const open = findings.filter((finding) => finding.accepted === null);
  const shown = [...open, ...findings.filter((finding) => finding.accepted !== null)];
  return { check, open: open.length, findings: shown.slice(0, mostListed) };
}
