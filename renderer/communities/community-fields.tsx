import { useTranslation } from 'react-i18next';
import { communityKinds } from '../../shared/communities/contract.ts';
import { ChoiceField, FormSection, NumberField, TextAreaField, TextField } from '../components/record-form/index.ts';
import { AdminUnitField } from './admin-unit-field.tsx';
import type { CommunityRecord } from './community-values.ts';

interface CommunityFieldsProps {
  /** The record being changed; nothing for a new one. */
  readonly community?: CommunityRecord;
}

/** The form of a community. */
export function CommunityFields({ community }: CommunityFieldsProps) {
  const { t } = useTranslation('communities');
  return (
    <>
      <FormSection title={t('section.identity')}>
        <TextField name="name" autoFocus />
        <ChoiceField name="kind" choices={communityKinds} />
      </FormSection>
      <FormSection title={t('section.place')} description={t('place-text')}>
        <AdminUnitField community={community} />
      </FormSection>
      <FormSection title={t('section.coordinates')} description={t('coordinates-text')}>
        <NumberField name="latitude" minimum={-90} maximum={90} decimals={6} />
        <NumberField name="longitude" minimum={-180} maximum={180} decimals={6} />
      </FormSection>
      <FormSection title={t('section.population')}>
        <TextAreaField name="populationNotes" />
      </FormSection>
    </>
  );
}
