import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { CooperativeRecord } from '../../shared/cooperatives/contract.ts';
import { cooperativeSteps } from '../../shared/cooperatives/life-cycle.ts';
import { cooperativeStatuses } from '../../shared/cooperatives/lists.ts';
import { optionalText } from '../../shared/kernel/form-values.ts';
import { client } from '../api/client.ts';
import { today } from '../components/format.ts';
import { DateField, DialogForm, RadioField, TextAreaField } from '../components/record-form/index.ts';

const stepForm = z.object({
  status: z.enum(cooperativeStatuses),
  on: z.iso.date('date'),
  reason: optionalText(400),
});

interface ChangeStatusDialogProps {
  readonly cooperative: CooperativeRecord;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Takes a cooperative one step further in its life cycle; only the steps that are possible now are offered. */
export function ChangeStatusDialog({ cooperative, opened, onClose }: ChangeStatusDialogProps) {
  const { t } = useTranslation('cooperatives');
  const { id, version, status } = cooperative;
  const steps = cooperativeSteps[status];
  const [first] = steps;
  if (first === undefined) return null;
  return (
    <DialogForm
      title={t('change-status.title')}
      opened={opened}
      onClose={onClose}
      schema={stepForm}
      namespace="cooperatives"
      values={{ status: first, on: today(), reason: '' }}
      save={(step) => client.cooperatives.changeStatus({ id, version, ...step })}
      saveLabel={t('action.change-status')}
    >
      <Text size="sm">{t('change-status.now', { status: t(`status.${status}`) })}</Text>
      <RadioField name="status" choices={steps} textOf={(step) => t(`change-status.to.${step}`)} />
      <DateField name="on" />
      <TextAreaField name="reason" rows={2} />
    </DialogForm>
  );
}
