import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { optionalText } from '../../../shared/kernel/form-values.ts';
import type { CompletionRow } from '../../../shared/training/certificates/contract.ts';
import { client } from '../../api/client.ts';
import { today } from '../../components/format.ts';
import { DateField, DialogForm, TextAreaField } from '../../components/record-form/index.ts';

const form = z.object({ on: z.iso.date('date'), reason: optionalText(400) });

interface DecideDialogProps {
  readonly cohortId: string;
  readonly rows: readonly CompletionRow[];
  /** Whether the people are to have completed or failed; null while nothing is decided. */
  readonly complete: boolean | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Decides completion of the chosen people; against what is computed it asks for a reason. */
export function DecideDialog({ cohortId, rows, complete, onClose, onDone }: DecideDialogProps) {
  const { t } = useTranslation('certificates');
  const against = rows.filter((row) => row.complete !== complete).length;
  async function decide({ on, reason }: z.output<typeof form>): Promise<void> {
    const decisions = rows.map(({ enrolmentId, version }) => ({ enrolmentId, version, complete: complete === true }));
    await client.certificates.decide({ id: cohortId, on, decisions, reason });
    onDone();
  }
  const action = t(complete === true ? 'completion.complete' : 'completion.fail');
  return (
    <DialogForm
      title={action}
      opened={complete !== null}
      onClose={onClose}
      schema={form}
      namespace="certificates"
      values={{ on: today(), reason: '' }}
      save={decide}
      saveLabel={action}
    >
      <Text size="sm">{t(complete === true ? 'decide.complete' : 'decide.fail', { count: rows.length })}</Text>
      <DateField name="on" />
      {against > 0 && (
        <>
          <Alert color="orange">{t('decide.against', { count: against })}</Alert>
          <TextAreaField name="reason" rows={2} />
        </>
      )}
    </DialogForm>
  );
}
