import { Button, Group, Paper, Progress, Table, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FarmerRecord } from '../../../shared/offtake/farmers/contract.ts';
import { useFormat, visible } from '../../components/format.ts';
import { PageLink } from '../../components/navigation.tsx';
import { SupplyContractDialog } from './supply-contract-dialog.tsx';

interface FarmerContractsProps {
  readonly farmer: FarmerRecord;
  readonly mayWrite: boolean;
}

/** What a farmer promised, and how much of it was delivered. */
export function FarmerContracts({ farmer, mayWrite }: FarmerContractsProps) {
  const { t } = useTranslation('supply-contracts');
  const format = useFormat();
  const [adding, setAdding] = useState(false);
  return (
    <Paper withBorder p="md">
      {farmer.contracts.length === 0 && <Text size="sm">{t('none-of-farmer')}</Text>}
      {farmer.contracts.length > 0 && (
        <Table.ScrollContainer minWidth={560}>
          <Table verticalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('column.number')}</Table.Th>
                <Table.Th>{t('column.product')}</Table.Th>
                <Table.Th>{t('column.season')}</Table.Th>
                <Table.Th ta="end">{t('column.committedGrams')}</Table.Th>
                <Table.Th ta="end">{t('column.deliveredGrams')}</Table.Th>
                <Table.Th>{t('column.fulfilment')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {farmer.contracts.map((contract) => (
                <Table.Tr key={contract.id}>
                  <Table.Td>
                    <PageLink to={`/supply-contracts/${contract.id}`}>{format.number(contract.number)}</PageLink>
                  </Table.Td>
                  <Table.Td>{visible(contract.productName)}</Table.Td>
                  <Table.Td>{visible(contract.seasonName)}</Table.Td>
                  <Table.Td ta="end">{format.weight(contract.committedGrams)}</Table.Td>
                  <Table.Td ta="end">{format.weight(contract.deliveredGrams)}</Table.Td>
                  <Table.Td>
                    <Fulfilment percent={contract.fulfilmentPercent} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {mayWrite && (
        <Group mt="sm">
          <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        </Group>
      )}
      <SupplyContractDialog farmer={farmer} existing={null} opened={adding} onClose={() => setAdding(false)} />
    </Paper>
  );
}

/** The part of a promise that was delivered, as a bar and in words. */
export function Fulfilment({ percent }: { readonly percent: number | null }) {
  const { t } = useTranslation('supply-contracts');
  const format = useFormat();
  if (percent === null) return null;
  return (
    <Group gap="xs" wrap="nowrap">
      <Progress value={Math.min(percent, 100)} w={80} aria-label={t('column.fulfilment')} />
      <Text size="sm">{format.percent(percent)}</Text>
    </Group>
  );
}
