import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/format.ts';
import { useField } from '../../components/record-form/form-context.ts';
import type { FieldProps } from '../../components/record-form/form-context.ts';

const squareMetresPerHectare = 10_000;

/** An area, typed in hectares and kept as an integer of square metres. */
export function HectaresField(field: FieldProps) {
  const { value, set, common } = useField(field);
  const { t } = useTranslation();
  const { decimalSign } = useFormat();
  return (
    <NumberInput
      {...common}
      label={t('form:with-unit', { label: common.label, unit: t('farmers:unit-hectares') })}
      allowNegative={false}
      decimalScale={4}
      decimalSeparator={decimalSign}
      hideControls
      value={typeof value === 'number' ? value / squareMetresPerHectare : ''}
      onChange={(next) => set(next === '' ? null : Math.round(Number(next) * squareMetresPerHectare))}
    />
  );
}
