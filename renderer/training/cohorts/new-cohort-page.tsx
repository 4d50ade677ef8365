import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { cohortInput } from '../../../shared/training/cohorts/contract.ts';
import { api, client } from '../../api/client.ts';
import { today } from '../../components/format.ts';
import { useGo } from '../../components/navigation.tsx';
import { Page } from '../../components/page-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { RecordForm } from '../../components/record-form/index.ts';
import { CohortFields } from './cohort-fields.tsx';

/** Plans a cohort; the address may name its course. */
export function NewCohortPage() {
  const { t } = useTranslation('cohorts');
  const go = useGo();
  const { course = '' } = useLocation().search as { course?: string };
  const known = useQuery(api.courses.get.queryOptions({ input: { id: course }, enabled: course !== '' }));
  if (course !== '' && known.data === undefined) return null;
  const blank = { courseId: course, code: '', startsOn: today(), capacity: 30 };
  return (
    <Page>
      <PageHeader trail={[{ title: t('title'), to: '/cohorts' }]} title={t('form.new')} />
      <RecordForm
        schema={cohortInput}
        namespace="cohorts"
        values={{ ...blank, pattern: [], holidays: [], budget: null }}
        draft={{ key: 'cohort:new', title: t('form.draft'), path: '/cohorts/new' }}
        save={(cohort, { draftId }) => client.cohorts.create({ cohort, draftId })}
        onSaved={({ id }) => go(`/cohorts/${id}?tab=calendar`)}
        onCancel={() => go('/cohorts')}
      >
        <CohortFields names={known.data ? { courseTitle: known.data.title } : {}} />
      </RecordForm>
    </Page>
  );
}
