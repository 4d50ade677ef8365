import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { membershipInput } from '../../shared/cooperatives/contract.ts';
import type { CooperativeRecord } from '../../shared/cooperatives/contract.ts';
import { membershipCategories } from '../../shared/cooperatives/lists.ts';
import { client } from '../api/client.ts';
import { today, visible } from '../components/format.ts';
import { ChoiceField, DateField, DialogForm, PickerField, RadioField } from '../components/record-form/index.ts';
import { JoiningNotices } from './joining-notices.tsx';
import { useShowWarnings } from './notice-list.tsx';

const memberForm = membershipInput.extend({
  cooperativeId: z.string().min(1, 'required'),
  personId: z.string().min(1, 'required'),
});
const firstStatuses = ['active', 'applicant'] as const;

interface AddMemberDialogProps {
  /** The cooperative that is joined; asked for where the page is not about one. */
  readonly cooperative?: CooperativeRecord;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Makes a person a member or an applicant. What the rules say is shown once the person is chosen. */
export function AddMemberDialog({ cooperative, opened, onClose }: AddMemberDialogProps) {
  const { t } = useTranslation('members');
  const showWarnings = useShowWarnings();
  const [name, setName] = useState('');
  const [refused, setRefused] = useState(false);

  async function add(member: z.output<typeof memberForm>): Promise<void> {
    const { number, warnings } = await client.memberships.create(member);
    notifications.show({ message: t('add.done', { name: visible(name), number }) });
    showWarnings(warnings);
  }

  return (
    <DialogForm
      title={t('add.title')}
      opened={opened}
      onClose={onClose}
      schema={memberForm}
      blocked={refused}
      namespace="members"
      values={{
        cooperativeId: cooperative?.id ?? '',
        personId: '',
        category: 'ordinary',
        joinedOn: today(),
        status: 'active',
      }}
      save={add}
      saveLabel={t('add.save')}
    >
      {cooperative === undefined && <PickerField name="cooperativeId" kind="cooperative" />}
      <PickerField name="personId" kind="person" onPicked={(person) => setName(person?.name ?? '')} />
      <ChoiceField name="category" choices={membershipCategories} />
      <RadioField name="status" choices={firstStatuses} textOf={(status) => t(`add.status.${status}`)} />
      <DateField name="joinedOn" label={t('field.on')} />
      <JoiningNotices onRefused={setRefused} />
    </DialogForm>
  );
}
