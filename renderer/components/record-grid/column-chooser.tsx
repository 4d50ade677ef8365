import { ActionIcon, Button, Checkbox, Group, Popover, Stack } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconColumns } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ListDefinition } from '../../../shared/kernel/list.ts';
import { declaredColumns, moveColumn } from './column-preference.ts';
import type { ColumnChoice } from './column-preference.ts';
import classes from './record-grid.module.css';

interface ColumnChooserProps {
  readonly list: ListDefinition;
  readonly columns: readonly ColumnChoice[];
  readonly onChange: (columns: ColumnChoice[]) => void;
}

/** Which columns are shown, and in which order; kept for this user. */
export function ColumnChooser({ list, columns, onChange }: ColumnChooserProps) {
  const { t } = useTranslation('grid');
  function show(field: string, shown: boolean): void {
    onChange(columns.map((column) => (column.field === field ? { ...column, shown } : column)));
  }
  return (
    <Popover position="bottom-end" trapFocus returnFocus shadow="md" width={340}>
      <Popover.Target>
        <Button variant="default" size="sm" leftSection={<IconColumns size={16} />}>
          {t('columns.button')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={2} className={classes['chooser'] ?? ''}>
          {columns.map(({ field, shown }) => {
            const title = t(`${list.namespace}:column.${field}`);
            return (
              <Group key={field} gap={4} wrap="nowrap" justify="space-between">
                <Checkbox
                  size="sm"
                  label={title}
                  checked={shown}
                  onChange={(event) => show(field, event.currentTarget.checked)}
                />
                <Group gap={2} wrap="nowrap">
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size="sm"
                    aria-label={t('columns.up', { title })}
                    onClick={() => onChange(moveColumn(columns, field, -1))}
                  >
                    <IconArrowUp size={15} />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size="sm"
                    aria-label={t('columns.down', { title })}
                    onClick={() => onChange(moveColumn(columns, field, 1))}
                  >
                    <IconArrowDown size={15} />
                  </ActionIcon>
                </Group>
              </Group>
            );
          })}
        </Stack>
        <Button mt="sm" size="xs" variant="subtle" onClick={() => onChange(declaredColumns(list))}>
          {t('columns.reset')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
