import { Alert } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { fullAge, workingAge } from '../../../shared/people/age.ts';
import { DateField, FormSection, TextField, useFieldValue } from '../../components/record-form/index.ts';
import { useTypedAge } from './use-typed-age.ts';

/** Whose consent counts for somebody under 18; warns under 15. Shown to adults only where something is written in it. */
export function GuardianSection() {
  const { t } = useTranslation('people');
  const { age } = useTypedAge();
  const isFilled = [useFieldValue('guardianName'), useFieldValue('guardianConsentOn')].some(Boolean);
  const isMinor = age !== null && age < fullAge;
  if (!isMinor && !isFilled) return null;
  const under15 = age !== null && age < workingAge;
  return (
    <FormSection title={t('section.guardian')}>
      {isMinor && (
        <Alert
          data-wide
          role="status"
          color={under15 ? 'orange' : 'blue'}
          icon={under15 ? <IconAlertTriangle /> : <IconInfoCircle />}
        >
          {t(under15 ? 'guardian.under-15' : 'guardian.minor', { age })}
        </Alert>
      )}
      <TextField name="guardianName" />
      <DateField name="guardianConsentOn" />
    </FormSection>
  );
}
