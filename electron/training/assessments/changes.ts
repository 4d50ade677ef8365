import { fewestShown, pairedChange } from '../../../shared/training/assessments/change.ts';
import type { Change } from '../../../shared/training/assessments/contract.ts';
import type { SessionContext } from '../../engine/context.ts';
import { shownTo } from '../shown-people.ts';

interface Scored {
  readonly enrolmentId: string;
  readonly name: string;
  readonly caseCode: string;
  readonly kind: 'pre' | 'post';
  readonly instrument: string | null;
  readonly maximum: number;
  readonly score: number;
}

/**
 * Change of every trainee with a result before and after: of tests in percent of the maximum, of each instrument in points. Of several, the
 * first before and the last after count. Instruments are left out for whoever may not read scores, and for fewer than five pairs the means are.
 */
export async function changesOfCohort(context: SessionContext, { id }: { id: string }): Promise<{ changes: Change[] }> {
  const rows = await context.office.reads.query<Scored[]>(
    `select r.enrolment_id as enrolmentId, ${shownTo(context).name} as name, p.case_code as caseCode, a.kind,
            a.instrument, a.maximum, r.score
       from assessment a join assessment_result r on r.assessment_id = a.id join enrolment e on e.id = r.enrolment_id
       join person p on p.id = e.person_id
      where a.cohort_id = ? and a.kind in ('pre', 'post') and a.deleted_at is null and e.deleted_at is null and r.score is not null
      order by p.name_key, e.id, a.taken_on, a.created_at`,
    [id],
  );
  const visible = rows.filter(({ instrument }) => instrument === null || context.may('training.read-scores'));
  const groups = [...Map.groupBy(visible, ({ instrument }) => instrument)];
  return { changes: groups.map(([instrument, scored]) => changeOf(instrument, scored)) };
}

function changeOf(instrument: string | null, scored: readonly Scored[]): Change {
  const value = (row: Scored | undefined) => {
    if (row === undefined) return null;
    return instrument === null ? row.score / row.maximum : row.score / 100;
  };
  const people = [...Map.groupBy(scored, ({ enrolmentId }) => enrolmentId).values()].flatMap((own) => {
    const [first] = own;
    const before = value(own.find(({ kind }) => kind === 'pre'));
    const after = value(own.findLast(({ kind }) => kind === 'post'));
    const change = before === null || after === null ? null : after - before;
    return first
      ? [{ enrolmentId: first.enrolmentId, name: first.name, caseCode: first.caseCode, before, after, change }]
      : [];
  });
  const change = pairedChange(people);
  const suppressed = instrument !== null && change.n < fewestShown;
  const means = suppressed ? { meanBefore: null, meanAfter: null, meanChange: null, higher: 0, same: 0, lower: 0 } : {};
  return { ...change, ...means, instrument, unit: instrument === null ? 'percent' : 'points', suppressed, people };
}
