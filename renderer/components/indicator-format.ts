import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { IndicatorRow } from '../../shared/reports/contract.ts';
import type { Unit } from '../../shared/reports/indicator.ts';
import { useFormat, visible, type Format } from './format.ts';

/** How values of an indicator are shown, with their unit. */
export interface IndicatorFormat {
  readonly value: (value: number | null, unit: Unit) => string;
  readonly label: (indicator: Pick<IndicatorRow, 'code' | 'label'>) => string;
  readonly bucket: (by: string, bucket: string) => string;
}

export function useIndicatorFormat(): IndicatorFormat {
  const { t } = useTranslation('reports');
  const format = useFormat();
  return {
    value: (value, unit) => (value === null ? t('not-available') : valueText(t, format, value, unit)),
    label: ({ code, label }) => (label === null ? t(`indicators:${code}.label`) : visible(label)),
    bucket: (by, bucket) => {
      if (bucket === 'unknown') return t('unknown');
      if (by === 'sex' || by === 'disability') return t(`bucket.${by}.${bucket}`);
      return by === 'returnee' || by === 'host' ? t(`common:${bucket}`) : visible(bucket);
    },
  };
}

function valueText(t: TFunction, format: Format, value: number, unit: Unit): string {
  switch (unit) {
    case 'percent':
      return format.percent(value);
    case 'money':
      return format.money(Math.round(value));
    case 'price':
      return t('reports:unit-value.price', { value: format.money(Math.round(value)) });
    case 'kilograms':
    case 'hours':
    case 'hectares':
    case 'points':
      return t(`reports:unit-value.${unit}`, { value: format.number(value, 1) });
    default:
      return format.number(value);
  }
}
