import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CohortRecord } from '../../../shared/training/cohorts/contract.ts';
import { api } from '../../api/client.ts';
import { usePermission } from '../../api/session.ts';
import { AttachmentsTab } from '../../components/attachments-tab.tsx';
import { visible } from '../../components/format.ts';
import { HistoryTab } from '../../components/history-tab.tsx';
import { useRecordId } from '../../components/navigation.tsx';
import { Page } from '../../components/page-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { RecordTabs } from '../../components/record-tabs.tsx';
import { AssessmentsTab } from '../assessments/assessments-tab.tsx';
import { RollCallTab } from '../attendance/roll-call-tab.tsx';
import { CalendarTab } from '../calendar/calendar-tab.tsx';
import { CompletionTab } from '../certificates/completion-tab.tsx';
import { TraineesTab } from '../enrolments/trainees-tab.tsx';
import { HandoutsTab } from '../handouts/handouts-tab.tsx';
import { CohortStatusBadge } from '../status-badges.tsx';
import { FollowUpsTab } from '../tracer/follow-ups-tab.tsx';
import { CohortActions } from './cohort-actions.tsx';
import { CohortOverview } from './cohort-overview.tsx';

/** Everything about one cohort: its people, calendar, roll call, results and what came of it. */
export function CohortPage() {
  const id = useRecordId();
  const query = useQuery(api.cohorts.get.queryOptions({ input: { id } }));
  return (
    <Page>
      <QueryState query={query}>{(cohort) => <Cohort key={id} cohort={cohort} />}</QueryState>
    </Page>
  );
}

function Cohort({ cohort }: { readonly cohort: CohortRecord }) {
  const { t } = useTranslation('cohorts');
  const mayWrite = usePermission('training.write') && !cohort.deleted;
  const { id, code, courseTitle } = cohort;
  return (
    <>
      <PageHeader
        trail={[{ title: t('title'), to: '/cohorts' }]}
        title={visible(code)}
        detail={visible(courseTitle)}
        badges={<CohortStatusBadge status={cohort.status} />}
      >
        <CohortActions cohort={cohort} />
      </PageHeader>
      <RecordTabs
        of={{ kind: 'cohort', id }}
        tabs={[
          { key: 'overview', title: t('tab.overview'), content: <CohortOverview cohort={cohort} /> },
          { key: 'trainees', title: t('tab.trainees'), content: <TraineesTab cohort={cohort} /> },
          { key: 'calendar', title: t('tab.calendar'), content: <CalendarTab cohort={cohort} /> },
          { key: 'roll-call', title: t('tab.roll-call'), content: <RollCallTab cohort={cohort} /> },
          { key: 'results', title: t('tab.results'), content: <AssessmentsTab cohort={cohort} /> },
          { key: 'completion', title: t('tab.completion'), content: <CompletionTab cohort={cohort} /> },
          { key: 'handouts', title: t('tab.handouts'), content: <HandoutsTab cohort={cohort} /> },
          { key: 'follow-ups', title: t('tab.follow-ups'), content: <FollowUpsTab cohortId={id} /> },
          {
            key: 'files',
            title: t('common:attachments.title'),
            content: <AttachmentsTab kind="cohort" id={id} editable={mayWrite} />,
          },
          { key: 'history', title: t('common:history.title'), content: <HistoryTab kind="cohort" id={id} /> },
        ]}
      />
    </>
  );
}
