import { Badge, Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Overview } from '../../shared/reports/contract.ts';
import { api } from '../api/client.ts';
import { useFormat } from '../components/format.ts';
import { useGo } from '../components/navigation.tsx';
import { Page } from '../components/page-frame.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { QueryState } from '../components/query-state.tsx';
import { RecordTabs } from '../components/record-tabs.tsx';
import { AdjustmentsTab } from './adjustments-tab.tsx';
import { ChangesTab } from './changes-tab.tsx';
import { ChecksTab } from './checks-tab.tsx';
import { FiguresTab } from './figures-tab.tsx';
import { useQuarterKey } from './quarter.ts';
import { WorkbookButton } from './workbook-dialog.tsx';

/** The figures of a quarter against their targets, what moved, and what must be settled before it is closed. */
export function ReportsPage() {
  const { t } = useTranslation('reports');
  const quarter = useQuarterKey();
  const query = useQuery(api.reports.overview.queryOptions({ input: { quarter }, placeholderData: keepPreviousData }));
  return (
    <Page>
      <QueryState query={query}>
        {(overview) => (
          <>
            <PageHeader title={t('title')} badges={<QuarterBadge overview={overview} />}>
              <QuarterChoice overview={overview} />
              <WorkbookButton quarter={overview.quarter.key} />
            </PageHeader>
            <Tabs overview={overview} />
          </>
        )}
      </QueryState>
    </Page>
  );
}

function Tabs({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation('reports');
  return (
    <RecordTabs
      tabs={[
        { key: 'figures', title: t('tab.figures'), content: <FiguresTab overview={overview} /> },
        { key: 'changes', title: t('tab.changes'), content: <ChangesTab overview={overview} /> },
        {
          key: 'adjustments',
          title: t('tab.adjustments', { count: overview.adjustments.length }),
          content: <AdjustmentsTab overview={overview} />,
        },
        { key: 'checks', title: t('tab.checks'), content: <ChecksTab quarter={overview.quarter} /> },
      ]}
    />
  );
}

function QuarterBadge({ overview: { quarter } }: { readonly overview: Overview }) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  if (quarter.closedOn !== null)
    return <Badge color="teal.9">{t('state.closed', { date: format.date(quarter.closedOn) })}</Badge>;
  return <Badge color="gray.7">{t(quarter.over ? 'state.open' : 'state.running')}</Badge>;
}

function QuarterChoice({ overview: { quarter, quarters } }: { readonly overview: Overview }) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const go = useGo();
  return (
    <Select
      aria-label={t('quarter')}
      allowDeselect={false}
      value={quarter.key}
      onChange={(key) => {
        if (key !== null) go(`/reports?quarter=${key}`);
      }}
      data={quarters.map(({ key, from, to }) => ({
        value: key,
        label: t('quarter-days', { key, from: format.date(from), to: format.date(to) }),
      }))}
      w={310}
    />
  );
}
