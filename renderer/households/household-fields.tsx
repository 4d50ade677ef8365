import { useTranslation } from 'react-i18next';
import { FormSection, PickerField, TextAreaField, TextField } from '../components/record-form/index.ts';
import { economicFields } from './household-values.ts';
import { VulnerabilityField } from './vulnerability-field.tsx';

interface HouseholdFieldsProps {
  readonly communityName?: string | null;
}

/** The form of a household. */
export function HouseholdFields({ communityName }: HouseholdFieldsProps) {
  const { t } = useTranslation('households');
  return (
    <>
      <FormSection title={t('section.identity')}>
        <TextField name="name" autoFocus />
        <PickerField name="communityId" kind="community" valueName={communityName} />
      </FormSection>
      <FormSection title={t('section.vulnerability')} description={t('vulnerability-text')}>
        <VulnerabilityField />
      </FormSection>
      <FormSection title={t('section.economy')}>
        {economicFields.map((field) => (
          <TextAreaField key={field} name={field} rows={1} wide={false} />
        ))}
      </FormSection>
    </>
  );
}
