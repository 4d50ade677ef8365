import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Alert } from '../../shared/home/contract.ts';
import { requiredText } from '../../shared/kernel/form-values.ts';
import { client } from '../api/client.ts';
import { today } from '../components/format.ts';
import { DateField, DialogForm, TextAreaField } from '../components/record-form/index.ts';

const snoozeForm = z.object({ until: z.iso.date('date'), reason: requiredText(400) });

function inAWeek(): string {
  const date = new Date(`${today()}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 7);
  return date.toISOString().slice(0, 10);
}

/** Puts a matter aside until a day, with the reason. */
export function SnoozeDialog({ alert, onClose }: { readonly alert: Alert | null; readonly onClose: () => void }) {
  const { t } = useTranslation('home');
  return (
    <DialogForm
      title={t('snooze.title')}
      opened={alert !== null}
      onClose={onClose}
      schema={snoozeForm}
      namespace="home"
      size="md"
      values={{ until: inAWeek(), reason: '' }}
      saveLabel={t('snooze.action')}
      save={(values) => client.home.snooze({ key: alert?.key ?? '', ...values })}
    >
      <DateField name="until" />
      <TextAreaField name="reason" />
    </DialogForm>
  );
}
