import { Alert, Badge } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { usePermission } from '../api/session.ts';
import { AttachmentsTab } from '../components/attachments-tab.tsx';
import { visible } from '../components/format.ts';
import { HistoryTab } from '../components/history-tab.tsx';
import { PageLink, useRecordId } from '../components/navigation.tsx';
import { Page } from '../components/page-frame.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { QueryState } from '../components/query-state.tsx';
import { RecordTabs } from '../components/record-tabs.tsx';
import { HouseholdActions } from './household-actions.tsx';
import { HouseholdOverview } from './household-overview.tsx';
import type { HouseholdRecord } from './household-values.ts';

/** One household: who lives in it and from what. */
export function HouseholdPage() {
  const id = useRecordId();
  const query = useQuery(api.households.get.queryOptions({ input: { id } }));
  return (
    <Page>
      <QueryState query={query}>{(household) => <HouseholdView key={id} household={household} />}</QueryState>
    </Page>
  );
}

function HouseholdView({ household }: { readonly household: HouseholdRecord }) {
  const { t } = useTranslation('households');
  const mayWrite = usePermission('households.write') && !household.deleted;
  const { id } = household;
  return (
    <>
      <PageHeader
        trail={[{ title: t('title'), to: '/households' }]}
        title={visible(household.name)}
        detail={visible(household.communityName ?? '')}
        badges={
          household.deleted && (
            <Badge color="gray.7" tt="none">
              {t('deleted')}
            </Badge>
          )
        }
      >
        {mayWrite && <HouseholdActions household={household} />}
      </PageHeader>
      {household.deleted && (
        <Alert color="gray" icon={<IconTrash />} mb="md">
          {t('deleted-text')} <PageLink to="/bin">{t('open-bin')}</PageLink>
        </Alert>
      )}
      <RecordTabs
        of={{ kind: 'household', id }}
        tabs={[
          { key: 'overview', title: t('tab.overview'), content: <HouseholdOverview household={household} /> },
          {
            key: 'files',
            title: t('common:attachments.title'),
            content: <AttachmentsTab kind="household" id={id} editable={mayWrite} />,
          },
          { key: 'history', title: t('common:history.title'), content: <HistoryTab kind="household" id={id} /> },
        ]}
      />
    </>
  );
}
