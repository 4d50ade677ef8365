import { Button, Group, Paper, Stack, Table, Text } from '@mantine/core';
import { IconGift } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CohortRecord } from '../../../shared/training/cohorts/contract.ts';
import { api } from '../../api/client.ts';
import { usePermission } from '../../api/session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { useFormat, visible } from '../../components/format.ts';
import { PageLink } from '../../components/navigation.tsx';
import { QueryState } from '../../components/query-state.tsx';
import classes from '../training.module.css';
import { HandoutDialog } from './handout-dialog.tsx';

/** Stipends and toolkits given to a cohort, and how many signed for them. */
export function HandoutsTab({ cohort }: { readonly cohort: CohortRecord }) {
  const { t } = useTranslation('handouts');
  const format = useFormat();
  const [adding, setAdding] = useState(false);
  const query = useQuery(api.handouts.ofCohort.queryOptions({ input: { id: cohort.id } }));
  const isOpen = cohort.status === 'planned' || cohort.status === 'running';
  const mayWrite = usePermission('training.write') && isOpen && !cohort.deleted;
  const add = mayWrite && (
    <Button variant="default" leftSection={<IconGift size={18} />} onClick={() => setAdding(true)}>
      {t('add.button')}
    </Button>
  );
  return (
    <Stack gap="sm">
      <QueryState query={query}>
        {({ handouts }) =>
          handouts.length === 0 ? (
            <EmptyState title={t('empty.title')} text={t('empty.text')}>
              {add}
            </EmptyState>
          ) : (
            <>
              <Group>{add}</Group>
              <Paper withBorder px="md" py="xs">
                <Table verticalSpacing={6}>
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>{t('field.givenOn')}</Table.Th>
                      <Table.Th>{t('field.title')}</Table.Th>
                      <Table.Th className={classes['numbers'] ?? ''}>{t('received')}</Table.Th>
                      <Table.Th className={classes['numbers'] ?? ''}>{t('total')}</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {handouts.map(({ id, givenOn, title, kind, acknowledged, lines, total, currency }) => (
                      <Table.Tr key={id}>
                        <Table.Td>{format.date(givenOn)}</Table.Td>
                        <Table.Td>
                          <PageLink to={`/handouts/${id}`} size="sm">
                            {visible(title)}
                          </PageLink>
                          <Text size="xs" c="dimmed">
                            {t(`kind.${kind}`)}
                          </Text>
                        </Table.Td>
                        <Table.Td className={classes['numbers'] ?? ''}>
                          {t('received-of', { acknowledged: format.number(acknowledged), lines: format.number(lines) })}
                        </Table.Td>
                        <Table.Td className={classes['numbers'] ?? ''}>
                          {total === null || currency === null ? '' : format.money(total, currency)}
                        </Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </Paper>
            </>
          )
        }
      </QueryState>
      <HandoutDialog cohort={cohort} opened={adding} onClose={() => setAdding(false)} />
    </Stack>
  );
}
