import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { usePermission } from '../api/session.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';

/** Whether an entry says that fields were changed; steps, money and removals have ways of their own. */
export function isUndoable({
  action,
  changes,
}: {
  readonly action: string;
  readonly changes: readonly unknown[];
}): boolean {
  return action === 'updated' && changes.length > 0;
}

/** A button that takes one change of a record back, for those who may. */
export function UndoChange({ sequence, onUndone }: { readonly sequence: number; readonly onUndone?: () => void }) {
  const { t } = useTranslation('journal');
  const mayUndo = usePermission('journal.undo');
  const [asking, setAsking] = useState(false);
  if (!mayUndo) return null;
  async function undo(): Promise<void> {
    await client.journal.undo({ sequence });
    notifications.show({ message: t('entry.undone') });
    onUndone?.();
  }
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconArrowBackUp size={16} />}
        onClick={() => setAsking(true)}
      >
        {t('entry.undo')}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('entry.undo-title')}
        text={t('entry.undo-text')}
        action={t('entry.undo')}
        onConfirm={undo}
      />
    </>
  );
}
