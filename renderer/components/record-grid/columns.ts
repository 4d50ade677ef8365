import type { ColDef } from 'ag-grid-community';
import type { TFunction } from 'i18next';
import { numberTypes } from '../../../shared/kernel/list.ts';
import type { ColumnType, ListDefinition, ListRow } from '../../../shared/kernel/list.ts';
import type { Format } from '../format.ts';
import { cellText } from './cell-text.ts';
import type { ColumnChoice } from './column-preference.ts';
import type { GridSort } from './list-view.ts';
import classes from './record-grid.module.css';

function cellClasses(type: ColumnType, isLink: boolean): string[] {
  const names: (string | undefined)[] = [];
  if (numberTypes.has(type)) names.push(classes['right']);
  if (type !== 'text' && type !== 'choice') names.push(classes['figures']);
  if (isLink) names.push(classes['link']);
  return names.filter((name) => name !== undefined);
}

/** The grid's columns for a list, in the order and width the user chose. The first one shown opens the record. */
export function gridColumns(
  t: TFunction,
  format: Format,
  list: ListDefinition,
  chosen: readonly ColumnChoice[],
  sort: readonly GridSort[],
): ColDef<ListRow>[] {
  const first = chosen.find((choice) => choice.shown)?.field;
  return chosen.flatMap((choice) => {
    const column = list.columns.find((one) => one.field === choice.field);
    if (!column) return [];
    const sorted = sort.findIndex((one) => one.field === choice.field);
    return [
      {
        colId: column.field,
        headerName: t(`${list.namespace}:column.${column.field}`),
        headerTooltip: t(`${list.namespace}:column.${column.field}`),
        width: choice.width,
        hide: !choice.shown,
        ...(sorted < 0
          ? {}
          : { initialSort: sort[sorted]?.descending ? ('desc' as const) : ('asc' as const), initialSortIndex: sorted }),
        valueGetter: ({ data }) => data?.values[column.field],
        valueFormatter: ({ data }) =>
          cellText(t, format, list.namespace, column, data?.values[column.field], data?.values),
        tooltip: ({ data }) => cellText(t, format, list.namespace, column, data?.values[column.field], data?.values),
        cellClass: cellClasses(column.type, column.field === first),
        headerClass: numberTypes.has(column.type) ? 'ag-right-aligned-header' : '',
      } satisfies ColDef<ListRow>,
    ];
  });
}
