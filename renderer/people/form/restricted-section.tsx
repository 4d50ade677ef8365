import { Alert } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { returnKinds } from '../../../shared/people/person.ts';
import { ChoiceField, FormSection, TextAreaField } from '../../components/record-form/index.ts';

/** Protection, medical notes and circumstances of return: only for those who may read them, and marked as such. */
export function RestrictedSection() {
  const { t } = useTranslation('people');
  return (
    <FormSection title={t('section.restricted')}>
      <Alert data-wide color="red" variant="light" icon={<IconLock />}>
        {t('restricted.text')}
      </Alert>
      <ChoiceField name="returnKind" choices={returnKinds} />
      <TextAreaField name="returnCircumstances" />
      <TextAreaField name="protectionNotes" />
      <TextAreaField name="medicalNotes" />
    </FormSection>
  );
}
