import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { marketPriceTypes } from '../../../shared/offtake/choices.ts';
import { marketPriceInput, marketPricesList } from '../../../shared/offtake/prices/contract.ts';
import { client } from '../../api/client.ts';
import { usePermission } from '../../api/session.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { today, visible } from '../../components/format.ts';
import { Page } from '../../components/page-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ChoiceField, DateField, DialogForm, MoneyField, TextField } from '../../components/record-form/index.ts';
import { RecordGrid } from '../../components/record-grid/index.ts';
import { useSetUp } from '../use-set-up.ts';

/** What markets pay, typed or imported, each price with its source. */
export function MarketPricesPage() {
  const { t } = useTranslation('market-prices');
  const [adding, setAdding] = useState(false);
  const [removed, setRemoved] = useState<string | null>(null);
  const maySetUp = usePermission('offtake.set-up');
  const add = maySetUp && (
    <Button leftSection={<IconPlus size={18} />} onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  return (
    <Page fill>
      <PageHeader title={t('title')} detail={t('text')}>
        {add}
      </PageHeader>
      <RecordGrid
        list={marketPricesList}
        calls={client.marketPrices}
        onOpen={(id) => {
          if (maySetUp) setRemoved(id);
        }}
        empty={
          <EmptyState title={t('empty.title')} text={t('empty.text')}>
            {add}
          </EmptyState>
        }
      />
      <MarketPriceDialog opened={adding} onClose={() => setAdding(false)} />
      <ConfirmDialog
        opened={removed !== null}
        onClose={() => setRemoved(null)}
        title={t('remove-title')}
        text={t('remove-text')}
        action={t('remove')}
        danger
        withReason
        onConfirm={async (reason) => {
          if (removed !== null) await client.marketPrices.remove({ id: removed, reason });
        }}
      />
    </Page>
  );
}

function MarketPriceDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation('market-prices');
  const products = useSetUp().data?.products ?? [];
  const names = new Map(products.map(({ id, name }) => [id, visible(name)]));
  const values: z.input<typeof marketPriceInput> = {
    productId: products[0]?.id ?? '',
    market: '',
    on: today(),
    priceType: 'wholesale',
    unit: 'KG',
    unitPrice: 0,
    source: '',
  };
  return (
    <DialogForm
      title={t('add')}
      opened={opened}
      onClose={onClose}
      schema={marketPriceInput}
      namespace="market-prices"
      values={values}
      save={(price) => client.marketPrices.create(price)}
    >
      <ChoiceField name="productId" choices={products.map(({ id }) => id)} textOf={(id) => names.get(id) ?? id} />
      <TextField name="market" />
      <DateField name="on" />
      <ChoiceField name="priceType" choices={marketPriceTypes} />
      <TextField name="unit" />
      <MoneyField name="unitPrice" />
      <TextField name="source" />
    </DialogForm>
  );
}
