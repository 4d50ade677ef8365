import { NumberInput } from '@mantine/core';
import { useFormat } from '../../components/format.ts';
import { useField } from '../../components/record-form/form-context.ts';
import type { FieldProps } from '../../components/record-form/form-context.ts';

/** A reading with one decimal, kept as an integer of tenths. */
export function TenthsField(field: FieldProps) {
  const { value, set, common } = useField(field);
  const { decimalSign } = useFormat();
  return (
    <NumberInput
      {...common}
      allowNegative={false}
      decimalScale={1}
      decimalSeparator={decimalSign}
      hideControls
      value={typeof value === 'number' ? value / 10 : ''}
      onChange={(next) => set(next === '' ? null : Math.round(Number(next) * 10))}
    />
  );
}
