import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Officer } from '../../shared/cooperatives/contract.ts';
import { optionalText } from '../../shared/kernel/form-values.ts';
import { client } from '../api/client.ts';
import { today, useFormat, visible } from '../components/format.ts';
import { DateField, DialogForm, TextAreaField } from '../components/record-form/index.ts';

const endForm = z.object({ on: z.iso.date('date'), reason: optionalText(400) });

interface EndTermDialogProps {
  readonly term: Officer | null;
  readonly onClose: () => void;
}

/** Ends a term of office before its last day, or one that had run out. */
export function EndTermDialog({ term, onClose }: EndTermDialogProps) {
  const { t } = useTranslation('cooperatives');
  const format = useFormat();
  if (term === null) return null;
  const { id, version, from, to, role } = term;
  const now = today();
  return (
    <DialogForm
      title={t('end-term.title')}
      opened
      onClose={onClose}
      schema={endForm}
      namespace="cooperatives"
      values={{ on: from > now ? from : now, reason: '' }}
      save={(end) => client.cooperatives.endTerm({ id, version, ...end })}
      saveLabel={t('end-term.save')}
    >
      <Text size="sm">
        {t('end-term.text', { name: visible(term.personName), role: t(`role.${role}`), to: format.longDate(to) })}
      </Text>
      <DateField name="on" description={t('end-term.on')} />
      <TextAreaField name="reason" rows={2} />
    </DialogForm>
  );
}
