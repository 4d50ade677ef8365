import { Alert, Button, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDeviceFloppy, IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BackupsOverview } from '../../shared/backups/contract.ts';
import { api, client } from '../api/client.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { useFormat } from '../components/format.ts';
import { Page } from '../components/page-frame.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { ProgressDialog, useLongWork } from '../components/progress-dialog.tsx';
import { QueryState } from '../components/query-state.tsx';
import { BackupTable } from './backup-table.tsx';
import { SecondPlace } from './second-place.tsx';

/** The backups of the office: how old the newest is, where they lie, and one more at any time. */
export function BackupsPage() {
  const { t } = useTranslation('backups');
  const query = useQuery(api.backups.overview.queryOptions({ input: {} }));
  const work = useLongWork();
  async function make(): Promise<void> {
    const made = await work.run((signal) => client.backups.make({}, { signal }));
    if (!made) return;
    notifications.show({ color: 'field', message: t(made.copied ? 'made-and-copied' : 'made') });
    await query.refetch();
  }
  return (
    <Page>
      <PageHeader title={t('title')} detail={t('detail')}>
        <Button leftSection={<IconDeviceFloppy size={18} />} onClick={() => void make()}>
          {t('make')}
        </Button>
      </PageHeader>
      <ProgressDialog title={t('making')} work={work} />
      {work.problem !== null && (
        <Alert color="red" role="alert" mb="md">
          {work.problem}
        </Alert>
      )}
      <QueryState query={query}>
        {(overview) => (
          <Stack gap="lg">
            <Standing overview={overview} />
            {overview.backups.length === 0 ? (
              <EmptyState title={t('empty.title')} text={t('empty.text')} />
            ) : (
              <BackupTable backups={overview.backups} onChecked={() => void query.refetch()} />
            )}
            <SecondPlace place={overview.secondPlace} onChanged={() => void query.refetch()} />
            <Text size="sm" c="dimmed">
              {t('folder', { folder: overview.folder })}
            </Text>
          </Stack>
        )}
      </QueryState>
    </Page>
  );
}

/** One sentence: when the newest backup was made, and what it lacks. */
function Standing({ overview }: { readonly overview: BackupsOverview }) {
  const { t } = useTranslation('backups');
  const format = useFormat();
  const newest = overview.backups.find(({ place }) => place === 'office');
  if (!newest) return null;
  const { changesSince } = overview;
  return (
    <Alert
      icon={<IconShieldCheck />}
      color={changesSince === 0 ? 'field' : 'yellow'}
      title={t('newest', { at: format.dateTime(newest.madeAt) })}
    >
      {changesSince === 0
        ? t('all-in')
        : t('changes-since', { count: changesSince, shown: format.number(changesSince) })}
    </Alert>
  );
}
