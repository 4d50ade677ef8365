import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { minorDigits, useFormat } from '../../components/format.ts';
import { useField } from '../../components/record-form/index.ts';
import type { FieldProps } from '../../components/record-form/index.ts';
import { useSession } from '../../api/session.ts';

interface Budget {
  readonly amount: number;
  readonly currency: string;
}

/** An amount with its currency, in the office's own for a new one; typed in its main unit, kept in minor units. */
export function BudgetField(field: FieldProps) {
  const { value, set, common } = useField(field);
  const { t } = useTranslation();
  const { decimalSign } = useFormat();
  const office = useSession().office.currency;
  const budget = value as Budget | null;
  const unit = budget?.currency ?? office;
  const factor = 10 ** minorDigits(unit);
  return (
    <NumberInput
      {...common}
      label={t('form:with-unit', { label: common.label, unit })}
      allowNegative={false}
      decimalScale={minorDigits(unit)}
      decimalSeparator={decimalSign}
      thousandSeparator={decimalSign === ',' ? '.' : ','}
      hideControls
      value={budget === null ? '' : budget.amount / factor}
      onChange={(next) => set(next === '' ? null : { amount: Math.round(Number(next) * factor), currency: unit })}
    />
  );
}
