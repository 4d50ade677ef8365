import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { rejectionReasons } from '../../../shared/offtake/choices.ts';
import { visible } from '../../components/format.ts';
import { StarchReading } from './starch-reading.tsx';
import type { Desk } from './use-desk.ts';

/** What was measured, the grade that follows from it, and what is taken off the weight. */
export function QualityFields({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation('weighing');
  const { draft, change, result } = desk;
  const { product, grade, reading } = result;
  const unread = draft.reading.trim() !== '' && reading === null;
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {product !== null && product.reading !== 'none' && (
          <TextInput
            label={t(`reading.${product.reading}`)}
            inputMode="decimal"
            data-step
            value={draft.reading}
            disabled={draft.starchWeights !== null}
            error={unread ? t('not-a-reading') : null}
            onChange={(event) => change({ reading: event.currentTarget.value })}
          />
        )}
        <Select
          label={t('grade')}
          data={(product?.grades ?? []).map(({ id, name }) => ({ value: id, label: visible(name) }))}
          value={grade?.id ?? null}
          allowDeselect={false}
          onChange={(gradeId) => change({ gradeId })}
        />
      </SimpleGrid>
      {product?.reading === 'starch' && <StarchReading desk={desk} />}
      <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
        <TextInput
          label={t('moisture')}
          inputMode="decimal"
          value={draft.moisture}
          onChange={(event) => change({ moisture: event.currentTarget.value })}
        />
        <TextInput
          label={t('dirt')}
          inputMode="decimal"
          value={draft.dirt}
          onChange={(event) => change({ dirt: event.currentTarget.value })}
        />
        <TextInput
          label={t('rejected')}
          inputMode="decimal"
          value={draft.rejected}
          error={result.rejectedGrams === null ? t('not-a-weight') : null}
          onChange={(event) => change({ rejected: event.currentTarget.value })}
        />
        <Select
          label={t('rejection-reason')}
          disabled={draft.rejected.trim() === ''}
          data={rejectionReasons.map((value) => ({ value, label: t(`deliveries:rejectionReason.${value}`) }))}
          value={draft.rejectionReason}
          onChange={(rejectionReason) => change({ rejectionReason })}
        />
      </SimpleGrid>
      <TextInput
        label={t('witness')}
        value={draft.witness}
        onChange={(event) => change({ witness: event.currentTarget.value })}
      />
    </>
  );
}
