import { List, Stack, Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { IndicatorRow, Overview } from '../../shared/reports/contract.ts';
import { useFormat, type Format } from '../components/format.ts';
import { PageLink } from '../components/navigation.tsx';
import { useIndicatorFormat, type IndicatorFormat } from '../components/indicator-format.ts';

/** What moved since the quarter before, in words, the largest changes first. */
export function ChangesTab({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation('reports');
  const plain = useFormat();
  const format = useIndicatorFormat();
  const changed = overview.indicators
    .filter(({ hidden, actual, previous }) => !hidden && actual !== null && previous !== null && actual !== previous)
    .sort((first, second) => weightOf(second) - weightOf(first));
  if (changed.length === 0) return <Text>{t('changes.none')}</Text>;
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t(overview.quarter.over ? 'changes.text' : 'changes.running')}
      </Text>
      <List spacing={6}>
        {changed.map((row) => (
          <List.Item key={row.code}>
            <PageLink to={`/reports/${row.code}?quarter=${overview.quarter.key}`}>{format.label(row)}</PageLink>{' '}
            {sentence(t, plain, format, row)}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}

/** How large a change is beside what was before; from nothing to something is largest. */
function weightOf({ actual, previous }: IndicatorRow): number {
  return previous === 0 ? Infinity : Math.abs(((actual ?? 0) - (previous ?? 0)) / (previous ?? 1));
}

function sentence(
  t: TFunction,
  plain: Format,
  { value }: IndicatorFormat,
  { actual, previous, unit }: IndicatorRow,
): string {
  const way = (actual ?? 0) > (previous ?? 0) ? 'rose' : 'fell';
  const from = value(previous, unit);
  const to = value(actual, unit);
  if (previous === 0 || previous === null || unit === 'percent') return t(`reports:changes.${way}`, { from, to });
  const by = plain.percent(Math.abs((100 * ((actual ?? 0) - previous)) / previous));
  return t(`reports:changes.${way}-by`, { from, to, by });
}
