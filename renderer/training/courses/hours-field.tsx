import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useField } from '../../components/record-form/index.ts';
import type { FieldProps } from '../../components/record-form/index.ts';

/** A length that is typed in hours and kept in minutes. */
export function HoursField(field: FieldProps) {
  const { value, set, common } = useField(field);
  const { t } = useTranslation('courses');
  return (
    <NumberInput
      {...common}
      suffix={t('hours-suffix')}
      decimalScale={2}
      allowNegative={false}
      hideControls
      value={typeof value === 'number' ? value / 60 : ''}
      onChange={(hours) => set(hours === '' ? 0 : Math.round(Number(hours) * 60))}
    />
  );
}
