import { Alert, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportBatch } from '../../shared/imports/contract.ts';
import { client } from '../api/client.ts';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { useFormat, visible } from '../components/format.ts';
import { PageLink } from '../components/navigation.tsx';

/** What undoing an import did. */
export interface Undone {
  readonly fileName: string;
  readonly removed: number;
  readonly restored: number;
  readonly kept: number;
}

interface UndoDialogProps {
  /** `null` while nothing is asked. */
  readonly batch: ImportBatch | null;
  readonly onClose: () => void;
  readonly onUndone: (undone: Undone) => void;
}

/** Says what goes and what stays before an import is taken back. */
export function UndoDialog({ batch, onClose, onUndone }: UndoDialogProps) {
  const { t } = useTranslation('imports');
  async function undo(): Promise<void> {
    if (!batch) return;
    const answer = await client.imports.undo({ batchId: batch.id });
    onUndone({ fileName: batch.fileName, ...answer });
  }
  return (
    <ConfirmDialog
      opened={batch !== null}
      onClose={onClose}
      title={t('undo.title')}
      danger
      action={t('undo.action')}
      onConfirm={undo}
      text={
        <Stack gap="xs">
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {t('undo.what', { file: visible(batch?.fileName ?? '') })}
          </Text>
          <List size="sm" spacing={4}>
            <List.Item>{t('undo.goes')}</List.Item>
            <List.Item>{t('undo.stays')}</List.Item>
            <List.Item>{t('undo.again')}</List.Item>
          </List>
        </Stack>
      }
    />
  );
}

/** How many records went to the bin, and how many stayed. */
export function UndoneNotice({ undone }: { readonly undone: Undone }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const { fileName, removed, restored, kept } = undone;
  return (
    <Alert color="field" role="status" title={t('undone.title', { file: visible(fileName) })}>
      <Text size="sm">{t('undone.removed', { count: removed, shown: format.number(removed) })}</Text>
      {restored > 0 && (
        <Text size="sm">{t('undone.restored', { count: restored, shown: format.number(restored) })}</Text>
      )}
      {kept > 0 && <Text size="sm">{t('undone.kept', { count: kept, shown: format.number(kept) })}</Text>}
      <PageLink to="/bin" size="sm">
        {t('undone.bin')}
      </PageLink>
    </Alert>
  );
}
