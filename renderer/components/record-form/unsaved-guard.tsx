import { Button, Group, Modal, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

interface UnsavedGuardProps {
  readonly isDirty: () => boolean;
  readonly onLeave: () => Promise<unknown>;
  readonly onDiscard: () => Promise<void>;
}

/** Asks before a page with unsaved entries is left; they can stay as a draft. */
export function UnsavedGuard({ isDirty, onLeave, onDiscard }: UnsavedGuardProps) {
  const { t } = useTranslation('form');
  const blocker = useBlocker({ shouldBlockFn: isDirty, enableBeforeUnload: false, withResolver: true });
  async function leave(first: () => Promise<unknown>): Promise<void> {
    await first();
    blocker.proceed?.();
  }
  return (
    <Modal
      opened={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
      title={t('leave.title')}
      size="lg"
      centered
    >
      <Text size="sm">{t('leave.text')}</Text>
      <Group mt="lg" gap="sm" justify="flex-end">
        <Button variant="default" onClick={() => blocker.reset?.()} data-autofocus>
          {t('leave.stay')}
        </Button>
        <Button variant="light" color="red" onClick={() => void leave(onDiscard)}>
          {t('leave.discard')}
        </Button>
        <Button onClick={() => void leave(onLeave)}>{t('leave.keep')}</Button>
      </Group>
    </Modal>
  );
}
