import { useTranslation } from 'react-i18next';
import { sexes } from '../../../shared/kernel/choices.ts';
import { documentTypes } from '../../../shared/people/person.ts';
import { ChoiceField, FormSection, TextField } from '../../components/record-form/index.ts';

export function IdentitySection() {
  const { t } = useTranslation('people');
  return (
    <FormSection title={t('section.identity')}>
      <TextField name="givenNames" autoFocus />
      <TextField name="familyName" />
      <TextField name="otherNames" />
      <ChoiceField name="sex" choices={sexes} />
      <ChoiceField name="documentType" choices={documentTypes} />
      <TextField name="documentNumber" />
      <TextField name="languages" />
    </FormSection>
  );
}
