import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ListColumn } from '../../../shared/kernel/list.ts';
import { useSession } from '../../api/session.ts';
import { minorDigits } from '../format.ts';
import type { GridFilter } from './list-view.ts';

interface NumberValueInputProps {
  readonly column: ListColumn;
  readonly value: GridFilter['value'];
  readonly onChange: (value: number | undefined) => void;
}

/** A number to filter by: typed in the unit that the column shows (kilograms, naira) and kept in the one that it holds. */
export function NumberValueInput({ column, value, onChange }: NumberValueInputProps) {
  const { t } = useTranslation('grid');
  const { currency } = useSession().office;
  const { digits, factor, unit } = unitOf(column, currency, t('form:kilograms'));
  const label = t('filter.value');
  return (
    <NumberInput
      label={unit === null ? label : t('form:with-unit', { label, unit })}
      decimalScale={digits}
      hideControls
      value={typeof value === 'number' ? value / factor : ''}
      onChange={(next) => onChange(typeof next === 'number' ? Number((next * factor).toFixed(6)) : undefined)}
    />
  );
}

function unitOf({ type, decimals = 1 }: ListColumn, currency: string, kilograms: string) {
  if (type === 'weight') return { digits: 3, factor: 1000, unit: kilograms };
  const digits = minorDigits(currency);
  if (type === 'money') return { digits, factor: 10 ** digits, unit: currency };
  return { digits: type === 'decimal' ? decimals : 0, factor: 1, unit: null };
}
