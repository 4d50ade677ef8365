import { Button, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { IconTarget } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Breakdown, IndicatorRow, Overview } from '../../shared/reports/contract.ts';
import { api } from '../api/client.ts';
import { usePermission } from '../api/session.ts';
import { Chart } from '../components/chart/index.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { visible } from '../components/format.ts';
import { useRecordId } from '../components/navigation.tsx';
import { Page } from '../components/page-frame.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { QueryState } from '../components/query-state.tsx';
import { useIndicatorFormat } from '../components/indicator-format.ts';
import { useQuarterKey } from './quarter.ts';
import { RecordsBehind, type ChosenPart } from './records-behind.tsx';
import classes from './reports.module.css';
import { TargetsDialog } from './targets-dialog.tsx';

/** One indicator: what it is, how it went, what it is made of, and the records behind each number. */
export function IndicatorPage() {
  const code = useRecordId();
  const quarter = useQuarterKey();
  const { t } = useTranslation('reports');
  const query = useQuery(api.reports.overview.queryOptions({ input: { quarter }, placeholderData: keepPreviousData }));
  return (
    <Page>
      <QueryState query={query}>
        {(overview) => {
          const row = overview.indicators.find((known) => known.code === code);
          if (!row)
            return (
              <>
                <PageHeader trail={[{ title: t('title'), to: '/reports' }]} title={code} />
                <EmptyState title={t('gone.title')} text={t('gone.text')} />
              </>
            );
          return <Indicator key={code} row={row} overview={overview} />;
        }}
      </QueryState>
    </Page>
  );
}

function Indicator({ row, overview }: { readonly row: IndicatorRow; readonly overview: Overview }) {
  const { t } = useTranslation('reports');
  const { value, label } = useIndicatorFormat();
  const mayManage = usePermission('reports.manage');
  const [aiming, setAiming] = useState(false);
  const [part, setPart] = useState<ChosenPart | null>(null);
  const quarter = overview.quarter.key;
  const input = { quarter, code: row.code };
  const query = useQuery(api.reports.breakdown.queryOptions({ input }));
  return (
    <>
      <PageHeader
        trail={[{ title: t('title'), to: `/reports?quarter=${quarter}` }]}
        title={label(row)}
        detail={`${row.code} · ${quarter} · ${value(row.actual, row.unit)}`}
      >
        {mayManage && (
          <Button variant="default" leftSection={<IconTarget size={18} />} onClick={() => setAiming(true)}>
            {t('targets.button')}
          </Button>
        )}
      </PageHeader>
      <Stack gap="md">
        <Definition row={row} />
        <QueryState query={query}>
          {(breakdown) => (
            <>
              <Trend row={row} breakdown={breakdown} />
              <Parts row={row} breakdown={breakdown} onChoose={setPart} />
            </>
          )}
        </QueryState>
        <RecordsBehind row={row} quarter={overview.quarter} part={part} onAll={() => setPart(null)} />
      </Stack>
      {aiming && <TargetsDialog row={row} overview={overview} onClose={() => setAiming(false)} />}
    </>
  );
}

function Definition({ row }: { readonly row: IndicatorRow }) {
  const { t } = useTranslation('reports');
  const facts = [t(`kind.${row.kind}`), t(`direction.${row.direction}`)];
  if (row.standard !== null) facts.push(t('follows', { standard: row.standard }));
  const said = row.definition === null ? null : visible(row.definition);
  return (
    <div>
      <Text>{said ?? (row.isOwn ? '' : t(`indicators:${row.code}.definition`))}</Text>
      <Text size="sm" c="dimmed">
        {facts.join(' · ')}
      </Text>
    </div>
  );
}

interface PartsProps {
  readonly row: IndicatorRow;
  readonly breakdown: Breakdown;
}

function Trend({ row, breakdown }: PartsProps) {
  const { t } = useTranslation('reports');
  const { value, label } = useIndicatorFormat();
  const show = (amount: number) => value(amount, row.unit);
  return (
    <Chart
      kind="bar"
      title={t('trend')}
      data={{
        axis: t('quarter'),
        series: [{ key: 'value', title: label(row) }],
        rows: breakdown.trend.map((one) => ({ label: one.key, values: { value: one.value } })),
        format: show,
        tick: show,
      }}
    />
  );
}

function Parts({ row, breakdown, onChoose }: PartsProps & { readonly onChoose: (part: ChosenPart) => void }) {
  const { t } = useTranslation('reports');
  const format = useIndicatorFormat();
  return (
    <div className={classes['parts']}>
      {breakdown.parts.map(({ by, buckets }) => (
        <Paper key={by} withBorder px="md" py="xs">
          <Title order={2} size="h6">
            {t(`by.${by}`)}
          </Title>
          <Table verticalSpacing={2} aria-label={t(`by.${by}`)}>
            <Table.Tbody>
              {buckets.map(({ bucket, value }) => (
                <Table.Tr key={bucket}>
                  <Table.Td>
                    <Button variant="subtle" size="compact-sm" onClick={() => onChoose({ by, bucket })}>
                      {format.bucket(by, bucket)}
                    </Button>
                  </Table.Td>
                  <Table.Td className={classes['number'] ?? ''}>{format.value(value, row.unit)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Paper>
      ))}
    </div>
  );
}
