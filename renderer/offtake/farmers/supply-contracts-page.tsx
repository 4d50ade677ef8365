import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { supplyContractsList } from '../../../shared/offtake/farmers/contract.ts';
import { client } from '../../api/client.ts';
import { usePermission } from '../../api/session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { useGo } from '../../components/navigation.tsx';
import { Page } from '../../components/page-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { RecordGrid } from '../../components/record-grid/index.ts';
import { SupplyContractDialog } from './supply-contract-dialog.tsx';

/** Promises of all farmers with what was delivered of them. */
export function SupplyContractsPage() {
  const { t } = useTranslation('supply-contracts');
  const go = useGo();
  const [adding, setAdding] = useState(false);
  const mayWrite = usePermission('offtake.weigh');
  const add = mayWrite && (
    <Button leftSection={<IconPlus size={18} />} onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  return (
    <Page fill>
      <PageHeader title={t('title')}>{add}</PageHeader>
      <RecordGrid
        list={supplyContractsList}
        calls={client.supplyContracts}
        onOpen={(id) => go(`/supply-contracts/${id}`)}
        empty={
          <EmptyState title={t('empty.title')} text={t('empty.text')}>
            {add}
          </EmptyState>
        }
      />
      <SupplyContractDialog farmer={null} existing={null} opened={adding} onClose={() => setAdding(false)} />
    </Page>
  );
}
