import type { TFunction } from 'i18next';
import { minorDigits } from '../../../shared/kernel/money.ts';
import type { IndicatorRow } from '../../../shared/reports/contract.ts';
import type { Unit } from '../../../shared/reports/indicator.ts';
import type { CellLook, ReportCell } from '../../workbooks/report/content.ts';

const decimalsOf: Readonly<Partial<Record<Unit, number>>> = {
  kilograms: 1,
  percent: 1,
  hours: 1,
  points: 1,
  hectares: 2,
};

/** A value of an indicator as a typed cell: amounts as people read them, percentages as 62.5. */
export function valueCell(value: number | null, unit: Unit, currency: string, look?: CellLook): ReportCell {
  const shown = look === undefined ? {} : { look };
  if (unit === 'money' || unit === 'price')
    return {
      value: value === null ? null : Math.round(value),
      type: 'money',
      decimals: minorDigits(currency),
      ...shown,
    };
  const decimals = decimalsOf[unit] ?? 0;
  return decimals === 0 ? { value, type: 'integer', ...shown } : { value, type: 'decimal', decimals, ...shown };
}

export const header = (value: string): ReportCell => ({ value, look: 'header' });

export function labelOf(texts: TFunction, { code, label }: Pick<IndicatorRow, 'code' | 'label'>): string {
  return label ?? texts(`indicators:${code}.label`);
}

export function unitText(texts: TFunction, unit: Unit, currency: string): string {
  return unit === 'money' || unit === 'price'
    ? `${currency}${unit === 'price' ? '/kg' : ''}`
    : texts(`reports:unit.${unit}`);
}

export function bucketText(texts: TFunction, by: string, bucket: string): string {
  if (bucket === 'unknown') return texts('reports:unknown');
  if (by === 'sex' || by === 'disability') return texts(`reports:bucket.${by}.${bucket}`);
  return by === 'returnee' || by === 'host' ? texts(`common:${bucket}`) : bucket;
}
