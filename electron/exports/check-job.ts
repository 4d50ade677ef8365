import type { ExportCheck } from '../../shared/exports/contract.ts';
import type { ListView } from '../../shared/kernel/list.ts';
import type { JobSurroundings } from '../engine/job-surroundings.ts';
import { countRows, pageSql, type ConsentNeeded, type ListAccess, type ListSql } from '../storage/list-query.ts';
import { exportableList } from './lists.ts';

export interface ExportCheckJob {
  readonly list: string;
  readonly view: ListView;
  readonly access: ListAccess;
  readonly consent: ConsentNeeded | null;
  readonly adultsBornUntil: string;
}

/** Counts rows, people, children and people without consent behind a list's view. */
export async function runExportCheck(job: ExportCheckJob, { source }: JobSurroundings): Promise<ExportCheck> {
  const { manager } = source;
  const list = exportableList(job.list);
  const rows = await countRows(manager, list, job.view, job.access);
  if (list.person === undefined) return { rows, people: 0, children: 0, withoutConsent: job.consent ? rows : null };
  const count = async (access: ListAccess) => {
    const people = peopleSql(list, job.view, access);
    const [found] = await manager.query<{ people: number; children: number }[]>(
      `select count(*) as people, count(case when q.birth_date > ? then 1 end) as children
         from (select distinct x."person" as id from (${people.text}) x) named join person q on q.id = named.id`,
      [job.adultsBornUntil, ...people.parameters],
    );
    return found ?? { people: 0, children: 0 };
  };
  const all = await count(job.access);
  const agreed = job.consent === null ? null : await count({ ...job.access, consent: job.consent });
  return { rows, ...all, withoutConsent: agreed === null ? null : all.people - agreed.people };
}

/** The rows of a view, each with the person it names. */
function peopleSql(list: ListSql, view: ListView, access: ListAccess) {
  const named: ListSql = { ...list, columns: { ...list.columns, person: { value: list.person ?? '' } } };
  return pageSql(named, { ...view, sort: [] }, ['person'], access);
}
