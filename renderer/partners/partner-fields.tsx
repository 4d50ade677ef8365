import { useTranslation } from 'react-i18next';
import type { PartnerRecord } from '../../shared/partners/contract.ts';
import { partnerKinds, safeguardingStates, sectors, tradeRoles } from '../../shared/partners/choices.ts';
import {
  CheckboxField,
  ChoiceField,
  DateField,
  FormSection,
  PhoneField,
  PickerField,
  TextAreaField,
  TextField,
} from '../components/record-form/index.ts';

interface PartnerFieldsProps {
  /** The record being changed; nothing for a new one. */
  readonly partner?: PartnerRecord;
}

/** The form of a partner. */
export function PartnerFields({ partner }: PartnerFieldsProps) {
  const { t } = useTranslation('partners');
  return (
    <>
      <FormSection title={t('section.identity')}>
        <TextField name="name" autoFocus />
        <TextField name="acronym" />
        <ChoiceField name="kind" choices={partnerKinds} />
        <ChoiceField name="sector" choices={sectors} />
        <ChoiceField name="tradeRole" choices={tradeRoles} />
        <CheckboxField name="active" />
      </FormSection>
      <FormSection title={t('section.numbers')} description={t('numbers-text')}>
        <TextField name="registrationNumber" />
        <TextField name="taxNumber" />
      </FormSection>
      <FormSection title={t('section.contact')}>
        <PickerField name="communityId" kind="community" valueName={partner?.communityName} />
        <TextField name="place" />
        <PhoneField name="phone" />
        <TextField name="email" />
        <TextField name="website" />
        <TextField name="address" />
      </FormSection>
      <FormSection title={t('section.safeguarding')} description={t('safeguarding-text')}>
        <ChoiceField name="safeguarding" choices={safeguardingStates} />
        <DateField name="safeguardingOn" />
        <DateField name="safeguardingUntil" />
      </FormSection>
      <FormSection title={t('section.notes')}>
        <TextAreaField name="notes" />
      </FormSection>
    </>
  );
}
