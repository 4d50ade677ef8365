import { useTranslation } from 'react-i18next';
import { courseInput } from '../../../shared/training/courses/contract.ts';
import { client } from '../../api/client.ts';
import { useGo } from '../../components/navigation.tsx';
import { Page } from '../../components/page-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { RecordForm } from '../../components/record-form/index.ts';
import { CourseFields } from './course-fields.tsx';

export function NewCoursePage() {
  const { t } = useTranslation('courses');
  const go = useGo();
  return (
    <Page>
      <PageHeader trail={[{ title: t('title'), to: '/courses' }]} title={t('form.new')} />
      <RecordForm
        schema={courseInput}
        namespace="courses"
        values={{ ...courseInput.parse({ code: '?', title: '?', phase: 'business' }), code: '', title: '' }}
        draft={{ key: 'course:new', title: t('form.draft'), path: '/courses/new' }}
        save={(course, { draftId }) => client.courses.create({ course, draftId })}
        onSaved={({ id }) => go(`/courses/${id}`)}
        onCancel={() => go('/courses')}
      >
        <CourseFields />
      </RecordForm>
    </Page>
  );
}
