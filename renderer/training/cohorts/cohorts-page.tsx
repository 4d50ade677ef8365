import { IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { cohortsList } from '../../../shared/training/cohorts/list.ts';
import { client } from '../../api/client.ts';
import { usePermission } from '../../api/session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton, useGo } from '../../components/navigation.tsx';
import { Page } from '../../components/page-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { RecordGrid } from '../../components/record-grid/index.ts';
import { WorkbookMenu } from '../workbooks/workbook-menu.tsx';

/** The register of cohorts. */
export function CohortsPage() {
  const { t } = useTranslation('cohorts');
  const go = useGo();
  const mayWrite = usePermission('training.write');
  const add = mayWrite && (
    <LinkButton to="/cohorts/new" leftSection={<IconPlus size={18} />}>
      {t('new')}
    </LinkButton>
  );
  return (
    <Page fill>
      <PageHeader title={t('title')}>
        <WorkbookMenu workbooks={['attendance-register', 'cohort-report']} />
        {mayWrite && (
          <LinkButton to="/cohorts/groups" variant="default" leftSection={<IconUsersGroup size={18} />}>
            {t('propose')}
          </LinkButton>
        )}
        {add}
      </PageHeader>
      <RecordGrid
        list={cohortsList}
        calls={client.cohorts}
        onOpen={(id) => go(`/cohorts/${id}`)}
        empty={
          <EmptyState title={t('empty.title')} text={t('empty.text')}>
            {add}
          </EmptyState>
        }
      />
    </Page>
  );
}
