import { Paper, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fewestShown } from '../../../shared/training/assessments/change.ts';
import type { Change } from '../../../shared/training/assessments/contract.ts';
import { api } from '../../api/client.ts';
import { useFormat, visible } from '../../components/format.ts';
import classes from '../training.module.css';

/** What changed between before and after: for the group with its number, and for each person. */
export function Changes({ cohortId }: { readonly cohortId: string }) {
  const { data } = useQuery(api.assessments.changes.queryOptions({ input: { id: cohortId } }));
  return (
    <>
      {data?.changes.map((change) => (
        <OneChange key={change.instrument ?? ''} change={change} />
      ))}
    </>
  );
}

function OneChange({ change }: { readonly change: Change }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const { unit, instrument, n, meanBefore, meanAfter, meanChange, suppressed, people } = change;
  const shown = (value: number | null) => {
    if (value === null) return t('common:none');
    return unit === 'percent' ? format.percent(value) : format.number(value, 1);
  };
  const title = instrument === null ? t('change.tests') : t('change.instrument', { instrument });
  const means = { before: shown(meanBefore), after: shown(meanAfter), change: shown(meanChange) };
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Title order={2} size="h5" mb={4}>
        {title}
      </Title>
      <Text size="sm" mb="sm">
        {suppressed
          ? t('change.suppressed', { count: n, least: fewestShown })
          : t('change.summary', { count: n, shown: format.number(n), ...means })}
      </Text>
      <Table.ScrollContainer minWidth={420}>
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('trainee')}</Table.Th>
              {(['before', 'after', 'change'] as const).map((column) => (
                <Table.Th key={column} className={classes['numbers'] ?? ''}>
                  {t(`change.column.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {people.map((person) => (
              <Table.Tr key={person.enrolmentId}>
                <Table.Td>{visible(person.name)}</Table.Td>
                {(['before', 'after', 'change'] as const).map((column) => (
                  <Table.Td key={column} className={classes['numbers'] ?? ''}>
                    {shown(person[column])}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}
