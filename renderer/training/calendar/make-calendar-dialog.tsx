import { Alert, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CohortRecord } from '../../../shared/training/cohorts/contract.ts';
import { api, client } from '../../api/client.ts';
import { errorText } from '../../api/refusal.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useFormat } from '../../components/format.ts';

interface MakeCalendarDialogProps {
  readonly cohort: CohortRecord;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Says what making the calendar will change before it is made. */
export function MakeCalendarDialog({ cohort, opened, onClose }: MakeCalendarDialogProps) {
  const { t } = useTranslation('sessions');
  const { id } = cohort;
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('make.title')}
      text={<Preview id={id} />}
      action={t('make.button')}
      onConfirm={() => client.sessions.generate({ id })}
    />
  );
}

function Preview({ id }: { readonly id: string }) {
  const { t } = useTranslation('sessions');
  const format = useFormat();
  const { data, error } = useQuery(api.sessions.previewCalendar.queryOptions({ input: { id }, retry: false }));
  if (error) return <Alert color="orange">{errorText(t, error)}</Alert>;
  if (data === undefined) return null;
  const { added, removed, kept, lastOn } = data;
  return (
    <>
      <Text size="sm">{t('make.added', { count: added, shown: format.number(added) })}</Text>
      <Text size="sm">{t('make.removed', { count: removed, shown: format.number(removed) })}</Text>
      <Text size="sm">{t('make.kept', { count: kept, shown: format.number(kept) })}</Text>
      {lastOn !== null && <Text size="sm">{t('make.last', { date: format.longDate(lastOn) })}</Text>}
      <Text size="sm" c="dimmed" mt="xs">
        {t('make.text')}
      </Text>
    </>
  );
}
