import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { MembershipReview } from '../../shared/cooperatives/contract.ts';
import { optionalText, requiredText } from '../../shared/kernel/form-values.ts';
import { client } from '../api/client.ts';
import { DateField, DialogForm, TextAreaField, TextField } from '../components/record-form/index.ts';

const signOffForm = z.object({
  reviewedOn: z.iso.date('date'),
  reviewedBy: requiredText(300),
  remarks: optionalText(1000),
});

interface SignOffDialogProps {
  readonly review: MembershipReview;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Records that the leaders read the page and signed it. */
export function SignOffDialog({ review, opened, onClose }: SignOffDialogProps) {
  const { t } = useTranslation('cooperatives');
  async function record(signOff: z.output<typeof signOffForm>): Promise<void> {
    await client.cooperatives.signOffReview({ id: review.cooperativeId, ...signOff });
    notifications.show({ message: t('sign-off.done') });
  }
  return (
    <DialogForm
      title={t('sign-off.record')}
      opened={opened}
      onClose={onClose}
      schema={signOffForm}
      namespace="cooperatives"
      values={{ reviewedOn: review.at, reviewedBy: '', remarks: '' }}
      save={record}
      saveLabel={t('sign-off.record')}
    >
      <DateField name="reviewedOn" />
      <TextField name="reviewedBy" autoFocus />
      <TextAreaField name="remarks" />
    </DialogForm>
  );
}
