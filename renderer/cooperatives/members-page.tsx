import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { membersList } from '../../shared/cooperatives/lists.ts';
import { client } from '../api/client.ts';
import { usePermission } from '../api/session.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { useGo } from '../components/navigation.tsx';
import { Page } from '../components/page-frame.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { RecordGrid } from '../components/record-grid/index.ts';
import { AddMemberDialog } from './add-member-dialog.tsx';

/** The memberships of all cooperatives. */
export function MembersPage() {
  const { t } = useTranslation('members');
  const go = useGo();
  const mayWrite = usePermission('memberships.write');
  const [adding, setAdding] = useState(false);
  const add = mayWrite && (
    <Button leftSection={<IconUserPlus size={18} />} onClick={() => setAdding(true)}>
      {t('add.button')}
    </Button>
  );
  return (
    <Page fill>
      <PageHeader title={t('title')}>{add}</PageHeader>
      <RecordGrid
        list={membersList}
        calls={client.memberships}
        onOpen={(id) => go(`/members/${id}`)}
        empty={
          <EmptyState title={t('empty.title')} text={t('empty.text')}>
            {add}
          </EmptyState>
        }
      />
      <AddMemberDialog opened={adding} onClose={() => setAdding(false)} />
    </Page>
  );
}
