import type { TFunction } from 'i18next';
import { numberTypes } from '../../../shared/kernel/list.ts';
import type { ColumnType, FilterOperator } from '../../../shared/kernel/list.ts';

/** The words of a comparison, which depend on what is compared: "on or after" a date, "at least" a number. */
export function operatorText(t: TFunction, operator: FilterOperator, type: ColumnType): string {
  return t(`grid:operator.${operator}`, { context: numberTypes.has(type) ? 'integer' : type });
}
