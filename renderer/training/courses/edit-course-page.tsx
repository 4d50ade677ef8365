import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { courseInput } from '../../../shared/training/courses/contract.ts';
import type { CourseRecord } from '../../../shared/training/courses/contract.ts';
import { api, client } from '../../api/client.ts';
import { visible } from '../../components/format.ts';
import { useGo, useRecordId } from '../../components/navigation.tsx';
import { Page } from '../../components/page-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { RecordForm } from '../../components/record-form/index.ts';
import { CourseFields } from './course-fields.tsx';

export function EditCoursePage() {
  const id = useRecordId();
  const query = useQuery(api.courses.get.queryOptions({ input: { id } }));
  return (
    <Page>
      <QueryState query={query}>{(course) => <EditForm key={id} course={course} />}</QueryState>
    </Page>
  );
}

function EditForm({ course }: { readonly course: CourseRecord }) {
  const { t } = useTranslation('courses');
  const go = useGo();
  // The form keeps what it was opened with; a change by somebody else is met when saving.
  const [opened] = useState(course);
  const path = `/courses/${opened.id}`;
  const name = visible(opened.title);
  const title = t('form.edit', { name });
  const trail = [
    { title: t('title'), to: '/courses' },
    { title: name, to: path },
  ];
  return (
    <>
      <PageHeader trail={trail} title={title} />
      <RecordForm
        schema={courseInput}
        namespace="courses"
        values={courseInput.parse(opened)}
        version={opened.version}
        draft={{ key: `course:${opened.id}`, title, path: `${path}/edit` }}
        save={(typed, { draftId, version }) =>
          client.courses.update({ id: opened.id, version, course: typed, draftId })
        }
        reload={async () => {
          const current = await client.courses.get({ id: opened.id });
          return { version: current.version, values: courseInput.parse(current) };
        }}
        onSaved={() => go(path)}
        onCancel={() => go(path)}
      >
        <CourseFields />
      </RecordForm>
    </>
  );
}
