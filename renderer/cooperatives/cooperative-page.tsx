import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CooperativeRecord } from '../../shared/cooperatives/contract.ts';
import { api } from '../api/client.ts';
import { usePermission } from '../api/session.ts';
import { AttachmentsTab } from '../components/attachments-tab.tsx';
import { visible } from '../components/format.ts';
import { HistoryTab } from '../components/history-tab.tsx';
import { useRecordId } from '../components/navigation.tsx';
import { Page } from '../components/page-frame.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { QueryState } from '../components/query-state.tsx';
import { RecordTabs } from '../components/record-tabs.tsx';
import { CooperativeActions } from './cooperative-actions.tsx';
import { CooperativeMembers } from './cooperative-members.tsx';
import { OfficersTab } from './officers-tab.tsx';
import { Overview } from './overview.tsx';
import { CooperativeStatusBadge } from './status-badge.tsx';

export function CooperativePage() {
  const id = useRecordId();
  const query = useQuery(api.cooperatives.get.queryOptions({ input: { id } }));
  return (
    <Page>
      <QueryState query={query}>{(cooperative) => <Cooperative cooperative={cooperative} />}</QueryState>
    </Page>
  );
}

function Cooperative({ cooperative }: { readonly cooperative: CooperativeRecord }) {
  const { t } = useTranslation('cooperatives');
  const mayWrite = usePermission('cooperatives.write') && !cooperative.deleted;
  const { id, code, communityName } = cooperative;
  const place = communityName === null ? '' : ` · ${visible(communityName)}`;
  return (
    <>
      <PageHeader
        trail={[{ title: t('title'), to: '/cooperatives' }]}
        title={visible(cooperative.name)}
        detail={`${visible(code)}${place}`}
        badges={<CooperativeStatusBadge status={cooperative.status} />}
      >
        <CooperativeActions cooperative={cooperative} />
      </PageHeader>
      {cooperative.deleted && (
        <Alert color="gray" icon={<IconTrash />} mb="md">
          {t('deleted')}
        </Alert>
      )}
      <RecordTabs
        of={{ kind: 'cooperative', id }}
        tabs={[
          { key: 'overview', title: t('tab.overview'), content: <Overview cooperative={cooperative} /> },
          { key: 'members', title: t('tab.members'), content: <CooperativeMembers cooperative={cooperative} /> },
          { key: 'officers', title: t('tab.officers'), content: <OfficersTab cooperative={cooperative} /> },
          {
            key: 'files',
            title: t('common:attachments.title'),
            content: <AttachmentsTab kind="cooperative" id={id} editable={mayWrite} />,
          },
          {
            key: 'history',
            title: t('common:history.title'),
            content: <HistoryTab kind="cooperative" id={id} />,
          },
        ]}
      />
    </>
  );
}
