import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.ts';
import { minorDigits, useFormat } from '../format.ts';
import { useField } from './form-context.ts';
import type { FieldProps } from './form-context.ts';

interface NumberFieldProps extends FieldProps {
  readonly minimum?: number;
  readonly maximum?: number;
  /** Digits after the decimal sign; 0 for a whole number. */
  readonly decimals?: number;
  readonly suffix?: string;
}

/** The signs of the locale: what stands before decimals and between thousands. */
function useSigns(): { decimal: string; thousands: string } {
  const { locale } = useFormat();
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(1_234_567.5);
  const sign = (type: Intl.NumberFormatPartTypes) => parts.find((part) => part.type === type)?.value;
  return { decimal: sign('decimal') ?? '.', thousands: sign('group') ?? '' };
}

interface Box {
  readonly value: number | string;
  readonly onChange: (next: number | string) => void;
  readonly valueIsNumericString: true;
}

/**
 * What stands in the box. A number that is still being typed (`2500.` or `0.50`) comes as text, which has to stand there until it is whole.
 *
 * @param factor how many of the kept units make one of the box, 100 for kobo and naira
 */
function useBox(value: unknown, set: (value: number | null) => void, factor = 1): Box {
  const [typed, setTyped] = useState<{ readonly text: string; readonly kept: number | null } | null>(null);
  const kept = typeof value === 'number' ? value : null;
  const shown = kept === null ? '' : kept / factor;
  return {
    value: typed !== null && typed.kept === kept ? typed.text : shown,
    onChange: (next) => {
      const number = next === '' ? Number.NaN : Number(next);
      const unrounded = number * factor;
      const result = Number.isNaN(number) ? null : factor === 1 ? unrounded : Math.round(unrounded);
      setTyped(typeof next === 'string' ? { text: next, kept: result } : null);
      set(result);
    },
    valueIsNumericString: true,
  };
}

/** A number, or nothing. What is out of range is said beside the field and not silently corrected. */
export function NumberField({ minimum, maximum, decimals = 0, suffix, ...field }: NumberFieldProps) {
  const { value, set, common } = useField(field);
  const signs = useSigns();
  return (
    <NumberInput
      {...common}
      {...(minimum === undefined ? {} : { min: minimum })}
      {...(maximum === undefined ? {} : { max: maximum })}
      {...(suffix === undefined ? {} : { suffix })}
      clampBehavior="none"
      allowNegative={minimum === undefined || minimum < 0}
      allowDecimal={decimals > 0}
      decimalScale={decimals}
      decimalSeparator={signs.decimal}
      thousandSeparator={signs.thousands}
      hideControls
      {...useBox(value, set)}
    />
  );
}

export function IntegerField(props: Omit<NumberFieldProps, 'decimals'>) {
  return <NumberField {...props} decimals={0} />;
}

/** A weight, typed in kilograms and kept as an integer of grams. */
export function WeightField(field: FieldProps) {
  const { value, set, common } = useField(field);
  const { t } = useTranslation();
  const signs = useSigns();
  return (
    <NumberInput
      {...common}
      label={t('form:with-unit', { label: common.label, unit: t('form:kilograms') })}
      allowNegative={false}
      decimalScale={3}
      decimalSeparator={signs.decimal}
      thousandSeparator={signs.thousands}
      hideControls
      {...useBox(value, set, 1000)}
    />
  );
}

/** An amount, typed in the currency's main unit and kept as an integer of its minor unit. */
export function MoneyField({ currency, ...field }: FieldProps & { readonly currency?: string }) {
  const { value, set, common } = useField(field);
  const { t } = useTranslation();
  const signs = useSigns();
  const office = useSession().office.currency;
  const unit = currency ?? office;
  const digits = minorDigits(unit);
  return (
    <NumberInput
      {...common}
      label={t('form:with-unit', { label: common.label, unit })}
      allowNegative={false}
      decimalScale={digits}
      decimalSeparator={signs.decimal}
      thousandSeparator={signs.thousands}
      hideControls
      {...useBox(value, set, 10 ** digits)}
    />
  );
}
