import { ActionIcon, Badge, Button, Group, Paper, Table, Text } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FarmCrop, FarmerRecord } from '../../../shared/offtake/farmers/contract.ts';
import { useFormat, visible } from '../../components/format.ts';
import { FarmCropDialog } from './farm-crop-dialog.tsx';

interface FarmerCropsProps {
  readonly farmer: FarmerRecord;
  readonly mayWrite: boolean;
}

/** What grows on the farm, beside what came to the scale. What is missing is worded as a reason to ask, never as a charge. */
export function FarmerCrops({ farmer, mayWrite }: FarmerCropsProps) {
  const { t } = useTranslation('farmers');
  const [edited, setEdited] = useState<FarmCrop | 'new' | null>(null);
  return (
    <Paper withBorder p="md">
      {farmer.crops.length === 0 && <Text size="sm">{t('crops.none')}</Text>}
      {farmer.crops.length > 0 && <CropTable crops={farmer.crops} {...(mayWrite ? { onEdit: setEdited } : {})} />}
      {mayWrite && (
        <Group mt="sm">
          <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setEdited('new')}>
            {t('crops.add')}
          </Button>
        </Group>
      )}
      <FarmCropDialog personId={farmer.id} edited={edited} onClose={() => setEdited(null)} />
    </Paper>
  );
}

function CropTable({ crops, onEdit }: { crops: readonly FarmCrop[]; onEdit?: (crop: FarmCrop) => void }) {
  const { t } = useTranslation('farmers');
  const format = useFormat();
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('field.productId')}</Table.Th>
            <Table.Th>{t('field.seasonId')}</Table.Th>
            <Table.Th>{t('crops.harvest')}</Table.Th>
            <Table.Th ta="end">{t('field.expectedGrams')}</Table.Th>
            <Table.Th ta="end">{t('crops.delivered')}</Table.Th>
            <Table.Th>{t('crops.signal')}</Table.Th>
            <Table.Th aria-label={t('common:actions')} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {crops.map((crop) => (
            <Table.Tr key={crop.id}>
              <Table.Td>{visible(crop.productName)}</Table.Td>
              <Table.Td>{visible(crop.seasonName)}</Table.Td>
              <Table.Td>
                {[crop.harvestFrom, crop.harvestTo]
                  .map((date) => format.date(date))
                  .filter(Boolean)
                  .join(' – ')}
              </Table.Td>
              <Table.Td ta="end">{format.weight(crop.expectedGrams)}</Table.Td>
              <Table.Td ta="end">{format.weight(crop.deliveredGrams)}</Table.Td>
              <Table.Td>
                <Signal crop={crop} />
              </Table.Td>
              <Table.Td ta="end">
                {onEdit && (
                  <ActionIcon
                    variant="subtle"
                    aria-label={t('crops.edit', { name: crop.productName })}
                    onClick={() => onEdit(crop)}
                  >
                    <IconPencil size={18} />
                  </ActionIcon>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Signal({ crop: { sideSelling } }: { readonly crop: FarmCrop }) {
  const { t } = useTranslation('farmers');
  const format = useFormat();
  if (sideSelling === null) return <Text size="sm">{t('crops.season-runs')}</Text>;
  if (!sideSelling.isSignal) return <Text size="sm">{t('crops.as-expected')}</Text>;
  return (
    <>
      <Badge variant="light" color="orange" tt="none">
        {t('crops.is-signal')}
      </Badge>
      <Text size="xs" c="dimmed">
        {t('crops.missing', { percent: format.percent(sideSelling.missingPercent) })}
      </Text>
    </>
  );
}
