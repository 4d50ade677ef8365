import { useTranslation } from 'react-i18next';
import { farmersList } from '../../../shared/offtake/farmers/contract.ts';
import { client } from '../../api/client.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { useGo } from '../../components/navigation.tsx';
import { Page } from '../../components/page-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { RecordGrid } from '../../components/record-grid/index.ts';

/** Everybody who is marked as a farmer. */
export function FarmersPage() {
  const { t } = useTranslation('farmers');
  const go = useGo();
  return (
    <Page fill>
      <PageHeader title={t('title')} />
      <RecordGrid
        list={farmersList}
        calls={client.farmers}
        onOpen={(id) => go(`/farmers/${id}`)}
        empty={<EmptyState title={t('empty.title')} text={t('empty.text')} />}
      />
    </Page>
  );
}
