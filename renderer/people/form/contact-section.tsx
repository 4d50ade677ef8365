import { useTranslation } from 'react-i18next';
import { householdRoles } from '../../../shared/people/person.ts';
import {
  ChoiceField,
  FormSection,
  PhoneField,
  PickerField,
  useFieldValue,
} from '../../components/record-form/index.ts';

interface ContactSectionProps {
  readonly communityName?: string | null | undefined;
  readonly householdName?: string | null | undefined;
}

/** Where the person lives and with whom, and how to reach them. */
export function ContactSection({ communityName, householdName }: ContactSectionProps) {
  const { t } = useTranslation('people');
  const inHousehold = Boolean(useFieldValue('householdId'));
  return (
    <>
      <FormSection title={t('section.contact')}>
        <PickerField name="communityId" kind="community" valueName={communityName} />
        <PhoneField name="phone" />
        <PhoneField name="otherPhone" />
        <PhoneField name="mobileMoneyNumber" />
      </FormSection>
      <FormSection title={t('section.household')}>
        <PickerField name="householdId" kind="household" valueName={householdName} />
        <ChoiceField name="householdRole" choices={householdRoles} disabled={!inHousehold} />
      </FormSection>
    </>
  );
}
