import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { tracerList } from '../../../shared/training/tracer/contract.ts';
import { api, client } from '../../api/client.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { useGo } from '../../components/navigation.tsx';
import { Page } from '../../components/page-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { RecordGrid } from '../../components/record-grid/index.ts';
import { RecordTabs } from '../../components/record-tabs.tsx';
import classes from '../training.module.css';
import { WorkbookMenu } from '../workbooks/workbook-menu.tsx';
import { DueList } from './due-list.tsx';
import { TracerReport } from './tracer-report.tsx';

/** Follow-up after training: who is to be called today, every follow-up, and what came of it. */
export function TracerPage() {
  const { t } = useTranslation('tracer');
  const go = useGo();
  const { cohort = '' } = useLocation().search as { cohort?: string };
  const cohortId = cohort === '' ? null : cohort;
  const due = useQuery(api.tracer.due.queryOptions({ input: { cohortId } }));
  const all = (
    <div className={classes['grid']}>
      <RecordGrid
        list={tracerList}
        calls={client.tracer}
        onOpen={(_id, { values }) => go(`/people?q=${String(values['caseCode'])}`)}
        empty={<EmptyState title={t('none.title')} text={t('none.text')} />}
      />
    </div>
  );
  return (
    <Page>
      <PageHeader title={t('title')}>
        <WorkbookMenu workbooks={['tracer-report']} />
      </PageHeader>
      <RecordTabs
        tabs={[
          {
            key: 'due',
            title: t('tab.due'),
            content: <QueryState query={due}>{(data) => <DueList {...data} />}</QueryState>,
          },
          { key: 'all', title: t('tab.all'), content: all },
          { key: 'results', title: t('tab.results'), content: <TracerReport /> },
        ]}
      />
    </Page>
  );
}
