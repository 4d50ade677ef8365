import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { containerInput } from '../../../shared/offtake/set-up/contract.ts';
import type { Container } from '../../../shared/offtake/set-up/contract.ts';
import { client } from '../../api/client.ts';
import { useFormat, visible } from '../../components/format.ts';
import { CheckboxField, DialogForm, TextField, WeightField } from '../../components/record-form/index.ts';
import { ActiveBadge, existingOf, SetUpTable } from './set-up-table.tsx';
import type { SetUpPartProps } from './set-up-table.tsx';

/** What produce is weighed in, with the weight of the empty container. */
export function Containers({ setUp, mayEdit }: SetUpPartProps) {
  const { t } = useTranslation('offtake');
  const format = useFormat();
  const [edited, setEdited] = useState<Container | 'new' | null>(null);
  const values = edited !== null && edited !== 'new' ? edited : { name: '', tareGrams: 0, active: true };
  return (
    <>
      <SetUpTable
        rows={setUp.containers}
        nameOf={({ name }) => name}
        empty={t('containers.empty')}
        addLabel={t('containers.add')}
        onEdit={mayEdit ? setEdited : undefined}
        columns={[
          { title: t('field.name'), cell: ({ name }) => visible(name) },
          { title: t('field.tareGrams'), cell: ({ tareGrams }) => format.weight(tareGrams), end: true },
          { title: t('field.active'), cell: ({ active }) => <ActiveBadge active={active} /> },
        ]}
      />
      <DialogForm
        title={edited === 'new' ? t('containers.add') : t('containers.change')}
        opened={edited !== null}
        onClose={() => setEdited(null)}
        schema={containerInput}
        namespace="offtake"
        values={values}
        save={(container) => client.offtake.saveContainer({ existing: existingOf(edited), container })}
      >
        <TextField name="name" />
        <WeightField name="tareGrams" />
        <CheckboxField name="active" />
      </DialogForm>
    </>
  );
}
