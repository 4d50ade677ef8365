import { Button, Group, Paper, Table, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IndicatorRow, QuarterState, RecordsBehind as Page } from '../../shared/reports/contract.ts';
import type { Disaggregation } from '../../shared/reports/indicator.ts';
import { api } from '../api/client.ts';
import { useFormat, visible } from '../components/format.ts';
import { PageLink } from '../components/navigation.tsx';
import { QueryState } from '../components/query-state.tsx';
import { useIndicatorFormat } from '../components/indicator-format.ts';
import classes from './reports.module.css';

export interface ChosenPart {
  readonly by: Disaggregation;
  readonly bucket: string;
}

interface RecordsBehindProps {
  readonly row: IndicatorRow;
  readonly quarter: QuarterState;
  readonly part: ChosenPart | null;
  readonly onAll: () => void;
}

const pageRows = 100;

/** The records a figure, or one of its parts, was counted from. */
export function RecordsBehind({ row, quarter, part, onAll }: RecordsBehindProps) {
  const { t } = useTranslation('reports');
  const { bucket } = useIndicatorFormat();
  const format = useFormat();
  const [offset, setOffset] = useState(0);
  const input = { quarter: quarter.key, code: row.code, offset, by: part?.by ?? null, bucket: part?.bucket ?? null };
  const query = useQuery(api.reports.records.queryOptions({ input, placeholderData: keepPreviousData }));
  return (
    <Paper withBorder px="md" py="xs">
      <Group justify="space-between">
        <Title order={2} size="h5">
          {part === null
            ? t('records.title')
            : t('records.part', { by: t(`by.${part.by}`), bucket: bucket(part.by, part.bucket) })}
        </Title>
        {part !== null && (
          <Button variant="subtle" size="xs" onClick={onAll}>
            {t('records.all')}
          </Button>
        )}
      </Group>
      {quarter.closedOn !== null && (
        <Text size="sm" c="dimmed">
          {t('records.closed')}
        </Text>
      )}
      <QueryState query={query}>
        {(page) => (
          <>
            <Records page={page} withDenominator={row.figure.denominator !== null} />
            <Group justify="space-between" mt="xs">
              <Text size="sm">{t('records.count', { count: page.total, shown: format.number(page.total) })}</Text>
              {page.total > pageRows && (
                <Group gap="xs">
                  <Button
                    size="xs"
                    variant="default"
                    disabled={offset === 0}
                    onClick={() => setOffset(offset - pageRows)}
                  >
                    {t('records.back')}
                  </Button>
                  <Button
                    size="xs"
                    variant="default"
                    disabled={offset + pageRows >= page.total}
                    onClick={() => setOffset(offset + pageRows)}
                  >
                    {t('records.next')}
                  </Button>
                </Group>
              )}
            </Group>
          </>
        )}
      </QueryState>
    </Paper>
  );
}

function Records({ page, withDenominator }: { readonly page: Page; readonly withDenominator: boolean }) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const isOwn = page.rows.every(({ path }) => path === '');
  return (
    <Table.ScrollContainer minWidth={720}>
      <Table verticalSpacing={3} aria-label={t('records.title')}>
        <Table.Thead>
          <Table.Tr>
            {!isOwn && <Table.Th>{t('records.on')}</Table.Th>}
            {!isOwn && <Table.Th>{t('records.record')}</Table.Th>}
            {!isOwn && <Table.Th>{t('records.person')}</Table.Th>}
            {page.columns.map(({ field }) => (
              <Table.Th key={field}>{t(field)}</Table.Th>
            ))}
            <Table.Th className={classes['number'] ?? ''}>{t('records.counts')}</Table.Th>
            {withDenominator && <Table.Th className={classes['number'] ?? ''}>{t('records.of')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {page.rows.map((row) => (
            <Table.Tr key={row.id}>
              {!isOwn && <Table.Td>{format.date(row.on)}</Table.Td>}
              {!isOwn && (
                <Table.Td>
                  <PageLink to={row.path}>{visible(row.code ?? t('records.open'))}</PageLink>
                </Table.Td>
              )}
              {!isOwn && (
                <Table.Td>
                  {[row.name, row.caseCode].flatMap((said) => (said === null ? [] : [visible(said)])).join(' · ')}
                </Table.Td>
              )}
              {row.values.map((value, index) => (
                <Table.Td key={page.columns[index]?.field ?? index}>
                  <Value value={value} type={page.columns[index]?.type ?? 'text'} />
                </Table.Td>
              ))}
              <Table.Td className={classes['number'] ?? ''}>{format.number(row.numerator)}</Table.Td>
              {withDenominator && (
                <Table.Td className={classes['number'] ?? ''}>{format.number(row.denominator)}</Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Value({ value, type }: { readonly value: string | number | null; readonly type: string }) {
  const format = useFormat();
  const { t } = useTranslation('reports');
  if (value === null) return t('common:none');
  if (type === 'date') return format.date(String(value));
  if (type === 'kilograms' || type === 'weight') return format.weight(Number(value));
  if (type === 'money') return format.money(Number(value));
  if (type === 'hectares') return format.number(Number(value) / 10_000, 2);
  return typeof value === 'number' ? format.number(value, 2) : t(`word.${value}`, { defaultValue: visible(value) });
}
