import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { requiredText } from '../../../shared/kernel/form-values.ts';
import { dayParts } from '../../../shared/training/choices.ts';
import { sessionDetails, type SessionRecord } from '../../../shared/training/cohorts/sessions-contract.ts';
import { client } from '../../api/client.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useFormat } from '../../components/format.ts';
import { DateField, DialogForm, RadioField, TextAreaField, TextField } from '../../components/record-form/index.ts';
import { HoursField } from '../courses/hours-field.tsx';

export type SessionDialog = 'edit' | 'move' | 'cancel' | 'remove';

interface SessionDialogsProps {
  readonly session: SessionRecord;
  readonly dialog: SessionDialog | null;
  readonly onClose: () => void;
}

const moveForm = z.object({ on: z.iso.date('date'), part: z.enum(dayParts), reason: requiredText(400) });

/** What can be done with one session, each in a dialog of its own. */
export function SessionDialogs({ session, dialog, onClose }: SessionDialogsProps) {
  const { t } = useTranslation('sessions');
  const format = useFormat();
  const { id, version, on, part, minutes, topic, trainer } = session;
  const date = format.longDate(on);
  return (
    <>
      <DialogForm
        title={t('edit.title', { date })}
        opened={dialog === 'edit'}
        onClose={onClose}
        schema={sessionDetails}
        namespace="sessions"
        values={{ minutes, topic, trainer }}
        save={(values) => client.sessions.update({ id, version, ...values })}
      >
        <HoursField name="minutes" />
        <TextField name="topic" />
        <TextField name="trainer" />
      </DialogForm>
      <DialogForm
        title={t('move.title', { date })}
        opened={dialog === 'move'}
        onClose={onClose}
        schema={moveForm}
        namespace="sessions"
        values={{ on, part, reason: '' }}
        save={(values) => client.sessions.move({ id, version, ...values })}
        saveLabel={t('move.button')}
      >
        <DateField name="on" />
        <RadioField name="part" choices={dayParts} />
        <TextAreaField name="reason" rows={2} />
      </DialogForm>
      <ConfirmDialog
        opened={dialog === 'cancel'}
        onClose={onClose}
        title={t('cancel.title', { date })}
        text={t('cancel.text')}
        action={t('cancel.button')}
        withReason
        onConfirm={(reason) => client.sessions.cancel({ id, version, reason })}
      />
      <ConfirmDialog
        opened={dialog === 'remove'}
        onClose={onClose}
        title={t('remove.title', { date })}
        text={t('remove.text')}
        action={t('remove.button')}
        danger
        withReason
        onConfirm={(reason) => client.sessions.remove({ id, version, reason })}
      />
    </>
  );
}
