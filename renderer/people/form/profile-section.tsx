import { useTranslation } from 'react-i18next';
import { profiles } from '../../../shared/kernel/choices.ts';
import { CheckboxField, FormSection, TagsField } from '../../components/record-form/index.ts';

export function ProfileSection() {
  const { t } = useTranslation('people');
  return (
    <FormSection title={t('section.profile')} description={t('profile-text')}>
      {profiles.map((profile) => (
        <CheckboxField key={profile} name={profile} />
      ))}
      <TagsField name="skills" />
      <TagsField name="interests" />
    </FormSection>
  );
}
