import { Space } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { gradeInput } from '../../../shared/offtake/set-up/contract.ts';
import type { Grade, OfftakeSetUp } from '../../../shared/offtake/set-up/contract.ts';
import { client } from '../../api/client.ts';
import { useFormat, visible } from '../../components/format.ts';
import { ChoiceField, DialogForm, IntegerField, TextField } from '../../components/record-form/index.ts';
import { existingOf, SetUpTable } from './set-up-table.tsx';
import type { SetUpPartProps } from './set-up-table.tsx';
import { TenthsField } from './tenths-field.tsx';

/** The grades of all products, best first. */
export function Grades({ setUp, mayEdit }: SetUpPartProps) {
  const { t } = useTranslation('offtake');
  const format = useFormat();
  const [edited, setEdited] = useState<Grade | 'new' | null>(null);
  const productName = (id: string) => visible(setUp.products.find((product) => product.id === id)?.name ?? '');
  if (setUp.products.length === 0) return null;
  return (
    <>
      <Space h="md" />
      <SetUpTable
        rows={setUp.products.flatMap(({ grades }) => grades)}
        nameOf={({ name }) => name}
        empty={t('grades.empty')}
        addLabel={t('grades.add')}
        onEdit={mayEdit ? setEdited : undefined}
        columns={[
          { title: t('field.productId'), cell: ({ productId }) => productName(productId) },
          { title: t('field.rank'), cell: ({ rank }) => rank, end: true },
          { title: t('grades.grade'), cell: ({ name }) => visible(name) },
          { title: t('field.code'), cell: ({ code }) => visible(code) },
          {
            title: t('field.readingFrom'),
            cell: ({ readingFrom }) => (readingFrom === null ? '' : format.number(readingFrom / 10, 1)),
            end: true,
          },
        ]}
      />
      <DialogForm
        title={edited === 'new' ? t('grades.add') : t('grades.change')}
        opened={edited !== null}
        onClose={() => setEdited(null)}
        schema={gradeInput}
        namespace="offtake"
        values={startValues(edited, setUp)}
        save={(grade) => client.offtake.saveGrade({ existing: existingOf(edited), grade })}
      >
        <ChoiceField name="productId" choices={setUp.products.map(({ id }) => id)} textOf={productName} />
        <TextField name="name" />
        <TextField name="code" />
        <IntegerField name="rank" minimum={1} maximum={99} />
        <TenthsField name="readingFrom" />
      </DialogForm>
    </>
  );
}

function startValues(edited: Grade | 'new' | null, setUp: OfftakeSetUp): z.input<typeof gradeInput> {
  if (edited !== null && edited !== 'new') return gradeInput.parse(edited);
  const [product] = setUp.products;
  return {
    productId: product?.id ?? '',
    name: '',
    code: '',
    rank: (product?.grades.length ?? 0) + 1,
    readingFrom: null,
  };
}
