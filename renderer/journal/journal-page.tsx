import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { journalList } from '../../shared/records/journal/list.ts';
import { client } from '../api/client.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { Page } from '../components/page-frame.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { RecordGrid } from '../components/record-grid/index.ts';
import { ChainCheck } from './chain-check.tsx';
import { EntryDialog } from './entry-dialog.tsx';

/** Every entry of the journal, for auditors. */
export function JournalPage() {
  const { t } = useTranslation('journal');
  const [opened, setOpened] = useState<number | null>(null);
  return (
    <Page fill>
      <PageHeader title={t('title')} detail={t('detail')}>
        <ChainCheck />
      </PageHeader>
      <RecordGrid
        list={journalList}
        calls={client.journal}
        onOpen={(id) => setOpened(Number(id))}
        empty={<EmptyState title={t('empty.title')} />}
      />
      {opened !== null && <EntryDialog sequence={opened} onClose={() => setOpened(null)} />}
    </Page>
  );
}
