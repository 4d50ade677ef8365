import type { ListView } from '../../shared/kernel/list.ts';
import { fullAccess, pageSql, readableFields } from '../../electron/storage/list-query.ts';
import { peopleListSql } from '../../electron/people/list.ts';
import { bareConnection, officeOf } from './support/offices.ts';
import { inTurn, type Measure } from './support/measure.ts';

const blank = { search: '', filters: [], sort: [] };

const views: Readonly<Record<string, ListView & { offset: number }>> = {
  'people, first page': { ...blank, offset: 0 },
  'people, filtered by sex, sorted by birth date': {
    ...blank,
    offset: 0,
    filters: [{ field: 'sex', operator: 'any-of', value: ['female'] }],
    sort: [{ field: 'birthDate', descending: true }],
  },
  'people, sorted by case code, 100 blocks down': {
    ...blank,
    offset: 5000,
    sort: [{ field: 'caseCode', descending: false }],
  },
  'people, searched by name': { ...blank, search: 'amina bello', offset: 0 },
};

const limit = 100;

/** A block of the list through the contract, against the same SQL through the bare driver. */
export async function benchLists(sizes: readonly number[]): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const size of sizes) {
    const office = await officeOf(size);
    const fields = readableFields(peopleListSql.definition, () => true);
    for (const [what, view] of Object.entries(views)) {
      const sql = pageSql(peopleListSql, view, fields, fullAccess, { offset: view.offset, limit });
      const statement = bareConnection(office).prepare(sql.text);
      const { ours, plain } = await inTurn(
        () => office.client.people.list({ ...view, limit } as never),
        () => statement.all(...sql.parameters),
        15,
      );
      measures.push({ what, size, ours, plain, unit: 'ms', limit: '1.3 × + 5 ms', reached: ours <= 1.3 * plain + 5 });
    }
  }
  return measures;
}
