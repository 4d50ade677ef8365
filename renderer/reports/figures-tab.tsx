import { Badge, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { IndicatorRow, Overview } from '../../shared/reports/contract.ts';
import type { TrafficLight } from '../../shared/reports/figures.ts';
import { themes } from '../../shared/reports/indicator.ts';
import { useFormat } from '../components/format.ts';
import { PageLink } from '../components/navigation.tsx';
import { useIndicatorFormat } from '../components/indicator-format.ts';
import classes from './reports.module.css';

/** Every indicator by theme: the quarter, its target, the year so far. Each leads to the records behind it. */
export function FiguresTab({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation('reports');
  const shown = overview.indicators.filter(({ hidden }) => !hidden);
  return (
    <Stack gap="md">
      {themes.map((theme) => {
        const rows = shown.filter((row) => row.theme === theme);
        if (rows.length === 0) return null;
        return (
          <Paper key={theme} withBorder px="md" py="xs">
            <Title order={2} size="h5" my={4}>
              {t(`theme.${theme}`)}
            </Title>
            <Table.ScrollContainer minWidth={760}>
              <Table verticalSpacing={5} aria-label={t(`theme.${theme}`)}>
                <Head />
                <Table.Tbody>
                  {rows.map((row) => (
                    <Row key={row.code} row={row} quarter={overview.quarter.key} />
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          </Paper>
        );
      })}
      <Text size="sm" c="dimmed">
        {t('note')}
      </Text>
    </Stack>
  );
}

const numbers = ['actual', 'target', 'achieved', 'year', 'previous'] as const;

function Head() {
  const { t } = useTranslation('reports');
  return (
    <Table.Thead>
      <Table.Tr>
        <Table.Th className={classes['code'] ?? ''}>{t('column.code')}</Table.Th>
        <Table.Th>{t('column.indicator')}</Table.Th>
        {numbers.map((column) => (
          <Table.Th key={column} className={classes['number'] ?? ''}>
            {t(`column.${column}`)}
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
  );
}

function Row({ row, quarter }: { readonly row: IndicatorRow; readonly quarter: string }) {
  const { code, unit, actual, target, year, previous, achieved, light } = row;
  const { value, label } = useIndicatorFormat();
  const format = useFormat();
  const { t } = useTranslation('reports');
  return (
    <Table.Tr>
      <Table.Td className={classes['code'] ?? ''}>{code}</Table.Td>
      <Table.Td>
        <PageLink to={`/reports/${code}?quarter=${quarter}`}>{label(row)}</PageLink>
      </Table.Td>
      <Table.Td className={classes['number'] ?? ''}>
        <b>{value(actual, unit)}</b>
      </Table.Td>
      <Table.Td className={classes['number'] ?? ''}>
        {target === null ? t('common:none') : value(target, unit)}
      </Table.Td>
      <Table.Td className={classes['number'] ?? ''}>
        {achieved === null ? t('not-available') : <Light light={light}>{format.percent(achieved)}</Light>}
      </Table.Td>
      <Table.Td className={classes['number'] ?? ''}>{value(year, unit)}</Table.Td>
      <Table.Td className={classes['number'] ?? ''}>{value(previous, unit)}</Table.Td>
    </Table.Tr>
  );
}

const colours: Readonly<Record<TrafficLight, string>> = {
  'on-track': 'teal.9',
  'at-risk': 'orange.9',
  'off-track': 'red.9',
  'no-target': 'gray.7',
};

/** The state in words beside its percentage, so that nobody needs the colour. */
function Light({ light, children }: { readonly light: TrafficLight; readonly children: string }) {
  const { t } = useTranslation('reports');
  return (
    <Badge color={colours[light]} variant="outline" tt="none">
      {children} · {t(`light.${light}`)}
    </Badge>
  );
}
