import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { buyingPointInput } from '../../../shared/offtake/set-up/contract.ts';
import type { BuyingPoint } from '../../../shared/offtake/set-up/contract.ts';
import { client } from '../../api/client.ts';
import { useFormat, visible } from '../../components/format.ts';
import { CheckboxField, DialogForm, PickerField, TextField } from '../../components/record-form/index.ts';
import { ActiveBadge, existingOf, SetUpTable } from './set-up-table.tsx';
import type { SetUpPartProps } from './set-up-table.tsx';

/** Scales with their own series of receipts. */
export function BuyingPoints({ setUp, mayEdit }: SetUpPartProps) {
  const { t } = useTranslation('offtake');
  const format = useFormat();
  const [edited, setEdited] = useState<BuyingPoint | 'new' | null>(null);
  const isNew = edited === null || edited === 'new';
  return (
    <>
      <SetUpTable
        rows={setUp.buyingPoints}
        nameOf={({ name }) => name}
        empty={t('points.empty')}
        addLabel={t('points.add')}
        onEdit={mayEdit ? setEdited : undefined}
        columns={[
          { title: t('field.name'), cell: ({ name }) => visible(name) },
          { title: t('points.code'), cell: ({ code }) => visible(code) },
          { title: t('field.communityId'), cell: ({ communityName }) => visible(communityName ?? '') },
          { title: t('field.market'), cell: ({ market }) => visible(market ?? '') },
          { title: t('points.last'), cell: ({ lastReceipt }) => format.number(lastReceipt), end: true },
          { title: t('field.active'), cell: ({ active }) => <ActiveBadge active={active} /> },
        ]}
      />
      <DialogForm
        title={edited === 'new' ? t('points.add') : t('points.change')}
        opened={edited !== null}
        onClose={() => setEdited(null)}
        schema={buyingPointInput}
        namespace="offtake"
        values={startValues(edited)}
        save={(buyingPoint) => client.offtake.saveBuyingPoint({ existing: existingOf(edited), buyingPoint })}
      >
        <TextField name="name" />
        <TextField
          name="code"
          label={t('points.code')}
          description={t('points.code-help')}
          disabled={!isNew && edited.lastReceipt > 0}
        />
        <PickerField name="communityId" kind="community" valueName={isNew ? null : edited.communityName} />
        <TextField name="market" />
        <CheckboxField name="active" />
      </DialogForm>
    </>
  );
}

function startValues(edited: BuyingPoint | 'new' | null): z.input<typeof buyingPointInput> {
  if (edited !== null && edited !== 'new') return buyingPointInput.parse(edited);
  return { name: '', code: '', communityId: null, market: '', active: true };
}
