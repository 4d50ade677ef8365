import { Paper, Progress, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { IndicatorRow, Overview } from '../../shared/reports/contract.ts';
import { api } from '../api/client.ts';
import { usePermission } from '../api/session.ts';
import { useFormat } from '../components/format.ts';
import { useIndicatorFormat } from '../components/indicator-format.ts';
import { PageLink } from '../components/navigation.tsx';
import { QueryState } from '../components/query-state.tsx';
import classes from './home.module.css';

const mostShown = 8;
/** What stands here while no target is set. */
const usual = ['MEMB-1', 'TRAI-1', 'TRAI-10', 'TRAC-3', 'JOBS-1', 'OFFT-2', 'OFFT-4', 'PRIC-2'];

/** The quarter so far: indicators with a target first, each as far as it has come. Counted beside the engine, so that nothing waits. */
export function QuarterPanel() {
  const { t } = useTranslation('home');
  const mayRead = usePermission('reports.read');
  const query = useQuery({ ...api.reports.overview.queryOptions({ input: { quarter: null } }), enabled: mayRead });
  if (!mayRead) return null;
  return (
    <Paper component="section" withBorder className={classes['panel'] ?? ''} aria-labelledby="home-quarter">
      <Title order={2} size="h4" id="home-quarter" mb="xs">
        {t('quarter.title')}
      </Title>
      <QueryState query={query}>
        {(overview) => (
          <>
            <ul className={classes.items}>
              {shownOf(overview).map((row) => (
                <IndicatorItem key={row.code} row={row} quarter={overview.quarter.key} />
              ))}
            </ul>
            <Text size="sm" mt="xs">
              <PageLink to="/reports">{t('quarter.all', { quarter: overview.quarter.key })}</PageLink>
            </Text>
          </>
        )}
      </QueryState>
    </Paper>
  );
}

function shownOf({ indicators }: Overview): IndicatorRow[] {
  const shown = indicators.filter(({ hidden }) => !hidden);
  const aimed = shown.filter(({ target }) => target !== null);
  const others = shown.filter(({ code, target }) => target === null && usual.includes(code));
  return [...aimed, ...others].slice(0, mostShown);
}

const colours = { 'on-track': 'teal.8', 'at-risk': 'orange.8', 'off-track': 'red.8', 'no-target': 'gray.6' } as const;

function IndicatorItem({ row, quarter }: { readonly row: IndicatorRow; readonly quarter: string }) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const { value, label } = useIndicatorFormat();
  const { actual, target, achieved, unit, light } = row;
  const said =
    target === null || achieved === null
      ? value(actual, unit)
      : t('quarter.of', {
          actual: value(actual, unit),
          target: value(target, unit),
          percent: format.percent(achieved),
        });
  return (
    <li className={classes['indicator']}>
      <div className={classes['indicator-line']}>
        <PageLink to={`/reports/${row.code}?quarter=${quarter}`}>{label(row)}</PageLink>
        <Text component="span" size="sm" className={classes['indicator-value'] ?? ''}>
          {said}
        </Text>
      </div>
      {achieved !== null && (
        <Progress
          value={Math.max(0, Math.min(100, achieved))}
          color={colours[light]}
          size="sm"
          aria-label={label(row)}
        />
      )}
    </li>
  );
}
