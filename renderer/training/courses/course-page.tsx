import { Button } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash, IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseRecord } from '../../../shared/training/courses/contract.ts';
import { cohortsList } from '../../../shared/training/cohorts/list.ts';
import { api, client } from '../../api/client.ts';
import { usePermission } from '../../api/session.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { visible } from '../../components/format.ts';
import { HistoryTab } from '../../components/history-tab.tsx';
import { LinkButton, useGo, useRecordId } from '../../components/navigation.tsx';
import { Page } from '../../components/page-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { RecordGrid } from '../../components/record-grid/index.ts';
import { RecordTabs } from '../../components/record-tabs.tsx';
import classes from '../training.module.css';
import { CourseFacts } from './course-facts.tsx';

/** One course and the cohorts that follow it. */
export function CoursePage() {
  const id = useRecordId();
  const query = useQuery(api.courses.get.queryOptions({ input: { id } }));
  return (
    <Page>
      <QueryState query={query}>{(course) => <Course course={course} />}</QueryState>
    </Page>
  );
}

function Course({ course }: { readonly course: CourseRecord }) {
  const { t } = useTranslation('courses');
  const go = useGo();
  const { id } = course;
  const cohorts = (
    <div className={classes['grid']}>
      <RecordGrid
        list={cohortsList}
        calls={client.cohorts}
        within={`course:${id}`}
        without={['course', 'phase']}
        onOpen={(cohort) => go(`/cohorts/${cohort}`)}
        empty={<EmptyState title={t('no-cohorts')} text={t('no-cohorts-text')} />}
      />
    </div>
  );
  return (
    <>
      <PageHeader
        trail={[{ title: t('title'), to: '/courses' }]}
        title={visible(course.title)}
        detail={`${visible(course.code)} · ${t(`phase.${course.phase}`)}`}
      >
        <CourseActions course={course} />
      </PageHeader>
      <RecordTabs
        of={{ kind: 'course', id }}
        tabs={[
          { key: 'overview', title: t('tab.overview'), content: <CourseFacts course={course} /> },
          { key: 'cohorts', title: t('tab.cohorts'), content: cohorts },
          { key: 'history', title: t('common:history.title'), content: <HistoryTab kind="course" id={id} /> },
        ]}
      />
    </>
  );
}

function CourseActions({ course }: { readonly course: CourseRecord }) {
  const { t } = useTranslation('courses');
  const go = useGo();
  const [removing, setRemoving] = useState(false);
  const mayWrite = usePermission('training.write') && !course.deleted;
  if (!mayWrite) return null;
  const { id, version } = course;
  return (
    <>
      <Button variant="default" leftSection={<IconTrash size={18} />} onClick={() => setRemoving(true)}>
        {t('remove.button')}
      </Button>
      <LinkButton to={`/courses/${id}/edit`} variant="default" leftSection={<IconPencil size={18} />}>
        {t('form.edit-short')}
      </LinkButton>
      <LinkButton to={`/cohorts/groups?course=${id}`} variant="default" leftSection={<IconUsersGroup size={18} />}>
        {t('propose')}
      </LinkButton>
      <LinkButton to={`/cohorts/new?course=${id}`} leftSection={<IconPlus size={18} />}>
        {t('new-cohort')}
      </LinkButton>
      <ConfirmDialog
        opened={removing}
        onClose={() => setRemoving(false)}
        title={t('remove.title')}
        text={t('remove.text')}
        action={t('remove.button')}
        danger
        withReason
        onConfirm={async (reason) => {
          await client.courses.remove({ id, version, reason });
          go('/courses');
        }}
      />
    </>
  );
}
