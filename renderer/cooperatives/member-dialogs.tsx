import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { membershipInput } from '../../shared/cooperatives/contract.ts';
import type { membershipRecord } from '../../shared/cooperatives/contract.ts';
import { membershipSteps } from '../../shared/cooperatives/life-cycle.ts';
import { membershipCategories, membershipStatuses } from '../../shared/cooperatives/lists.ts';
import { optionalText } from '../../shared/kernel/form-values.ts';
import { client } from '../api/client.ts';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { today, useFormat, visible } from '../components/format.ts';
import { useGo } from '../components/navigation.tsx';
import { ChoiceField, DateField, DialogForm, RadioField, TextAreaField } from '../components/record-form/index.ts';
import { useShowWarnings } from './notice-list.tsx';

export type Membership = z.infer<typeof membershipRecord>;

interface MemberDialogProps {
  readonly membership: Membership;
  readonly opened: boolean;
  readonly onClose: () => void;
}

const stepForm = z.object({
  status: z.enum(membershipStatuses),
  on: z.iso.date('date'),
  reason: optionalText(400),
});
const categoryForm = membershipInput.pick({ category: true });

/** Takes a membership one step further; only the steps that are possible now are offered. */
export function MembershipStatusDialog({ membership, opened, onClose }: MemberDialogProps) {
  const { t } = useTranslation('members');
  const format = useFormat();
  const showWarnings = useShowWarnings();
  const { id, version, status, statusOn } = membership;
  const steps = membershipSteps[status];
  const [first] = steps;
  if (first === undefined) return null;
  const isAdmission = status === 'applicant';
  async function take(step: z.output<typeof stepForm>): Promise<void> {
    const { warnings } = await client.memberships.changeStatus({ id, version, ...step });
    showWarnings(warnings);
  }
  return (
    <DialogForm
      title={t('change-status.title')}
      opened={opened}
      onClose={onClose}
      schema={stepForm}
      namespace="members"
      values={{ status: first, on: today(), reason: '' }}
      save={take}
      saveLabel={t('change-status.button')}
    >
      <Text size="sm">
        {t('change-status.now', { status: t(`status.${status}`), date: format.longDate(statusOn) })}
      </Text>
      <RadioField
        name="status"
        choices={steps}
        textOf={(step) => (isAdmission && step === 'active' ? t('change-status.admit') : t(`change-status.to.${step}`))}
      />
      <DateField name="on" />
      <TextAreaField name="reason" rows={2} />
      {!isAdmission && (
        <Text size="sm" c="dimmed">
          {t('change-status.offices')}
        </Text>
      )}
    </DialogForm>
  );
}

export function ChangeCategoryDialog({ membership, opened, onClose }: MemberDialogProps) {
  const { t } = useTranslation('members');
  const { id, version, category } = membership;
  return (
    <DialogForm
      title={t('change-category.title')}
      opened={opened}
      onClose={onClose}
      schema={categoryForm}
      namespace="members"
      values={{ category }}
      save={(chosen) => client.memberships.changeCategory({ id, version, ...chosen })}
      saveLabel={t('change-category.button')}
      size="md"
    >
      <ChoiceField name="category" choices={membershipCategories} />
    </DialogForm>
  );
}

/** For a membership that was recorded by mistake; whoever left exits instead. */
export function RemoveMembershipDialog({ membership, opened, onClose }: MemberDialogProps) {
  const { t } = useTranslation('members');
  const go = useGo();
  const { id, version, cooperativeId, personName } = membership;
  async function remove(reason: string): Promise<void> {
    await client.memberships.remove({ id, version, reason });
    notifications.show({ message: t('removed', { name: visible(personName) }) });
    go(`/cooperatives/${cooperativeId}`);
  }
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('remove.title')}
      text={t('remove.text')}
      action={t('remove.button')}
      danger
      withReason
      onConfirm={remove}
    />
  );
}
