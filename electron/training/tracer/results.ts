import type { EntityManager } from 'typeorm';
import { profiles } from '../../../shared/kernel/choices.ts';
import type { TracerStatus, WorkKind } from '../../../shared/training/choices.ts';
import type { TracerGrouping } from '../../../shared/training/tracer/contract.ts';
import { tracerResults, type FollowUpOutcome, type TracerResults } from '../../../shared/training/tracer/results.ts';

interface ResultRow {
  readonly status: TracerStatus;
  readonly dueOn: string;
  readonly work: WorkKind | null;
  readonly incomeBefore: number | null;
  readonly incomeNow: number | null;
  readonly usesSkill: number | null;
  readonly month: number;
  readonly sex: string;
  readonly cohortId: string;
  readonly cohortCode: string;
  readonly courseId: string;
  readonly courseTitle: string;
  readonly returnee: number;
  readonly youthAtRisk: number;
  readonly hostCommunityMember: number;
  readonly farmer: number;
}

interface ResultsInput {
  readonly groupBy: TracerGrouping;
  /** None means all. */
  readonly cohortIds: readonly string[];
  readonly courseId: string | null;
  readonly month: number | null;
  /** Whose incomes are counted. */
  readonly currency: string;
  readonly today: string;
}

/** Results of follow-ups, in all and by cohort, course, sex, profile or month. Incomes are those of the office's currency. */
export async function tracerResultsBy(
  manager: EntityManager,
  input: ResultsInput,
): Promise<{ total: TracerResults; groups: { key: string; name: string; results: TracerResults }[] }> {
  const { today, currency } = input;
  const chosen = input.cohortIds.length > 0 ? 'k.id in (select value from json_each(?))' : '?';
  const rows = await manager.query<ResultRow[]>(
    `select t.status, t.due_on as dueOn, t.work, t.uses_skill as usesSkill, t.months_after as month, p.sex, k.id as cohortId,
            k.code as cohortCode, o.id as courseId, o.title as courseTitle, p.returnee, p.youth_at_risk as youthAtRisk,
            p.host_community_member as hostCommunityMember, p.farmer,
            case when t.currency = ? then t.income_before end as incomeBefore, case when t.currency = ? then t.income_now end as incomeNow
       from tracer_follow_up t join person p on p.id = t.person_id join cohort k on k.id = t.cohort_id join course o on o.id = k.course_id
      where t.deleted_at is null and ${chosen} and o.id = coalesce(?, o.id) and t.months_after = coalesce(?, t.months_after)
      order by o.title_key, k.code, t.months_after`,
    [currency, currency, input.cohortIds.length > 0 ? JSON.stringify(input.cohortIds) : 1, input.courseId, input.month],
  );
  const groups = new Map<string, { name: string; rows: ResultRow[] }>();
  for (const row of rows) {
    for (const { key, name } of groupsOf(row, input.groupBy)) {
      const group = groups.get(key) ?? { name, rows: [] };
      group.rows.push(row);
      groups.set(key, group);
    }
  }
  const resultsOf = (some: readonly ResultRow[]) => tracerResults(some.map((row) => outcomeOf(row, today)));
  return {
    total: resultsOf(rows),
    groups: [...groups].map(([key, group]) => ({ key, name: group.name, results: resultsOf(group.rows) })),
  };
}

function outcomeOf({ dueOn, usesSkill, ...row }: ResultRow, today: string): FollowUpOutcome {
  return { ...row, isDue: dueOn <= today, usesSkill: usesSkill === null ? null : usesSkill === 1 };
}

/** Groups a follow-up counts in; somebody with several profiles counts in each. */
function groupsOf(row: ResultRow, groupBy: TracerGrouping): { key: string; name: string }[] {
  switch (groupBy) {
    case 'cohort':
      return [{ key: row.cohortId, name: row.cohortCode }];
    case 'course':
      return [{ key: row.courseId, name: row.courseTitle }];
    case 'sex':
      return [{ key: row.sex, name: row.sex }];
    case 'month':
      return [{ key: String(row.month), name: String(row.month) }];
    case 'profile': {
      const held = profiles.filter((profile) => row[profile] === 1);
      return (held.length > 0 ? held : ['none']).map((profile) => ({ key: profile, name: profile }));
    }
  }
}
