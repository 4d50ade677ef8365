import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { workKinds } from '../../../shared/training/choices.ts';
import { callOutcome, type FollowUp } from '../../../shared/training/tracer/contract.ts';
import { client } from '../../api/client.ts';
import { today, visible } from '../../components/format.ts';
import {
  DateField,
  DialogForm,
  MoneyField,
  RadioField,
  TextAreaField,
  useField,
  useFieldValue,
} from '../../components/record-form/index.ts';

const results = ['reached', 'try-again', 'not-reached'] as const;

interface CallDialogProps {
  readonly followUp: FollowUp | null;
  readonly onClose: () => void;
}

/** What a call brought, in a few choices and two amounts. */
export function CallDialog({ followUp, onClose }: CallDialogProps) {
  const { t } = useTranslation('tracer');
  const { id = '', version = 1, name = '', phones = [], incomeBefore = null, currency = '' } = followUp ?? {};
  return (
    <DialogForm
      title={t('call.title', { name: visible(name) })}
      opened={followUp !== null}
      onClose={onClose}
      schema={callOutcome}
      namespace="tracer"
      values={{ on: today(), result: 'reached', work: null, incomeBefore, incomeNow: null, usesSkill: null, notes: '' }}
      save={(call: z.output<typeof callOutcome>) => client.tracer.record({ id, version, call })}
      saveLabel={t('call.button')}
    >
      <Text size="sm" fw={600}>
        {phones.map((phone) => visible(phone)).join(' · ')}
      </Text>
      <RadioField name="result" choices={results} />
      <Answers currency={currency} />
      <DateField name="on" />
      <TextAreaField name="notes" rows={2} />
    </DialogForm>
  );
}

/** Asked only of somebody who was reached. */
function Answers({ currency }: { readonly currency: string }) {
  if (useFieldValue('result') !== 'reached') return null;
  return (
    <>
      <RadioField name="work" choices={workKinds} />
      <MoneyField name="incomeBefore" currency={currency} />
      <MoneyField name="incomeNow" currency={currency} />
      <YesNoField name="usesSkill" />
    </>
  );
}

/** Yes, no, or not said. */
function YesNoField({ name }: { readonly name: string }) {
  const { t } = useTranslation('tracer');
  const { value, set, common } = useField({ name });
  const shown = typeof value === 'boolean' ? (value ? 'yes' : 'no') : 'unknown';
  return (
    <Stack gap={4}>
      <Text size="sm" fw={500} component="span" id={`${name}-label`}>
        {common.label}
      </Text>
      <SegmentedControl
        aria-labelledby={`${name}-label`}
        value={shown}
        onChange={(next) => set(next === 'unknown' ? null : next === 'yes')}
        data={[
          { value: 'unknown', label: t('not-said') },
          { value: 'yes', label: t('common:yes') },
          { value: 'no', label: t('common:no') },
        ]}
      />
    </Stack>
  );
}
