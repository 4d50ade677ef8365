import { useTranslation } from 'react-i18next';
import { groupKinds } from '../../shared/cooperatives/lists.ts';
import {
  ChoiceField,
  DateField,
  FormSection,
  PickerField,
  TextAreaField,
  TextField,
} from '../components/record-form/index.ts';
import { ByLawsFields } from './by-laws-fields.tsx';

/** The fields of a cooperative, for registering and for editing. */
export function CooperativeFields({ communityName }: { readonly communityName?: string | null }) {
  const { t } = useTranslation('cooperatives');
  return (
    <>
      <FormSection title={t('section.identity')}>
        <TextField name="name" autoFocus />
        <TextField name="code" />
        <ChoiceField name="groupKind" choices={groupKinds} />
        <PickerField name="communityId" kind="community" valueName={communityName} />
        <DateField name="formedOn" />
      </FormSection>
      <FormSection title={t('section.enterprise')}>
        <TextField name="valueChains" wide />
        <TextAreaField name="activities" rows={2} />
      </FormSection>
      <FormSection title={t('section.registration')}>
        <TextField name="registrationNumber" />
        <TextField name="registrationAuthority" />
      </FormSection>
      <ByLawsFields />
    </>
  );
}
