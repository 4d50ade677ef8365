import { Button } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SupplyContractRecord } from '../../../shared/offtake/farmers/contract.ts';
import { api, client } from '../../api/client.ts';
import { usePermission } from '../../api/session.ts';
import { AttachmentsTab } from '../../components/attachments-tab.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { FactGroup } from '../../components/fact-group.tsx';
import { useFormat, visible } from '../../components/format.ts';
import { HistoryTab } from '../../components/history-tab.tsx';
import { PageLink, useGo, useRecordId } from '../../components/navigation.tsx';
import { Page } from '../../components/page-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { RecordTabs } from '../../components/record-tabs.tsx';
import { Fulfilment } from './farmer-contracts.tsx';
import { SupplyContractDialog } from './supply-contract-dialog.tsx';

export function SupplyContractPage() {
  const id = useRecordId();
  const query = useQuery(api.supplyContracts.get.queryOptions({ input: { id } }));
  return (
    <Page>
      <QueryState query={query}>{(contract) => <Contract contract={contract} />}</QueryState>
    </Page>
  );
}

function Contract({ contract }: { readonly contract: SupplyContractRecord }) {
  const { t } = useTranslation('supply-contracts');
  const mayWrite = usePermission('offtake.weigh') && !contract.deleted;
  const { id, number } = contract;
  return (
    <>
      <PageHeader
        trail={[{ title: t('title'), to: '/supply-contracts' }]}
        title={t('number', { number })}
        detail={`${visible(contract.personName)} · ${visible(contract.productName)} · ${visible(contract.seasonName)}`}
      >
        {mayWrite && <Actions contract={contract} />}
      </PageHeader>
      <RecordTabs
        tabs={[
          { key: 'facts', title: t('tab.facts'), content: <Facts contract={contract} /> },
          {
            key: 'files',
            title: t('common:attachments.title'),
            content: <AttachmentsTab kind="supply_contract" id={id} editable={mayWrite} />,
          },
          { key: 'history', title: t('common:history.title'), content: <HistoryTab kind="supply_contract" id={id} /> },
        ]}
      />
    </>
  );
}

function Facts({ contract }: { readonly contract: SupplyContractRecord }) {
  const { t } = useTranslation('supply-contracts');
  const format = useFormat();
  const { pricePerKg, currency } = contract;
  return (
    <FactGroup
      title={t('tab.facts')}
      items={[
        {
          label: t('field.personId'),
          value: <PageLink to={`/farmers/${contract.personId}`}>{visible(contract.personName)}</PageLink>,
        },
        { label: t('field.signedOn'), value: format.date(contract.signedOn) },
        { label: t('field.committedGrams'), value: format.weight(contract.committedGrams) },
        { label: t('column.deliveredGrams'), value: format.weight(contract.deliveredGrams) },
        { label: t('column.fulfilment'), value: <Fulfilment percent={contract.fulfilmentPercent} /> },
        { label: t('field.priceMechanism'), value: t(`priceMechanism.${contract.priceMechanism}`) },
        { label: t('field.pricePerKg'), value: format.money(pricePerKg, currency) },
        { label: t('field.notes'), value: visible(contract.notes ?? '') },
      ]}
    />
  );
}

function Actions({ contract }: { readonly contract: SupplyContractRecord }) {
  const { t } = useTranslation('supply-contracts');
  const go = useGo();
  const [open, setOpen] = useState<'change' | 'remove' | null>(null);
  const { id, version, personId, personName } = contract;
  return (
    <>
      <Button variant="default" leftSection={<IconPencil size={18} />} onClick={() => setOpen('change')}>
        {t('change')}
      </Button>
      <Button variant="default" color="red" leftSection={<IconTrash size={18} />} onClick={() => setOpen('remove')}>
        {t('remove')}
      </Button>
      <SupplyContractDialog
        farmer={{ id: personId, name: personName }}
        existing={contract}
        opened={open === 'change'}
        onClose={() => setOpen(null)}
      />
      <ConfirmDialog
        opened={open === 'remove'}
        onClose={() => setOpen(null)}
        title={t('remove-title')}
        text={t('remove-text')}
        action={t('remove')}
        danger
        withReason
        onConfirm={async (reason) => {
          await client.supplyContracts.remove({ id, version, reason });
          go('/supply-contracts');
        }}
      />
    </>
  );
}
