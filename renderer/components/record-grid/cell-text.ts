import type { TFunction } from 'i18next';
import type { CellValue, ListColumn } from '../../../shared/kernel/list.ts';
import type { Format } from '../format.ts';
import { visible } from '../format.ts';

/** A cell's value as the grid and the filter chips show it. */
export function cellText(
  t: TFunction,
  format: Format,
  namespace: string,
  column: ListColumn,
  value: CellValue | undefined,
): string {
  if (value === null || value === undefined || value === '') return '';
  switch (column.type) {
    case 'boolean':
      return value === true ? t('common:yes') : '';
    case 'choice':
      return t(`${namespace}:${column.field}.${value}`);
    case 'date':
      return format.date(String(value));
    case 'datetime':
      return format.dateTime(String(value));
    case 'integer':
      return typeof value === 'number' ? format.number(value) : String(value);
    default:
      return visible(String(value));
  }
}
