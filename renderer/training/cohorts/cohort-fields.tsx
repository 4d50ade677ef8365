import { useTranslation } from 'react-i18next';
import type { CohortRecord } from '../../../shared/training/cohorts/contract.ts';
import { DateField, FormSection, IntegerField, PickerField, TextField } from '../../components/record-form/index.ts';
import { BudgetField } from './budget-field.tsx';
import { HolidaysField } from './holidays-field.tsx';
import { PatternField } from './pattern-field.tsx';

type Names = Partial<Pick<CohortRecord, 'courseTitle' | 'providerName' | 'communityName' | 'cooperativeName'>>;

/** The fields of a cohort, for planning and for editing; `names` are those of the records it points to. */
export function CohortFields({ names = {} }: { readonly names?: Names }) {
  const { t } = useTranslation('cohorts');
  return (
    <>
      <FormSection title={t('section.cohort')}>
        <PickerField name="courseId" kind="course" valueName={names.courseTitle} />
        <TextField name="code" />
        <PickerField name="providerId" kind="provider" valueName={names.providerName} />
        <TextField name="trainers" />
        <TextField name="venue" />
        <PickerField name="communityId" kind="community" valueName={names.communityName} />
        <IntegerField name="capacity" minimum={1} maximum={500} />
        <TextField name="language" />
        <BudgetField name="budget" />
        <PickerField name="cooperativeId" kind="cooperative" valueName={names.cooperativeName} />
      </FormSection>
      <FormSection title={t('section.calendar')} description={t('calendar-text')}>
        <DateField name="startsOn" />
        <DateField name="endsOn" />
        <PatternField name="pattern" />
        <HolidaysField name="holidays" />
      </FormSection>
    </>
  );
}
