import { Alert, Badge } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { usePermission } from '../api/session.ts';
import { visible } from '../components/format.ts';
import { HistoryTab } from '../components/history-tab.tsx';
import { PageLink, useRecordId } from '../components/navigation.tsx';
import { Page } from '../components/page-frame.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { QueryState } from '../components/query-state.tsx';
import { RecordTabs } from '../components/record-tabs.tsx';
import { CommunityActions } from './community-actions.tsx';
import { CommunityOverview } from './community-overview.tsx';
import { CommunityPeople } from './community-people.tsx';
import { adminPathText } from './community-values.ts';
import type { CommunityRecord } from './community-values.ts';

/** One community: where it lies and who lives there. */
export function CommunityPage() {
  const id = useRecordId();
  const query = useQuery(api.communities.get.queryOptions({ input: { id } }));
  return (
    <Page>
      <QueryState query={query}>{(community) => <CommunityView key={id} community={community} />}</QueryState>
    </Page>
  );
}

function CommunityView({ community }: { readonly community: CommunityRecord }) {
  const { t } = useTranslation('communities');
  const mayWrite = usePermission('communities.write') && !community.deleted;
  const mayReadPeople = usePermission('people.read');
  const { id } = community;
  return (
    <>
      <PageHeader
        trail={[{ title: t('title'), to: '/communities' }]}
        title={visible(community.name)}
        detail={adminPathText(community.adminPath)}
        badges={
          <>
            <Badge variant="light" tt="none">
              {t(`kind.${community.kind}`)}
            </Badge>
            {community.deleted && (
              <Badge color="gray.7" tt="none">
                {t('deleted')}
              </Badge>
            )}
          </>
        }
      >
        {mayWrite && <CommunityActions community={community} />}
      </PageHeader>
      {community.deleted && (
        <Alert color="gray" icon={<IconTrash />} mb="md">
          {t('deleted-text')} <PageLink to="/bin">{t('open-bin')}</PageLink>
        </Alert>
      )}
      <RecordTabs
        tabs={[
          { key: 'overview', title: t('tab.overview'), content: <CommunityOverview community={community} /> },
          ...(mayReadPeople
            ? [{ key: 'people', title: t('tab.people'), content: <CommunityPeople communityId={id} /> }]
            : []),
          { key: 'history', title: t('common:history.title'), content: <HistoryTab kind="community" id={id} /> },
        ]}
      />
    </>
  );
}
