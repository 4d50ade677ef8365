import type { EntityManager } from 'typeorm';
import type { ListView } from '../../shared/kernel/list.ts';
import type { Figure } from '../../shared/reports/indicator.ts';
import type { OwnIndicator } from '../../shared/reports/own-indicator.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { exportableList } from '../exports/lists.ts';
import { fullAccess, pageSql, type ListSql } from '../storage/list-query.ts';

/** The list's view of an own indicator within a period. */
export function ownView({ view, dateField }: OwnIndicator, { from, to }: { from: string; to: string }): ListView {
  const dated =
    dateField === null
      ? []
      : [
          { field: dateField, operator: 'from' as const, value: from },
          { field: dateField, operator: 'to' as const, value: to },
        ];
  return { search: view.search, filters: [...view.filters, ...dated], sort: [] };
}

/** Counts an own indicator: rows, the different people they name, or the sum of a column, as the list filters them. */
export async function countOwn(
  manager: EntityManager,
  own: OwnIndicator,
  range: { from: string; to: string },
): Promise<Figure> {
  const list = exportableList(own.list);
  const named: ListSql = { ...list, columns: { ...list.columns, person: { value: list.person ?? list.id } } };
  const fields = own.measure === 'sum' ? [summedField(list, own)] : ['person'];
  const { text, parameters } = pageSql(named, ownView(own, range), fields, fullAccess);
  const counted = {
    count: 'count(*)',
    people: 'count(distinct x."person")',
    sum: `coalesce(sum(x."${fields[0]}"), 0)`,
  };
  const [row] = await manager.query<{ value: number }[]>(`select ${counted[own.measure]} as value from (${text}) x`, [
    ...parameters,
  ]);
  return { numerator: Math.round(row?.value ?? 0), denominator: null };
}

function summedField({ definition }: ListSql, { field }: OwnIndicator): string {
  const column = definition.columns.find((known) => known.field === field);
  const summable = column !== undefined && ['integer', 'decimal', 'money', 'weight'].includes(column.type);
  if (!summable) throw new Refusal('list.unknown_field', { field: field ?? '' });
  return column.field;
}
