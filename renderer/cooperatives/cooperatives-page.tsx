import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { cooperativesList } from '../../shared/cooperatives/lists.ts';
import { client } from '../api/client.ts';
import { usePermission } from '../api/session.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { LinkButton, useGo } from '../components/navigation.tsx';
import { Page } from '../components/page-frame.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { RecordGrid } from '../components/record-grid/index.ts';

/** The register of cooperatives. */
export function CooperativesPage() {
  const { t } = useTranslation('cooperatives');
  const go = useGo();
  const mayWrite = usePermission('cooperatives.write');
  const register = mayWrite && (
    <LinkButton to="/cooperatives/new" leftSection={<IconPlus size={18} />}>
      {t('new')}
    </LinkButton>
  );
  return (
    <Page fill>
      <PageHeader title={t('title')}>{register}</PageHeader>
      <RecordGrid
        list={cooperativesList}
        calls={client.cooperatives}
        onOpen={(id) => go(`/cooperatives/${id}`)}
        empty={
          <EmptyState title={t('empty.title')} text={t('empty.text')}>
            {register}
          </EmptyState>
        }
      />
    </Page>
  );
}
