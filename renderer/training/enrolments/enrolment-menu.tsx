import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { optionalText } from '../../../shared/kernel/form-values.ts';
import type { EnrolmentStatus } from '../../../shared/training/choices.ts';
import type { EnrolmentRecord } from '../../../shared/training/enrolments/contract.ts';
import { enrolmentSteps } from '../../../shared/training/enrolments/life-cycle.ts';
import { client } from '../../api/client.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { today, visible } from '../../components/format.ts';
import { DateField, DialogForm, TextAreaField } from '../../components/record-form/index.ts';

const stepForm = z.object({ on: z.iso.date('date'), reason: optionalText(400) });

/** The steps an enrolment can take now, and taking it off the list when it was a mistake. */
export function EnrolmentMenu({ enrolment }: { readonly enrolment: EnrolmentRecord }) {
  const { t } = useTranslation('enrolments');
  const [step, setStep] = useState<EnrolmentStatus | null>(null);
  const [removing, setRemoving] = useState(false);
  const { id, version, status, personName } = enrolment;
  const name = visible(personName);
  const isComingBack = status === 'dropped-out' || status === 'failed';
  const stepText = (to: EnrolmentStatus) => t(to === 'enrolled' && isComingBack ? 'step.back' : `step.${to}`);
  return (
    <>
      <Menu position="bottom-end" shadow="md" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="dark" aria-label={t('actions-of', { name })}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {enrolmentSteps[status].map((to) => (
            <Menu.Item key={to} onClick={() => setStep(to)}>
              {stepText(to)}
            </Menu.Item>
          ))}
          <Menu.Item c="red.9" onClick={() => setRemoving(true)}>
            {t('remove.button')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <DialogForm
        title={step === null ? '' : `${stepText(step)}: ${name}`}
        opened={step !== null}
        onClose={() => setStep(null)}
        schema={stepForm}
        namespace="enrolments"
        values={{ on: today(), reason: '' }}
        save={(values) => client.enrolments.changeStatus({ id, version, status: step ?? status, ...values })}
        {...(step === null ? {} : { saveLabel: stepText(step) })}
      >
        <DateField name="on" />
        <TextAreaField name="reason" rows={2} />
      </DialogForm>
      <ConfirmDialog
        opened={removing}
        onClose={() => setRemoving(false)}
        title={t('remove.title', { name })}
        text={t('remove.text')}
        action={t('remove.button')}
        danger
        withReason
        onConfirm={(reason) => client.enrolments.remove({ id, version, reason })}
      />
    </>
  );
}
