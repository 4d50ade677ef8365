import { IconScale } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { deliveriesList } from '../../../shared/offtake/weighing/lists.ts';
import { client } from '../../api/client.ts';
import { usePermission } from '../../api/session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton, useGo } from '../../components/navigation.tsx';
import { Page } from '../../components/page-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { RecordGrid } from '../../components/record-grid/index.ts';

/** The ledger of deliveries: every receipt that was ever given, void ones too. */
export function DeliveriesPage() {
  const { t } = useTranslation('deliveries');
  const go = useGo();
  const mayWeigh = usePermission('offtake.weigh');
  const weigh = mayWeigh && (
    <LinkButton to="/weighing" leftSection={<IconScale size={18} />}>
      {t('weigh')}
    </LinkButton>
  );
  return (
    <Page fill>
      <PageHeader title={t('title')}>{weigh}</PageHeader>
      <RecordGrid
        list={deliveriesList}
        calls={client.deliveries}
        onOpen={(id) => go(`/deliveries/${id}`)}
        empty={
          <EmptyState title={t('empty.title')} text={t('empty.text')}>
            {weigh}
          </EmptyState>
        }
      />
    </Page>
  );
}
