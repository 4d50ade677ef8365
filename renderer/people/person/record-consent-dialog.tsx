import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { consentDecisions, consentInput, consentWays } from '../../../shared/people/contract.ts';
import { client } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { today, visible } from '../../components/format.ts';
import { ChoiceField, DateField, DialogForm, TextField } from '../../components/record-form/index.ts';
import type { PurposeGroup } from './consents.ts';

interface RecordConsentDialogProps {
  readonly personId: string;
  /** What is decided about; `null` while the dialog is closed. */
  readonly purpose: PurposeGroup | null;
  readonly onClose: () => void;
}

/** Writes down what somebody decided about a purpose. A decision is never changed: a new one follows it. */
export function RecordConsentDialog({ personId, purpose, onClose }: RecordConsentDialogProps) {
  const { t } = useTranslation('people');
  const { userName } = useSession();
  return (
    <DialogForm
      title={t('consent.record-for', { name: visible(purpose?.name ?? '') })}
      opened={purpose !== null}
      onClose={onClose}
      schema={consentInput}
      namespace="people"
      values={{
        personId,
        purposeId: purpose?.id ?? '',
        decision: '' as never,
        decidedOn: today(),
        way: '' as never,
        explainedBy: userName,
      }}
      save={(consent) => client.people.recordConsent(consent)}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <ChoiceField name="decision" choices={consentDecisions} />
        <DateField name="decidedOn" />
        <ChoiceField name="way" choices={consentWays} />
        <TextField name="witness" />
        <TextField name="explainedBy" />
        <TextField name="language" />
        <TextField name="textVersion" />
        <DateField name="expiresOn" />
      </SimpleGrid>
    </DialogForm>
  );
}
