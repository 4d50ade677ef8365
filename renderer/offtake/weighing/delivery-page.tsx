import { Badge } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DeliveryRecord } from '../../../shared/offtake/weighing/delivery.ts';
import { api } from '../../api/client.ts';
import { AttachmentsTab } from '../../components/attachments-tab.tsx';
import { useFormat, visible } from '../../components/format.ts';
import { HistoryTab } from '../../components/history-tab.tsx';
import { useRecordId } from '../../components/navigation.tsx';
import { Page } from '../../components/page-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { RecordTabs } from '../../components/record-tabs.tsx';
import { DeliveryActions } from './delivery-actions.tsx';
import { DeliveryFacts } from './delivery-facts.tsx';
import { VoidNotice } from './void-notice.tsx';

export function DeliveryPage() {
  const id = useRecordId();
  const query = useQuery(api.deliveries.get.queryOptions({ input: { id } }));
  return (
    <Page>
      <QueryState query={query}>{(delivery) => <Delivery delivery={delivery} />}</QueryState>
    </Page>
  );
}

function Delivery({ delivery }: { readonly delivery: DeliveryRecord }) {
  const { t } = useTranslation('deliveries');
  const format = useFormat();
  const { id, status } = delivery;
  return (
    <>
      <PageHeader
        trail={[{ title: t('title'), to: '/deliveries' }]}
        title={delivery.receipt}
        detail={`${visible(delivery.personName)} · ${visible(delivery.productName)} · ${format.date(delivery.weighedOn)}`}
        badges={
          <Badge variant="light" color={status === 'valid' ? 'field' : 'red'} tt="none">
            {t(`status.${status}`)}
          </Badge>
        }
      >
        <DeliveryActions delivery={delivery} />
      </PageHeader>
      <VoidNotice delivery={delivery} />
      <RecordTabs
        tabs={[
          { key: 'facts', title: t('tab.facts'), content: <DeliveryFacts delivery={delivery} /> },
          {
            key: 'files',
            title: t('common:attachments.title'),
            content: <AttachmentsTab kind="delivery" id={id} editable />,
          },
          { key: 'history', title: t('common:history.title'), content: <HistoryTab kind="delivery" id={id} /> },
        ]}
      />
    </>
  );
}
