import type { TFunction } from 'i18next';
import { choiceTexts } from '../../../shared/kernel/list.ts';
import type { CellValue, ListColumn } from '../../../shared/kernel/list.ts';
import type { Format } from '../format.ts';
import { visible } from '../format.ts';

/** A cell's value as the grid and the filter chips show it. An amount takes its currency from the row, where the list says so. */
export function cellText(
  t: TFunction,
  format: Format,
  namespace: string,
  column: ListColumn,
  value: CellValue | undefined,
  row: Readonly<Record<string, CellValue>> = {},
): string {
  if (value === null || value === undefined || value === '') return '';
  switch (column.type) {
    case 'boolean':
      return value === true ? t('common:yes') : '';
    case 'choice':
      return choiceText(t, namespace, column, String(value));
    case 'date':
      return format.date(String(value));
    case 'datetime':
      return format.dateTime(String(value));
    default:
      return typeof value === 'number' ? numberText(format, column, value, row) : visible(String(value));
  }
}

function choiceText(t: TFunction, listNamespace: string, column: ListColumn, value: string): string {
  const { namespace, key } = choiceTexts(listNamespace, column);
  return t(`${namespace}:${key}.${value}`, { defaultValue: value });
}

function numberText(
  format: Format,
  { type, decimals = 1, currencyField }: ListColumn,
  value: number,
  row: Readonly<Record<string, CellValue>>,
): string {
  const currency = currencyField === undefined ? undefined : row[currencyField];
  if (type === 'money') return format.money(value, typeof currency === 'string' ? currency : undefined);
  if (type === 'weight') return format.weight(value);
  return format.number(value, type === 'decimal' ? decimals : 0);
}
