import { useTranslation } from 'react-i18next';
import { meetingsList } from '../../shared/meetings/lists.ts';
import { client } from '../api/client.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { LinkButton, useGo } from '../components/navigation.tsx';
import { Page } from '../components/page-frame.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { RecordGrid } from '../components/record-grid/index.ts';

/** The meetings of all groups. A new one is recorded on the page of its group. */
export function MeetingsPage() {
  const { t } = useTranslation('meetings');
  const go = useGo();
  return (
    <Page fill>
      <PageHeader title={t('title')}>
        <LinkButton to="/resolutions" variant="default">
          {t('resolutions:title')}
        </LinkButton>
      </PageHeader>
      <RecordGrid
        list={meetingsList}
        calls={client.meetings}
        onOpen={(id) => go(`/meetings/${id}`)}
        empty={<EmptyState title={t('empty.title')} text={t('empty.text')} />}
      />
    </Page>
  );
}
