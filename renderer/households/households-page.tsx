import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { householdsList } from '../../shared/households/contract.ts';
import { client } from '../api/client.ts';
import { usePermission } from '../api/session.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { LinkButton, useGo } from '../components/navigation.tsx';
import { Page } from '../components/page-frame.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { RecordGrid } from '../components/record-grid/index.ts';

/** All households. */
export function HouseholdsPage() {
  const { t } = useTranslation('households');
  const go = useGo();
  const mayWrite = usePermission('households.write');
  const add = mayWrite && (
    <LinkButton to="/households/new" leftSection={<IconPlus size={18} />}>
      {t('new')}
    </LinkButton>
  );
  return (
    <Page fill>
      <PageHeader title={t('title')}>{add}</PageHeader>
      <RecordGrid
        list={householdsList}
        calls={client.households}
        onOpen={(id) => go(`/households/${id}`)}
        empty={
          <EmptyState title={t('empty.title')} text={t('empty.text')}>
            {add}
          </EmptyState>
        }
      />
    </Page>
  );
}
