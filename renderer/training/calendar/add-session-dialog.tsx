import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { dayParts } from '../../../shared/training/choices.ts';
import type { CohortRecord } from '../../../shared/training/cohorts/contract.ts';
import { sessionDetails } from '../../../shared/training/cohorts/sessions-contract.ts';
import { client } from '../../api/client.ts';
import { today } from '../../components/format.ts';
import { DateField, DialogForm, RadioField, TextField } from '../../components/record-form/index.ts';
import { HoursField } from '../courses/hours-field.tsx';

const schema = z.object({ on: z.iso.date('date'), part: z.enum(dayParts), ...sessionDetails.shape });

interface AddSessionDialogProps {
  readonly cohort: CohortRecord;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Adds one session outside of the weekly pattern. */
export function AddSessionDialog({ cohort, opened, onClose }: AddSessionDialogProps) {
  const { t } = useTranslation('sessions');
  return (
    <DialogForm
      title={t('add.title')}
      opened={opened}
      onClose={onClose}
      schema={schema}
      namespace="sessions"
      values={{ on: today(), part: 'day', minutes: 360, topic: null, trainer: cohort.trainers?.slice(0, 120) ?? null }}
      save={(values) => client.sessions.add({ cohortId: cohort.id, ...values })}
      saveLabel={t('add.button')}
    >
      <DateField name="on" />
      <RadioField name="part" choices={dayParts} />
      <HoursField name="minutes" />
      <TextField name="topic" />
      <TextField name="trainer" />
    </DialogForm>
  );
}
