import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pricesList } from '../../../shared/offtake/prices/contract.ts';
import type { PriceEntry } from '../../../shared/offtake/prices/contract.ts';
import { client } from '../../api/client.ts';
import { usePermission } from '../../api/session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Page } from '../../components/page-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { RecordGrid } from '../../components/record-grid/index.ts';
import { PriceDialog } from './price-dialog.tsx';

/** The price list: every line with the day from which it holds. */
export function PricesPage() {
  const { t } = useTranslation('prices');
  const [edited, setEdited] = useState<PriceEntry | 'new' | null>(null);
  const maySetUp = usePermission('offtake.set-up');
  const add = maySetUp && (
    <Button leftSection={<IconPlus size={18} />} onClick={() => setEdited('new')}>
      {t('add')}
    </Button>
  );
  return (
    <Page fill>
      <PageHeader title={t('title')}>{add}</PageHeader>
      <RecordGrid
        list={pricesList}
        calls={client.prices}
        onOpen={(id) => {
          if (maySetUp) void client.prices.get({ id }).then(setEdited);
        }}
        empty={
          <EmptyState title={t('empty.title')} text={t('empty.text')}>
            {add}
          </EmptyState>
        }
      />
      <PriceDialog edited={edited} onClose={() => setEdited(null)} />
    </Page>
  );
}
