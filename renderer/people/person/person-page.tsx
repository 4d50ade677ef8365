import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PersonRecord } from '../../../shared/people/contract.ts';
import { api } from '../../api/client.ts';
import { usePermission } from '../../api/session.ts';
import { HistoryTab } from '../../components/history-tab.tsx';
import { useRecordId } from '../../components/navigation.tsx';
import { Page } from '../../components/page-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { RecordTabs } from '../../components/record-tabs.tsx';
import { personName } from '../person-text.ts';
import { ConsentTab } from './consent-tab.tsx';
import { CooperativesTab } from './cooperatives-tab.tsx';
import { DoublesTab } from './doubles-tab.tsx';
import { FilesTab } from './files-tab.tsx';
import { OverviewTab } from './overview-tab.tsx';
import { PersonActions } from './person-actions.tsx';
import { PersonBadges, PersonState } from './person-badges.tsx';
import { PersonPhoto } from './person-photo.tsx';
import classes from './person.module.css';

/** Everything about one person. */
export function PersonPage() {
  const id = useRecordId();
  const query = useQuery(api.people.get.queryOptions({ input: { id } }));
  return (
    <Page>
      <QueryState query={query}>{(person) => <PersonView key={id} person={person} />}</QueryState>
    </Page>
  );
}

function PersonView({ person }: { readonly person: PersonRecord }) {
  const { t } = useTranslation('people');
  const mayWrite = usePermission('people.write') && !person.deleted;
  const maySeeCooperatives = usePermission('cooperatives.read');
  const { id } = person;
  const name = personName(person);
  return (
    <>
      <Group align="flex-start" gap="md" wrap="nowrap">
        <PersonPhoto photoId={person.photoId} name={name} />
        <div className={classes.header}>
          <PageHeader
            trail={[{ title: t('title'), to: '/people' }]}
            title={name}
            detail={person.caseCode}
            badges={<PersonBadges person={person} />}
          >
            <PersonActions person={person} />
          </PageHeader>
        </div>
      </Group>
      <PersonState person={person} />
      <RecordTabs
        of={{ kind: 'person', id }}
        tabs={[
          { key: 'overview', title: t('tab.overview'), content: <OverviewTab person={person} /> },
          { key: 'consent', title: t('tab.consent'), content: <ConsentTab personId={id} editable={mayWrite} /> },
          ...(maySeeCooperatives
            ? [{ key: 'cooperatives', title: t('tab.cooperatives'), content: <CooperativesTab personId={id} /> }]
            : []),
          {
            key: 'files',
            title: t('common:attachments.title'),
            content: <FilesTab person={person} editable={mayWrite} />,
          },
          { key: 'doubles', title: t('tab.doubles'), content: <DoublesTab person={person} /> },
          { key: 'history', title: t('common:history.title'), content: <HistoryTab kind="person" id={id} /> },
        ]}
      />
    </>
  );
}
