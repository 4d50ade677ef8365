import type { TFunction } from 'i18next';
import type { ListColumn, ListDefinition } from '../../../shared/kernel/list.ts';
import type { Format } from '../format.ts';
import { cellText } from './cell-text.ts';
import type { GridFilter } from './list-view.ts';
import { operatorText } from './operator-text.ts';

/** The sentence of a filter, for example "Sex is one of Female, Other". */
export function filterText(t: TFunction, format: Format, list: ListDefinition, filter: GridFilter): string {
  const column = list.columns.find((one) => one.field === filter.field);
  if (!column) return filter.field;
  return t('grid:filter.sentence', {
    column: t(`${list.namespace}:column.${filter.field}`),
    operator: operatorText(t, filter.operator, column.type),
    value: valueText(t, format, list, column, filter.value),
  }).trim();
}

function valueText(
  t: TFunction,
  format: Format,
  list: ListDefinition,
  column: ListColumn,
  value: GridFilter['value'],
): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map((one) => cellText(t, format, list.namespace, column, one)).join(', ');
  if (value === false) return t('common:no');
  if (column.type === 'datetime') return format.date(String(value).slice(0, 10));
  return cellText(t, format, list.namespace, column, value);
}
