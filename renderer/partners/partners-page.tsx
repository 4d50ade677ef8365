import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { partnersList } from '../../shared/partners/contract.ts';
import { client } from '../api/client.ts';
import { usePermission } from '../api/session.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { LinkButton, useGo } from '../components/navigation.tsx';
import { Page } from '../components/page-frame.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { RecordGrid } from '../components/record-grid/index.ts';

/** All partners. */
export function PartnersPage() {
  const { t } = useTranslation('partners');
  const go = useGo();
  const add = usePermission('partners.write') && (
    <LinkButton to="/partners/new" leftSection={<IconPlus size={18} />}>
      {t('new')}
    </LinkButton>
  );
  return (
    <Page fill>
      <PageHeader title={t('title')}>{add}</PageHeader>
      <RecordGrid
        list={partnersList}
        calls={client.partners}
        onOpen={(id) => go(`/partners/${id}`)}
        empty={
          <EmptyState title={t('empty.title')} text={t('empty.text')}>
            {add}
          </EmptyState>
        }
      />
    </Page>
  );
}
