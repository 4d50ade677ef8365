import { useTranslation } from 'react-i18next';
import { DateField, FormSection, IntegerField, TextField, useFieldValue } from '../../components/record-form/index.ts';

/** Shown for returnees, and wherever something is written in it: nothing that is stored is hidden. */
export function ReturneeSection() {
  const { t } = useTranslation('people');
  const returnee = useFieldValue('returnee') === true;
  const details = [
    useFieldValue('returnedFrom'),
    useFieldValue('returnedOn'),
    useFieldValue('monthsAbroad'),
    useFieldValue('externalCaseId'),
  ];
  const isFilled = details.some((value) => value !== null && value !== undefined && value !== '');
  if (!returnee && !isFilled) return null;
  return (
    <FormSection title={t('section.returnee')} {...(returnee ? {} : { description: t('returnee-unmarked') })}>
      <TextField name="returnedFrom" />
      <DateField name="returnedOn" />
      <IntegerField name="monthsAbroad" minimum={0} maximum={1200} />
      <TextField name="externalCaseId" />
    </FormSection>
  );
}
