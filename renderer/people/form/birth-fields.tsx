import { NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isIsoDate } from '../../../shared/kernel/dates.ts';
import { ageAt, birthDateOfAge } from '../../../shared/people/age.ts';
import { today, useFormat } from '../../components/format.ts';
import { useField } from '../../components/record-form/form-context.ts';
import { DateInput } from '../../components/record-form/index.ts';
import { birthDateOfParts, birthDateOfTypedYear, partsOf } from './birth-parts.ts';

const asNumber = (value: string | number) => (typeof value === 'number' ? value : null);
const oldest = 120;

const wholeNumber = {
  hideControls: true,
  allowDecimal: false,
  allowNegative: false,
  clampBehavior: 'strict',
} as const;

interface YearInputProps {
  /** What is said when the year, or what belongs to it, is not whole. */
  readonly incomplete: string;
  readonly year: number | null;
  readonly onYear: (year: number | null) => void;
}

function YearInput({ incomplete, year, onYear }: YearInputProps) {
  const { t } = useTranslation('people');
  const { common } = useField({ name: 'birthDate', label: t('birth.year') });
  return (
    <NumberInput
      {...common}
      {...wholeNumber}
      error={common.error ? incomplete : null}
      max={9999}
      thousandSeparator=""
      value={year ?? ''}
      onChange={(next) => onYear(asNumber(next))}
    />
  );
}

/** A year alone is kept as its middle, 1 July. */
export function YearField() {
  const { t } = useTranslation('people');
  const { value, set } = useField({ name: 'birthDate' });
  return (
    <YearInput
      incomplete={t('birth.year-incomplete')}
      year={partsOf(value).year}
      onYear={(year) => set(birthDateOfTypedYear(year))}
    />
  );
}

/** A month and its year are kept as the 15th. */
export function MonthFields() {
  const { t } = useTranslation('people');
  const { locale } = useFormat();
  const { value, set } = useField({ name: 'birthDate' });
  const parts = partsOf(value);
  const monthName = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1),
    label: monthName.format(new Date(Date.UTC(2000, index, 1))),
  }));
  return (
    <>
      <Select
        label={t('birth.month')}
        data={months}
        searchable
        clearable
        value={parts.month === null ? null : String(parts.month)}
        onChange={(next) => set(birthDateOfParts({ ...parts, month: next === null ? null : Number(next) }))}
      />
      <YearInput
        incomplete={t('birth.month-incomplete')}
        year={parts.year}
        onYear={(year) => set(birthDateOfParts({ ...parts, year }))}
      />
    </>
  );
}

/** An age somebody stated, and the day it was true: from both the estimated birth date. */
export function AgeFields() {
  const { t } = useTranslation('people');
  const format = useFormat();
  const [statedOn, setStatedOn] = useState<string | null>(today());
  const { value, set, common } = useField({ name: 'birthDate', label: t('birth.age') });
  const known = typeof value === 'string' && isIsoDate(value) ? value : null;
  const day = statedOn !== null && isIsoDate(statedOn) ? statedOn : today();
  const age = ageAt(known, day);
  function setAge(years: number | null, on: string): void {
    set(years === null ? null : birthDateOfAge(years, on));
  }
  return (
    <>
      <NumberInput
        {...common}
        {...wholeNumber}
        max={oldest}
        description={known === null ? null : t('birth.kept-as', { date: format.date(known) })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={age ?? ''}
        onChange={(next) => setAge(asNumber(next), day)}
      />
      <DateInput
        label={t('birth.stated-on')}
        value={statedOn}
        onChange={(next) => {
          setStatedOn(next);
          if (next !== null && isIsoDate(next)) setAge(age, next);
        }}
      />
    </>
  );
}
