import { Loader, Timeline } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RecordKind } from '../../shared/records/contract.ts';
import { api } from '../api/client.ts';
import { EmptyState } from './empty-state.tsx';
import { HistoryItem } from './history-item.tsx';
import { namespaceOfKind } from './record-kinds.ts';
import { isUndoable, UndoChange } from './undo-change.tsx';

interface HistoryTabProps {
  readonly kind: RecordKind;
  readonly id: string;
}

/** Who changed what, when and why; the newest first. */
export function HistoryTab({ kind, id }: HistoryTabProps) {
  const { t } = useTranslation();
  const { data, isPending } = useQuery(api.records.history.queryOptions({ input: { kind, id } }));
  if (isPending) return <Loader />;
  const entries = data?.entries ?? [];
  if (entries.length === 0) return <EmptyState title={t('common:history.empty')} />;
  return (
    <Timeline bulletSize={14} lineWidth={2} active={-1} mt="md">
      {entries.map((entry) => (
        <Timeline.Item key={entry.sequence}>
          <HistoryItem
            entry={entry}
            namespace={namespaceOfKind[kind]}
            action={isUndoable(entry) && <UndoChange sequence={entry.sequence} />}
          />
        </Timeline.Item>
      ))}
    </Timeline>
  );
}
