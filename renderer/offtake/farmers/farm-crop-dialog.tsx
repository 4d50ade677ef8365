import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { farmCropInput } from '../../../shared/offtake/farmers/contract.ts';
import type { FarmCrop } from '../../../shared/offtake/farmers/contract.ts';
import { client } from '../../api/client.ts';
import { DateField, DialogForm, WeightField } from '../../components/record-form/index.ts';
import { HectaresField } from './hectares-field.tsx';
import { ProductAndSeason } from './product-and-season.tsx';
import { useSetUp } from '../use-set-up.ts';

interface FarmCropDialogProps {
  readonly personId: string;
  readonly edited: FarmCrop | 'new' | null;
  readonly onClose: () => void;
}

/** What a farmer grows in a season, and what is expected of it. */
export function FarmCropDialog({ personId, edited, onClose }: FarmCropDialogProps) {
  const { t } = useTranslation('farmers');
  const setUp = useSetUp().data;
  const existing = edited === null || edited === 'new' ? null : edited;
  const values: z.input<typeof farmCropInput> = existing ?? {
    productId: setUp?.products[0]?.id ?? '',
    seasonId: setUp?.seasons[0]?.id ?? '',
    areaSquareMetres: null,
    expectedGrams: 0,
    harvestFrom: null,
    harvestTo: null,
  };
  if (setUp === undefined) return null;
  return (
    <DialogForm
      title={existing === null ? t('crops.add') : t('crops.change')}
      opened={edited !== null}
      onClose={onClose}
      schema={farmCropInput}
      namespace="farmers"
      values={values}
      save={(crop) =>
        client.farmers.saveCrop({
          personId,
          existing: existing && { id: existing.id, version: existing.version },
          crop,
        })
      }
    >
      <ProductAndSeason setUp={setUp} />
      <HectaresField name="areaSquareMetres" />
      <WeightField name="expectedGrams" />
      <DateField name="harvestFrom" />
      <DateField name="harvestTo" />
    </DialogForm>
  );
}
