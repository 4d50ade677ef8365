import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { Page } from '../components/page-frame.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { QueryState } from '../components/query-state.tsx';
import { RequestTable } from './request-table.tsx';

/** Requests that somebody's data be erased or made anonymous: those that wait first. */
export function PrivacyPage() {
  const { t } = useTranslation('privacy');
  const query = useQuery(api.privacy.requests.queryOptions({ input: {} }));
  return (
    <Page>
      <PageHeader title={t('title')} detail={t('detail')} />
      <QueryState query={query}>
        {({ requests }) =>
          requests.length === 0 ? (
            <EmptyState title={t('empty.title')} text={t('empty.text')} />
          ) : (
            <RequestTable requests={requests} />
          )
        }
      </QueryState>
    </Page>
  );
}
