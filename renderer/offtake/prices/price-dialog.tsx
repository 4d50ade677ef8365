import { Button, Group } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { priceEntryInput } from '../../../shared/offtake/prices/contract.ts';
import type { PriceEntry } from '../../../shared/offtake/prices/contract.ts';
import type { OfftakeSetUp } from '../../../shared/offtake/set-up/contract.ts';
import { client } from '../../api/client.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { today, visible } from '../../components/format.ts';
import { ChoiceField, DateField, DialogForm, MoneyField, useFieldValue } from '../../components/record-form/index.ts';
import { useSetUp } from '../use-set-up.ts';

interface PriceDialogProps {
  readonly edited: PriceEntry | 'new' | null;
  readonly onClose: () => void;
}

/** Adds a line to the price list, corrects one, or takes one out. What was weighed keeps its price. */
export function PriceDialog({ edited, onClose }: PriceDialogProps) {
  const { t } = useTranslation('prices');
  const setUp = useSetUp().data;
  const [removing, setRemoving] = useState(false);
  const existing = edited === null || edited === 'new' ? null : edited;
  if (setUp === undefined) return null;
  return (
    <>
      <DialogForm
        title={existing === null ? t('add') : t('change')}
        opened={edited !== null && !removing}
        onClose={onClose}
        schema={priceEntryInput}
        namespace="prices"
        values={startValues(existing, setUp)}
        save={(price) =>
          client.prices.save({ existing: existing && { id: existing.id, version: existing.version }, price })
        }
      >
        <PriceFields setUp={setUp} />
        {existing !== null && (
          <Group>
            <Button
              variant="subtle"
              color="red"
              leftSection={<IconTrash size={16} />}
              onClick={() => setRemoving(true)}
            >
              {t('remove')}
            </Button>
          </Group>
        )}
      </DialogForm>
      <ConfirmDialog
        opened={removing}
        onClose={() => {
          setRemoving(false);
          onClose();
        }}
        title={t('remove-title')}
        text={t('remove-text')}
        action={t('remove')}
        danger
        withReason
        onConfirm={async (reason) => {
          if (existing) await client.prices.remove({ id: existing.id, version: existing.version, reason });
        }}
      />
    </>
  );
}

function startValues(existing: PriceEntry | null, setUp: OfftakeSetUp): z.input<typeof priceEntryInput> {
  if (existing !== null) return existing;
  const product = setUp.products.find(({ active }) => active);
  return {
    productId: product?.id ?? '',
    gradeId: product?.grades[0]?.id ?? '',
    buyingPointId: null,
    from: today(),
    pricePerKg: 0,
    floorPricePerKg: null,
  };
}

function PriceFields({ setUp }: { readonly setUp: OfftakeSetUp }) {
  const productId = useFieldValue('productId');
  const grades = setUp.products.find(({ id }) => id === productId)?.grades ?? [];
  const names = new Map(
    [...setUp.products, ...setUp.products.flatMap((product) => product.grades), ...setUp.buyingPoints].map(
      ({ id, name }) => [id, visible(name)],
    ),
  );
  const textOf = (id: string) => names.get(id) ?? id;
  return (
    <>
      <ChoiceField name="productId" choices={setUp.products.map(({ id }) => id)} textOf={textOf} />
      <ChoiceField name="gradeId" choices={grades.map(({ id }) => id)} textOf={textOf} />
      <ChoiceField name="buyingPointId" choices={setUp.buyingPoints.map(({ id }) => id)} textOf={textOf} />
      <DateField name="from" />
      <MoneyField name="pricePerKg" />
      <MoneyField name="floorPricePerKg" />
    </>
  );
}
