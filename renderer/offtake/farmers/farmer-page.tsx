import { Button } from '@mantine/core';
import { IconFileText, IconUser } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FarmerRecord } from '../../../shared/offtake/farmers/contract.ts';
import { api } from '../../api/client.ts';
import { usePermission } from '../../api/session.ts';
import { visible } from '../../components/format.ts';
import { LinkButton, useRecordId } from '../../components/navigation.tsx';
import { Page } from '../../components/page-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { RecordTabs } from '../../components/record-tabs.tsx';
import { FarmProfileDialog } from './farm-profile-dialog.tsx';
import { FarmerContracts } from './farmer-contracts.tsx';
import { FarmerCrops } from './farmer-crops.tsx';
import { FarmerDeliveries } from './farmer-deliveries.tsx';
import { FarmerOverview } from './farmer-overview.tsx';

/** A person as a farmer: the farm, what was promised and what came to the scale. */
export function FarmerPage() {
  const id = useRecordId();
  const query = useQuery(api.farmers.get.queryOptions({ input: { personId: id } }));
  return (
    <Page>
      <QueryState query={query}>{(farmer) => <Farmer farmer={farmer} />}</QueryState>
    </Page>
  );
}

function Farmer({ farmer }: { readonly farmer: FarmerRecord }) {
  const { t } = useTranslation('farmers');
  const mayWrite = usePermission('offtake.weigh');
  const [editing, setEditing] = useState(false);
  const { id, caseCode, communityName } = farmer;
  return (
    <>
      <PageHeader
        trail={[{ title: t('title'), to: '/farmers' }]}
        title={visible(farmer.name)}
        detail={[caseCode, communityName].filter((part) => part !== null).join(' · ')}
      >
        <LinkButton to={`/people/${id}`} variant="default" leftSection={<IconUser size={18} />}>
          {t('open-person')}
        </LinkButton>
        <LinkButton to={`/farmers/${id}/statement`} variant="default" leftSection={<IconFileText size={18} />}>
          {t('open-statement')}
        </LinkButton>
        {mayWrite && <Button onClick={() => setEditing(true)}>{t('describe-farm')}</Button>}
      </PageHeader>
      <RecordTabs
        tabs={[
          { key: 'overview', title: t('tab.overview'), content: <FarmerOverview farmer={farmer} /> },
          { key: 'crops', title: t('tab.crops'), content: <FarmerCrops farmer={farmer} mayWrite={mayWrite} /> },
          {
            key: 'contracts',
            title: t('supply-contracts:title'),
            content: <FarmerContracts farmer={farmer} mayWrite={mayWrite} />,
          },
          { key: 'deliveries', title: t('deliveries:title'), content: <FarmerDeliveries personId={id} /> },
        ]}
      />
      <FarmProfileDialog farmer={farmer} opened={editing} onClose={() => setEditing(false)} />
    </>
  );
}
