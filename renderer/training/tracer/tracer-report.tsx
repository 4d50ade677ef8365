import { Group, Paper, SegmentedControl, Select, Stack, Table, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { followUpMonths } from '../../../shared/training/tracer/schedule.ts';
import { tracerGroupings, type TracerGrouping } from '../../../shared/training/tracer/contract.ts';
import type { TracerResults } from '../../../shared/training/tracer/results.ts';
import { api } from '../../api/client.ts';
import { useFormat, visible } from '../../components/format.ts';
import { QueryState } from '../../components/query-state.tsx';
import { RecordPicker } from '../../components/record-picker.tsx';
import classes from '../training.module.css';

/** Results of follow-ups by cohort, course, sex, profile or month; every rate stands beside its numbers. */
export function TracerReport() {
  const { t } = useTranslation('tracer');
  const [groupBy, setGroupBy] = useState<TracerGrouping>('course');
  const [courseId, setCourseId] = useState<string | null>(null);
  const [month, setMonth] = useState<string | null>(null);
  const input = { groupBy, courseId, month: month === null ? null : Number(month) };
  const query = useQuery(api.tracer.results.queryOptions({ input, placeholderData: keepPreviousData }));
  return (
    <Stack gap="sm">
      <Group align="flex-end">
        <SegmentedControl
          aria-label={t('report.by')}
          value={groupBy}
          onChange={(next) => setGroupBy(next)}
          data={tracerGroupings.map((grouping) => ({ value: grouping, label: t(`report.grouping.${grouping}`) }))}
        />
        <RecordPicker kind="course" label={t('column.course')} value={courseId} onChange={setCourseId} />
        <Select
          label={t('column.month')}
          clearable
          data={followUpMonths.map((count) => ({ value: String(count), label: t('due.month', { count }) }))}
          value={month}
          onChange={setMonth}
        />
      </Group>
      <QueryState query={query}>
        {({ total, groups }) => (
          <Paper withBorder px="md" py="xs">
            <Table.ScrollContainer minWidth={760}>
              <Table verticalSpacing={6}>
                <Head groupBy={groupBy} />
                <Table.Tbody>
                  {groups.map(({ key, name, results }) => (
                    <Results key={key} name={<GroupName groupBy={groupBy} name={name} />} results={results} />
                  ))}
                  <Results name={<b>{t('report.total')}</b>} results={total} />
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
            {groupBy === 'profile' && (
              <Text size="sm" c="dimmed" my="xs">
                {t('report.overlap')}
              </Text>
            )}
          </Paper>
        )}
      </QueryState>
    </Stack>
  );
}

const columns = ['due', 'reached', 'working', 'skill', 'income'] as const;

function Head({ groupBy }: { readonly groupBy: TracerGrouping }) {
  const { t } = useTranslation('tracer');
  return (
    <Table.Thead>
      <Table.Tr>
        <Table.Th>{t(`report.grouping.${groupBy}`)}</Table.Th>
        {columns.map((column) => (
          <Table.Th key={column} className={classes['numbers'] ?? ''}>
            {t(`report.column.${column}`)}
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
  );
}

function GroupName({ groupBy, name }: { readonly groupBy: TracerGrouping; readonly name: string }) {
  const { t } = useTranslation('tracer');
  if (groupBy === 'sex') return t(`enrolments:sex.${name}`);
  if (groupBy === 'profile') return name === 'none' ? t('report.no-profile') : t(`enrolments:profile.${name}`);
  if (groupBy === 'month') return t('due.month', { count: Number(name) });
  return visible(name);
}

function Results({ name, results }: { readonly name: React.ReactNode; readonly results: TracerResults }) {
  const { t } = useTranslation('tracer');
  const format = useFormat();
  const rate = (part: number, whole: number, percent: number | null) =>
    percent === null
      ? t('common:none')
      : t('report.rate', { percent: format.percent(percent), part: format.number(part), whole: format.number(whole) });
  const { due, reached, working, skillKnown, usesSkill, incomePairs } = results;
  const cells = {
    due: format.number(due),
    reached: rate(reached, due, results.reachedPercent),
    working: rate(working, reached, results.workingPercent),
    skill: rate(usesSkill, skillKnown, results.usesSkillPercent),
    income:
      incomePairs === 0
        ? t('common:none')
        : t('report.income', {
            before: format.money(Math.round(results.meanIncomeBefore ?? 0)),
            now: format.money(Math.round(results.meanIncomeNow ?? 0)),
            count: incomePairs,
          }),
  };
  return (
    <Table.Tr>
      <Table.Td>{name}</Table.Td>
      {columns.map((column) => (
        <Table.Td key={column} className={classes['numbers'] ?? ''}>
          {cells[column]}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}
