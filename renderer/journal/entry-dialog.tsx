import { Group, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { JournalEntryRecord } from '../../shared/records/journal/contract.ts';
import { recordKind } from '../../shared/records/contract.ts';
import { api } from '../api/client.ts';
import { HistoryItem } from '../components/history-item.tsx';
import { PageLink } from '../components/navigation.tsx';
import { QueryState } from '../components/query-state.tsx';
import { namespaceOfKind, recordPath } from '../components/record-kinds.ts';
import { isUndoable, UndoChange } from '../components/undo-change.tsx';

interface EntryDialogProps {
  readonly sequence: number;
  readonly onClose: () => void;
}

/** One entry with the values before and after. */
export function EntryDialog({ sequence, onClose }: EntryDialogProps) {
  const { t } = useTranslation('journal');
  const query = useQuery(api.journal.entry.queryOptions({ input: { sequence } }));
  return (
    <Modal opened onClose={onClose} title={t('entry.title', { sequence })} size="xl" centered>
      <QueryState query={query}>{(entry) => <Entry entry={entry} onClose={onClose} />}</QueryState>
    </Modal>
  );
}

function Entry({ entry, onClose }: { readonly entry: JournalEntryRecord; readonly onClose: () => void }) {
  const { t } = useTranslation('journal');
  const kind = recordKind.safeParse(entry.kind).data;
  const path = kind === undefined || entry.recordId === null ? null : recordPath(kind, entry.recordId);
  return (
    <Stack>
      <HistoryItem entry={entry} namespace={kind === undefined ? 'journal' : namespaceOfKind[kind]} />
      {entry.changes.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('entry.no-values')}
        </Text>
      )}
      <Group justify="space-between">
        {path === null ? <span /> : <PageLink to={path}>{t('entry.open')}</PageLink>}
        {isUndoable(entry) && <UndoChange sequence={entry.sequence} onUndone={onClose} />}
      </Group>
    </Stack>
  );
}
