import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { coursesList } from '../../../shared/training/courses/list.ts';
import { client } from '../../api/client.ts';
import { usePermission } from '../../api/session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton, useGo } from '../../components/navigation.tsx';
import { Page } from '../../components/page-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { RecordGrid } from '../../components/record-grid/index.ts';

/** The register of courses. */
export function CoursesPage() {
  const { t } = useTranslation('courses');
  const go = useGo();
  const mayWrite = usePermission('training.write');
  const add = mayWrite && (
    <LinkButton to="/courses/new" leftSection={<IconPlus size={18} />}>
      {t('new')}
    </LinkButton>
  );
  return (
    <Page fill>
      <PageHeader title={t('title')}>
        <LinkButton to="/instruments" variant="default">
          {t('instruments')}
        </LinkButton>
        {add}
      </PageHeader>
      <RecordGrid
        list={coursesList}
        calls={client.courses}
        onOpen={(id) => go(`/courses/${id}`)}
        empty={
          <EmptyState title={t('empty.title')} text={t('empty.text')}>
            {add}
          </EmptyState>
        }
      />
    </Page>
  );
}
