import { Badge, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { readingKinds } from '../../../shared/offtake/choices.ts';
import { productInput } from '../../../shared/offtake/set-up/contract.ts';
import type { Product } from '../../../shared/offtake/set-up/contract.ts';
import { client } from '../../api/client.ts';
import { useFormat, visible } from '../../components/format.ts';
import {
  CheckboxField,
  ChoiceField,
  DialogForm,
  IntegerField,
  TextAreaField,
  TextField,
} from '../../components/record-form/index.ts';
import { Grades } from './grades.tsx';
import { ActiveBadge, existingOf, SetUpTable } from './set-up-table.tsx';
import type { SetUpPartProps } from './set-up-table.tsx';
import { TenthsField } from './tenths-field.tsx';

/** Products and, below them, the grades of each. */
export function Products({ setUp, mayEdit }: SetUpPartProps) {
  const { t } = useTranslation('offtake');
  const format = useFormat();
  const [edited, setEdited] = useState<Product | 'new' | null>(null);
  return (
    <>
      <SetUpTable
        rows={setUp.products}
        nameOf={({ name }) => name}
        empty={t('products.empty')}
        addLabel={t('products.add')}
        onEdit={mayEdit ? setEdited : undefined}
        columns={[
          { title: t('field.name'), cell: ({ name }) => visible(name) },
          { title: t('field.code'), cell: ({ code }) => visible(code) },
          { title: t('field.reading'), cell: (product) => <Reading product={product} /> },
          {
            title: t('field.perishableHours'),
            cell: ({ perishableHours }) => format.number(perishableHours),
            end: true,
          },
          { title: t('products.grades'), cell: ({ grades }) => <GradeNames grades={grades} /> },
          { title: t('field.active'), cell: ({ active }) => <ActiveBadge active={active} /> },
        ]}
      />
      <Grades setUp={setUp} mayEdit={mayEdit} />
      <DialogForm
        title={edited === 'new' ? t('products.add') : t('products.change')}
        opened={edited !== null}
        onClose={() => setEdited(null)}
        schema={productInput}
        namespace="offtake"
        values={startValues(edited)}
        save={(product) => client.offtake.saveProduct({ existing: existingOf(edited), product })}
      >
        <TextField name="name" />
        <TextField name="code" />
        <ChoiceField name="reading" choices={readingKinds} />
        <TenthsField name="minimumReading" />
        <IntegerField name="perishableHours" minimum={1} />
        <TextAreaField name="marketNames" />
        <CheckboxField name="active" />
      </DialogForm>
    </>
  );
}

function startValues(edited: Product | 'new' | null): z.input<typeof productInput> {
  if (edited !== null && edited !== 'new') return productInput.parse(edited);
  return { name: '', code: '', reading: 'none', minimumReading: null, perishableHours: null, active: true };
}

function Reading({ product: { reading, minimumReading } }: { readonly product: Product }) {
  const { t } = useTranslation('offtake');
  const format = useFormat();
  return (
    <>
      {t(`reading.${reading}`)}
      {minimumReading !== null && (
        <Text size="xs" c="dimmed">
          {t('products.minimum', { value: format.number(minimumReading / 10, 1) })}
        </Text>
      )}
    </>
  );
}

function GradeNames({ grades }: Pick<Product, 'grades'>) {
  const { t } = useTranslation('offtake');
  if (grades.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('grades.none')}
      </Text>
    );
  }
  return (
    <Group gap={4}>
      {grades.map(({ id, name }) => (
        <Badge key={id} variant="light" color="gray" tt="none">
          {visible(name)}
        </Badge>
      ))}
    </Group>
  );
}
