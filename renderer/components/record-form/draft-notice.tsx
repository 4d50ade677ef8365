import { Alert, Button, Group, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format.ts';
import type { DraftKeeper, StoredDraft } from './use-draft.ts';

interface DraftNoticeProps {
  readonly draft: DraftKeeper;
  readonly onContinue: (stored: StoredDraft) => void;
}

/** Offers the unsaved entries of an earlier time. */
export function DraftNotice({ draft, onContinue }: DraftNoticeProps) {
  const { t } = useTranslation('form');
  const format = useFormat();
  const { offered } = draft;
  if (!offered) return null;
  return (
    <Alert color="yellow" icon={<IconPencil />} role="status">
      <Group justify="space-between">
        <Text size="sm">{t('draft.found', { at: format.dateTime(offered.savedAt) })}</Text>
        <Group gap="xs">
          <Button
            size="xs"
            onClick={() => {
              draft.take();
              onContinue(offered);
            }}
          >
            {t('draft.continue')}
          </Button>
          <Button size="xs" variant="default" onClick={() => void draft.discard()}>
            {t('draft.discard')}
          </Button>
        </Group>
      </Group>
    </Alert>
  );
}
