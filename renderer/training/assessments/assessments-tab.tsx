import { Badge, Button, Group, Paper, Stack, Table, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessmentRecord } from '../../../shared/training/assessments/contract.ts';
import type { CohortRecord } from '../../../shared/training/cohorts/contract.ts';
import { api } from '../../api/client.ts';
import { usePermission } from '../../api/session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { useFormat, visible } from '../../components/format.ts';
import { PageLink } from '../../components/navigation.tsx';
import { QueryState } from '../../components/query-state.tsx';
import classes from '../training.module.css';
import { AssessmentDialog } from './assessment-dialog.tsx';
import { Changes } from './changes.tsx';

/** Tests and questionnaires of a cohort, and what changed between before and after. */
export function AssessmentsTab({ cohort }: { readonly cohort: CohortRecord }) {
  const { t } = useTranslation('assessments');
  const [adding, setAdding] = useState(false);
  const query = useQuery(api.assessments.ofCohort.queryOptions({ input: { id: cohort.id } }));
  const isOpen = cohort.status === 'planned' || cohort.status === 'running';
  const mayMark = usePermission('training.mark') && isOpen && !cohort.deleted;
  const add = mayMark && (
    <Button variant="default" leftSection={<IconPlus size={18} />} onClick={() => setAdding(true)}>
      {t('add.button')}
    </Button>
  );
  return (
    <Stack gap="md">
      <QueryState query={query}>
        {({ assessments }) =>
          assessments.length === 0 ? (
            <EmptyState title={t('empty.title')} text={t('empty.text')}>
              {add}
            </EmptyState>
          ) : (
            <>
              <Group>{add}</Group>
              <AssessmentTable assessments={assessments} />
              <Changes cohortId={cohort.id} />
            </>
          )
        }
      </QueryState>
      <AssessmentDialog cohort={cohort} opened={adding} onClose={() => setAdding(false)} />
    </Stack>
  );
}

function AssessmentTable({ assessments }: { readonly assessments: readonly AssessmentRecord[] }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  return (
    <Paper withBorder px="md" py="xs">
      <Table.ScrollContainer minWidth={560}>
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('column.takenOn')}</Table.Th>
              <Table.Th>{t('column.title')}</Table.Th>
              <Table.Th>{t('column.kind')}</Table.Th>
              <Table.Th className={classes['numbers'] ?? ''}>{t('results')}</Table.Th>
              <Table.Th className={classes['numbers'] ?? ''}>{t('mean')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {assessments.map(({ id, takenOn, title, kind, instrument, counts, results, mean, maximum }) => (
              <Table.Tr key={id}>
                <Table.Td>{format.date(takenOn)}</Table.Td>
                <Table.Td>
                  <PageLink to={`/assessments/${id}`} size="sm">
                    {visible(title)}
                  </PageLink>
                  {instrument !== null && (
                    <Text size="xs" c="dimmed">
                      {instrument}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>
                  <Group gap={6}>
                    {t(`kind.${kind}`)}
                    {counts && (
                      <Badge variant="light" tt="none" c="field.9">
                        {t('counts-badge')}
                      </Badge>
                    )}
                  </Group>
                </Table.Td>
                <Table.Td className={classes['numbers'] ?? ''}>{format.number(results)}</Table.Td>
                <Table.Td className={classes['numbers'] ?? ''}>
                  {mean === null
                    ? t('common:none')
                    : t('of-maximum', { score: format.number(mean / 100, 1), maximum: format.number(maximum) })}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}
