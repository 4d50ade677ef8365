import { Paper } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportBatch } from '../../shared/imports/contract.ts';
import { api } from '../api/client.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { LinkButton } from '../components/navigation.tsx';
import { Page } from '../components/page-frame.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { QueryState } from '../components/query-state.tsx';
import { BatchTable } from './batch-table.tsx';
import { UndoDialog, UndoneNotice } from './undo-import.tsx';
import type { Undone } from './undo-import.tsx';

/** What was brought in from files, newest first. */
export function ImportsPage() {
  const { t } = useTranslation('imports');
  const query = useQuery(api.imports.batches.queryOptions({ input: {} }));
  const [asked, setAsked] = useState<ImportBatch | null>(null);
  const [undone, setUndone] = useState<Undone | null>(null);
  const button = (
    <LinkButton to="/imports/new" leftSection={<IconFileImport size={18} />}>
      {t('new')}
    </LinkButton>
  );
  return (
    <Page>
      <PageHeader title={t('title')} detail={t('detail')}>
        {(query.data?.batches.length ?? 0) > 0 && button}
      </PageHeader>
      {undone && (
        <Paper mb="md">
          <UndoneNotice undone={undone} />
        </Paper>
      )}
      <QueryState query={query}>
        {({ batches }) =>
          batches.length === 0 ? (
            <Paper withBorder>
              <EmptyState
                title={t('empty.title')}
                text={t('empty.text')}
                icon={<IconFileImport size={28} stroke={1.5} />}
              >
                {button}
              </EmptyState>
            </Paper>
          ) : (
            <BatchTable batches={batches} onUndo={setAsked} />
          )
        }
      </QueryState>
      <UndoDialog batch={asked} onClose={() => setAsked(null)} onUndone={setUndone} />
    </Page>
  );
}
