import { Input, SegmentedControl, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { birthPrecisions } from '../../../shared/kernel/choices.ts';
import type { BirthPrecision } from '../../../shared/kernel/choices.ts';
import { DateField, FormSection, useFieldValue, useSetFields } from '../../components/record-form/index.ts';
import { AgeFields, MonthFields, YearField } from './birth-fields.tsx';
import { convertBirth } from './birth-parts.ts';
import { useTypedAge } from './use-typed-age.ts';

/** The birth date as precisely as it is known: a day, a month, a year, or only an age. */
export function BirthSection() {
  const { t } = useTranslation('people');
  const stored = useFieldValue('birthPrecision');
  const precision = birthPrecisions.find((one) => one === stored) ?? 'day';
  return (
    <FormSection title={t('section.birth')}>
      <PrecisionChoice precision={precision} />
      <BirthFields precision={precision} />
      <AgeNote />
    </FormSection>
  );
}

function PrecisionChoice({ precision }: { readonly precision: BirthPrecision }) {
  const { t } = useTranslation('people');
  const setFields = useSetFields();
  const birthDate = useFieldValue('birthDate');
  const typed = typeof birthDate === 'string' ? birthDate : null;
  return (
    <Input.Wrapper label={t('field.birthPrecision')} data-wide data-path="birthPrecision" labelElement="div">
      <div>
        <SegmentedControl<BirthPrecision>
          aria-label={t('field.birthPrecision')}
          value={precision}
          onChange={(next) => setFields({ birthPrecision: next, birthDate: convertBirth(typed, precision, next) })}
          data={birthPrecisions.map((value) => ({ value, label: t(`birthPrecision.${value}`) }))}
        />
      </div>
    </Input.Wrapper>
  );
}

function BirthFields({ precision }: { readonly precision: BirthPrecision }) {
  switch (precision) {
    case 'day':
      return <DateField name="birthDate" />;
    case 'month':
      return <MonthFields />;
    case 'year':
      return <YearField />;
    case 'estimated':
      return <AgeFields />;
  }
}

/** Says at once what the entry means today, so that a slip in the year is seen. */
function AgeNote() {
  const { t } = useTranslation('people');
  const { age, inFuture } = useTypedAge();
  if (inFuture) {
    return (
      <Text c="red" size="sm" role="status" pt={30}>
        {t('birth.in-future')}
      </Text>
    );
  }
  return (
    <Text c="dimmed" size="sm" role="status" pt={30}>
      {age === null ? '' : t('birth.age-today', { count: age })}
    </Text>
  );
}
