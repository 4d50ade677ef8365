import { ActionIcon, Badge, Button, Paper, Stack, Table, Text } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfftakeSetUp } from '../../../shared/offtake/set-up/contract.ts';

/** What every part of the set-up page is given. */
export interface SetUpPartProps {
  readonly setUp: OfftakeSetUp;
  readonly mayEdit: boolean;
}

interface SetUpTableProps<R> {
  readonly rows: readonly R[];
  readonly columns: readonly { readonly title: string; readonly cell: (row: R) => ReactNode; readonly end?: boolean }[];
  readonly nameOf: (row: R) => string;
  /** Said where there is no row. */
  readonly empty: string;
  readonly addLabel: string;
  /** Absent for whoever may not change the set-up. */
  readonly onEdit?: ((row: R | 'new') => void) | undefined;
}

/** A short table with a pencil in every row and a button to add one. */
export function SetUpTable<R extends { id: string }>({
  rows,
  columns,
  nameOf,
  empty,
  addLabel,
  onEdit,
}: SetUpTableProps<R>) {
  const { t } = useTranslation('offtake');
  return (
    <Paper withBorder p="md">
      <Stack align="flex-start">
        {rows.length === 0 && <Text size="sm">{empty}</Text>}
        {rows.length > 0 && (
          <Table.ScrollContainer minWidth={480} w="100%">
            <Table verticalSpacing={6}>
              <Table.Thead>
                <Table.Tr>
                  {columns.map(({ title, end = false }) => (
                    <Table.Th key={title} ta={end ? 'end' : 'start'}>
                      {title}
                    </Table.Th>
                  ))}
                  <Table.Th aria-label={t('common:actions')} />
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((row) => (
                  <Table.Tr key={row.id}>
                    {columns.map(({ title, cell, end = false }) => (
                      <Table.Td key={title} ta={end ? 'end' : 'start'}>
                        {cell(row)}
                      </Table.Td>
                    ))}
                    <Table.Td ta="end">
                      {onEdit && (
                        <ActionIcon
                          variant="subtle"
                          aria-label={t('edit', { name: nameOf(row) })}
                          onClick={() => onEdit(row)}
                        >
                          <IconPencil size={18} />
                        </ActionIcon>
                      )}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
        {onEdit && (
          <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => onEdit('new')}>
            {addLabel}
          </Button>
        )}
      </Stack>
    </Paper>
  );
}

/** Whether something is still offered on the weighing screen. */
export function ActiveBadge({ active }: { readonly active: boolean }) {
  const { t } = useTranslation('offtake');
  return (
    <Badge variant="light" color={active ? 'field' : 'gray'} tt="none">
      {active ? t('in-use') : t('closed')}
    </Badge>
  );
}

/** The record to be changed as the engine is told of it; nothing for a new one. */
export function existingOf(
  edited: { id: string; version: number } | 'new' | null,
): { id: string; version: number } | null {
  return edited === null || edited === 'new' ? null : { id: edited.id, version: edited.version };
}
