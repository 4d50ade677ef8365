import { Badge, Button, Group, Paper, Table, Text, VisuallyHidden } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportBatch } from '../../shared/imports/contract.ts';
import { importShape } from '../../shared/imports/kinds.ts';
import { useFormat, visible } from '../components/format.ts';
import classes from './imports.module.css';

interface BatchTableProps {
  readonly batches: readonly ImportBatch[];
  readonly onUndo: (batch: ImportBatch) => void;
}

const figures = ['new', 'matched', 'refused'] as const;

/** Past imports with what they did. */
export function BatchTable({ batches, onUndo }: BatchTableProps) {
  const { t } = useTranslation('imports');
  return (
    <Paper withBorder>
      <div className={classes['scroll']} style={{ border: 0 }} tabIndex={0} role="region" aria-label={t('title')}>
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('column.file')}</Table.Th>
              <Table.Th>{t('column.kind')}</Table.Th>
              <Table.Th>{t('column.imported')}</Table.Th>
              {figures.map((figure) => (
                <Table.Th key={figure} className={classes['numeric'] ?? ''}>
                  {t(`figure.${figure}`)}
                </Table.Th>
              ))}
              <Table.Th>
                <VisuallyHidden>{t('common:actions')}</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {batches.map((batch) => (
              <BatchRow key={batch.id} batch={batch} onUndo={onUndo} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Paper>
  );
}

function BatchRow({ batch, onUndo }: { readonly batch: ImportBatch } & Pick<BatchTableProps, 'onUndo'>) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const name = visible(batch.fileName);
  return (
    <Table.Tr>
      <Table.Td className={classes['file'] ?? ''}>{name}</Table.Td>
      <Table.Td>{t(importShape(batch.kind).title)}</Table.Td>
      <Table.Td>
        {format.dateTime(batch.importedAt)}
        <Text size="xs" c="dimmed">
          {visible(batch.importedBy)}
        </Text>
      </Table.Td>
      {figures.map((figure) => (
        <Table.Td key={figure} className={classes['numeric'] ?? ''}>
          {format.number(batch.counts[figure])}
        </Table.Td>
      ))}
      <Table.Td>
        <Group justify="flex-end" wrap="nowrap">
          {batch.undone ? (
            <Badge className={classes['badge'] ?? ''} variant="light" tt="none" color="gray">
              {t('undone.badge')}
            </Badge>
          ) : (
            <Button
              size="xs"
              variant="light"
              leftSection={<IconArrowBackUp size={16} />}
              aria-label={t('undo.of', { file: name })}
              onClick={() => onUndo(batch)}
            >
              {t('undo.short')}
            </Button>
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
