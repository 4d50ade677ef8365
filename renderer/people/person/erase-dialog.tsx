import { Alert, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { requiredText } from '../../../shared/kernel/form-values.ts';
import { erasureWays } from '../../../shared/people/privacy/contract.ts';
import { client } from '../../api/client.ts';
import { DialogForm, RadioField, TextAreaField } from '../../components/record-form/index.ts';

interface EraseDialogProps {
  readonly personId: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

const eraseForm = z.object({ way: z.enum(erasureWays), reason: requiredText(400) });

/** Asks that a person be erased or made anonymous. A second person carries it out. */
export function EraseDialog({ personId, opened, onClose }: EraseDialogProps) {
  const { t } = useTranslation('privacy');
  async function request(values: z.output<typeof eraseForm>): Promise<void> {
    await client.privacy.request({ personId, ...values });
    notifications.show({ message: t('request.sent') });
  }
  return (
    <DialogForm
      title={t('request.title')}
      opened={opened}
      onClose={onClose}
      schema={eraseForm}
      namespace="privacy"
      values={{ way: 'anonymise', reason: '' }}
      save={request}
      saveLabel={t('request.button')}
    >
      <Text size="sm">{t('request.text')}</Text>
      <RadioField name="way" choices={erasureWays} textOf={(way) => t(`way-text.${way}`)} />
      <TextAreaField name="reason" rows={2} />
      <Alert color="yellow">{t('request.no-names')}</Alert>
    </DialogForm>
  );
}
