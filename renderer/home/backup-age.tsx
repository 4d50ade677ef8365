import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { usePermission } from '../api/session.ts';
import { useFormat } from '../components/format.ts';
import { PageLink } from '../components/navigation.tsx';

/** When the office was last backed up, for who looks after that. An old backup stands among what is late. */
export function BackupAge() {
  const { t } = useTranslation('home');
  const format = useFormat();
  const mayRun = usePermission('backups.run');
  const { data } = useQuery({ ...api.backups.overview.queryOptions({ input: {} }), enabled: mayRun });
  if (!data) return null;
  const newest = data.backups.map(({ madeAt }) => madeAt).reduce((latest, at) => (at > latest ? at : latest), '');
  return (
    <Text size="sm">
      <PageLink to="/backups">
        {newest === '' ? t('backup.none') : t('backup.last', { at: format.dateTime(newest) })}
      </PageLink>
    </Text>
  );
}
