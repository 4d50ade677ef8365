import { Badge, Group, SegmentedControl, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportProblem } from '../../shared/imports/contract.ts';
import type { ImportKind } from '../../shared/imports/kinds.ts';
import { useFormat, visible } from '../components/format.ts';
import { PageButtons } from '../components/page-buttons.tsx';
import classes from './imports.module.css';
import { problemText, reasonsText } from './problem-text.ts';

const perPage = 25;
const filters = ['all', 'refused', 'warning'] as const;

interface ProblemTableProps {
  readonly kind: ImportKind;
  readonly problems: readonly ImportProblem[];
  /** More than are listed when the file has very many. */
  readonly total: number;
}

/** Every cell that could not be taken as it is, with the reason. */
export function ProblemTable({ kind, problems, total }: ProblemTableProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const [filter, setFilter] = useState('all');
  const [page, setPage] = useState(1);
  if (problems.length === 0) return <Text size="sm">{t('problems.none')}</Text>;
  const counted = (one: string) => problems.filter(({ severity }) => one === 'all' || severity === one).length;
  const kept = problems.filter(({ severity }) => filter === 'all' || severity === filter);
  return (
    <>
      <Group mb="xs" gap="md">
        <SegmentedControl
          size="xs"
          aria-label={t('problems.filter')}
          value={filter}
          onChange={(value) => {
            setFilter(value);
            setPage(1);
          }}
          data={filters.map((value) => ({
            value,
            label: t(`problems.${value}`, { shown: format.number(counted(value)) }),
          }))}
        />
        {total > problems.length && (
          <Text size="sm" c="dimmed">
            {t('problems.first', { shown: format.number(problems.length), total: format.number(total) })}
          </Text>
        )}
      </Group>
      <Rows kind={kind} problems={kept.slice((page - 1) * perPage, page * perPage)} />
      {kept.length > perPage && (
        <PageButtons total={Math.ceil(kept.length / perPage)} value={page} onChange={setPage} />
      )}
    </>
  );
}

function Rows({ kind, problems }: Pick<ProblemTableProps, 'kind' | 'problems'>) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const named = problems.some(({ sheet }) => sheet !== '');
  return (
    <div className={classes['scroll']} tabIndex={0} role="region" aria-label={t('check.problems')}>
      <Table verticalSpacing={5} fz="sm">
        <Table.Thead>
          <Table.Tr>
            {named && <Table.Th>{t('problems.sheet')}</Table.Th>}
            <Table.Th>{t('problems.cell')}</Table.Th>
            <Table.Th>{t('problems.effect')}</Table.Th>
            <Table.Th>{t('problems.what')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {problems.map((problem) => {
            const reasons = reasonsText(t, format, problem);
            return (
              <Table.Tr key={`${problem.cell} ${problem.code}`}>
                {named && <Table.Td>{visible(problem.sheet)}</Table.Td>}
                <Table.Td>{problem.cell}</Table.Td>
                <Table.Td>
                  <Badge
                    className={classes['badge'] ?? ''}
                    variant="light"
                    tt="none"
                    color={problem.severity === 'refused' ? 'red' : 'yellow'}
                  >
                    {t(`severity.${problem.severity}`)}
                  </Badge>
                </Table.Td>
                <Table.Td>
                  {problemText(t, format, kind, problem)}
                  {reasons !== '' && (
                    <Text size="xs" c="dimmed">
                      {reasons}
                    </Text>
                  )}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}
