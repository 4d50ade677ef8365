import type { EntityManager } from 'typeorm';
import { defineImport, type ImportRow, type LinkKind } from '../imports/definition.ts';
import { personLink } from '../people/import-link.ts';
import { deterministicId } from '../storage/deterministic-id.ts';
import { createRecords } from '../storage/records.ts';
import type { Transaction } from '../storage/transaction.ts';
import { writeResults } from './assessments/results.ts';
import { AssessmentEntity } from './entities.ts';

interface ResultSaid {
  readonly pre: number | null;
  readonly post: number | null;
  readonly takenOn: string | null;
}

type ResultRow = ImportRow<ResultSaid>;

/** Points are kept in hundredths. */
const hundredths = 100;
const maximum = 100;

/** A trainee like any registered person, or by the number of their row in the list of participants they came from. */
const traineeLink: LinkKind = {
  kind: 'person',
  read: personLink.read,
  find: async (manager, requests, office) => {
    const found = new Map(await personLink.find(manager, requests, office));
    const byNumber = await peopleByRowNumber(manager);
    for (const { key, said } of requests) {
      const ids = byNumber.get(said['sourceId'] ?? '');
      if (ids && (found.get(key)?.ids.length ?? 0) === 0) found.set(key, { ids, as: key });
    }
    return found;
  },
};

async function peopleByRowNumber(manager: EntityManager): Promise<Map<string, string[]>> {
  const rows = await manager.query<{ number: string; id: string }[]>(
    `select distinct source_id as number, person_id as id from enrolment where source_id is not null and deleted_at is null`,
  );
  const byNumber = Map.groupBy(rows, ({ number }) => number);
  return new Map([...byNumber].map(([number, people]) => [number, people.map(({ id }) => id)]));
}

/** Brings in results before and after a training, as one assessment of each kind for each cohort. */
export const resultsImport = defineImport<ResultSaid>({
  kind: 'training-results',
  recordKind: 'assessment_result',
  links: [{ name: 'person', link: traineeLink, needed: true, create: false }],
  read: (values) => {
    const [pre, post] = [values.decimal('preScore'), values.decimal('postScore')];
    for (const [field, score] of [
      ['preScore', pre],
      ['postScore', post],
    ] as const) {
      if (score !== null && (score < 0 || score > maximum))
        values.note([field], 'score-outside', 'refused', { value: score, maximum });
    }
    return { pre, post, takenOn: values.date('takenOn') };
  },
  match: async (rows, { manager, links, refuse }) => {
    const enrolments = await openEnrolments(manager);
    const scores = await knownScores(manager);
    const earlier = new Map<string, number>();
    for (const row of rows) {
      const enrolment = enrolmentOf(row, enrolments.get(links.idOf(row, 'person') ?? ''));
      if (!enrolment) {
        refuse(row, ['sourceId', 'caseCode', 'fullName'], 'not-a-trainee');
        continue;
      }
      const before = earlier.get(enrolment.id);
      if (before !== undefined) row.known = { row: before };
      else if (kindsOf(row).every((kind) => scores.has(`${enrolment.id} ${kind}`)))
        row.known = { id: deterministicId('assessment-result', enrolment.id, 'known'), version: 1 };
      else earlier.set(enrolment.id, row.row);
    }
  },
  write: async (tx, { fresh }, { links, note, made, inSteps }) => {
    const enrolments = await openEnrolments(tx.manager);
    const taken = fresh.flatMap((row) => {
      const enrolment = enrolmentOf(row, enrolments.get(links.idOf(row, 'person') ?? ''));
      return enrolment ? kindsOf(row).map((kind) => ({ row, enrolment, kind })) : [];
    });
    const groups = [...Map.groupBy(taken, ({ enrolment, kind }) => `${enrolment.cohortId} ${kind}`).values()];
    const assessments = await createRecords(
      tx,
      AssessmentEntity,
      groups.map((group) => assessmentOf(tx, group)),
      note,
    );
    made('assessment', assessments);
    const sheets = groups.map((group, index) => ({ group, id: assessments[index]?.id ?? '' }));
    await inSteps(sheets, async (step) => {
      for (const { group, id } of step) {
        const results = group.map(({ row, enrolment, kind }) => ({
          ...{ enrolmentId: enrolment.id, before: null, answers: null },
          score: Math.round((row.record[kind] ?? 0) * hundredths),
        }));
        await writeResults(tx, id, results);
      }
    });
  },
  show: ({ record, asked }) => ({
    sourceId: asked['person']?.text ?? null,
    preScore: record.pre,
    postScore: record.post,
    takenOn: record.takenOn,
  }),
});

type Kind = 'pre' | 'post';

function kindsOf({ record }: ResultRow): Kind[] {
  return (['pre', 'post'] as const).filter((kind) => record[kind] !== null);
}

interface Enrolment {
  readonly id: string;
  readonly cohortId: string;
  readonly personId: string;
  readonly appliedOn: string;
  readonly sourceId: string | null;
}

/** The enrolment a result belongs to: the one the file numbers, or the latest that had begun on the day. */
function enrolmentOf({ record, asked }: ResultRow, enrolments: readonly Enrolment[] = []): Enrolment | undefined {
  const number = asked['person']?.said['sourceId'] ?? null;
  const named = enrolments.filter(({ sourceId }) => number !== null && sourceId === number);
  const of = named.length > 0 ? named : enrolments;
  const byDay = of.toSorted((a, b) => a.appliedOn.localeCompare(b.appliedOn));
  return byDay.findLast(({ appliedOn }) => record.takenOn === null || appliedOn <= record.takenOn) ?? byDay[0];
}

async function openEnrolments(manager: EntityManager): Promise<Map<string, Enrolment[]>> {
  const rows = await manager.query<Enrolment[]>(
    `select id, cohort_id as cohortId, person_id as personId, applied_on as appliedOn, source_id as sourceId
       from enrolment where deleted_at is null and enrolled_on is not null`,
  );
  return Map.groupBy(rows, ({ personId }) => personId);
}

/** Results that are there already, by enrolment and kind. */
async function knownScores(manager: EntityManager): Promise<Set<string>> {
  const rows = await manager.query<{ key: string }[]>(
    `select r.enrolment_id || ' ' || a.kind as key from assessment_result r join assessment a on a.id = r.assessment_id
      where a.deleted_at is null and a.kind in ('pre', 'post')`,
  );
  return new Set(rows.map(({ key }) => key));
}

function assessmentOf(tx: Transaction, group: readonly { row: ResultRow; enrolment: Enrolment; kind: Kind }[]) {
  const [first] = group;
  const days = group.flatMap(({ row }) => row.record.takenOn ?? []).toSorted();
  const kind = first?.kind ?? 'post';
  return {
    ...{ cohortId: first?.enrolment.cohortId ?? '', kind, title: kind === 'pre' ? 'Pre' : 'Post' },
    ...{ takenOn: days[0] ?? tx.today, maximum, counts: kind === 'post', instrument: null },
  };
}
