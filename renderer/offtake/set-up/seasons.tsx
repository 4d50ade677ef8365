import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { seasonInput } from '../../../shared/offtake/set-up/contract.ts';
import type { Season } from '../../../shared/offtake/set-up/contract.ts';
import { client } from '../../api/client.ts';
import { today, useFormat, visible } from '../../components/format.ts';
import { ChoiceField, DateField, DialogForm, TextField } from '../../components/record-form/index.ts';
import { existingOf, SetUpTable } from './set-up-table.tsx';
import type { SetUpPartProps } from './set-up-table.tsx';

/** From when to when a crop is bought: contracts, statements and analysis go by seasons. */
export function Seasons({ setUp, mayEdit }: SetUpPartProps) {
  const { t } = useTranslation('offtake');
  const format = useFormat();
  const [edited, setEdited] = useState<Season | 'new' | null>(null);
  const productName = (id: string) => visible(setUp.products.find((product) => product.id === id)?.name ?? '');
  return (
    <>
      <SetUpTable
        rows={setUp.seasons}
        nameOf={({ name }) => name}
        empty={t('seasons.empty')}
        addLabel={t('seasons.add')}
        onEdit={mayEdit ? setEdited : undefined}
        columns={[
          { title: t('field.name'), cell: ({ name }) => visible(name) },
          {
            title: t('field.productId'),
            cell: ({ productId }) => (productId === null ? t('seasons.all-products') : productName(productId)),
          },
          { title: t('field.from'), cell: ({ from }) => format.date(from) },
          { title: t('field.to'), cell: ({ to }) => format.date(to) },
        ]}
      />
      <DialogForm
        title={edited === 'new' ? t('seasons.add') : t('seasons.change')}
        opened={edited !== null}
        onClose={() => setEdited(null)}
        schema={seasonInput}
        namespace="offtake"
        values={startValues(edited)}
        save={(season) => client.offtake.saveSeason({ existing: existingOf(edited), season })}
      >
        <TextField name="name" />
        <ChoiceField name="productId" choices={setUp.products.map(({ id }) => id)} textOf={productName} />
        <DateField name="from" />
        <DateField name="to" />
      </DialogForm>
    </>
  );
}

function startValues(edited: Season | 'new' | null): z.input<typeof seasonInput> {
  if (edited !== null && edited !== 'new') return edited;
  return { name: '', productId: null, from: today(), to: today() };
}
