import type { OfftakeSetUp } from '../../../shared/offtake/set-up/contract.ts';
import { visible } from '../../components/format.ts';
import { ChoiceField, useFieldValue } from '../../components/record-form/index.ts';

/** A product, and one of the seasons in which it is bought. */
export function ProductAndSeason({ setUp: { products, seasons } }: { readonly setUp: OfftakeSetUp }) {
  const productId = useFieldValue('productId');
  const fitting = seasons.filter((season) => season.productId === null || season.productId === productId);
  const nameOf = (rows: readonly { id: string; name: string }[]) => (id: string) =>
    visible(rows.find((row) => row.id === id)?.name ?? '');
  return (
    <>
      <ChoiceField name="productId" choices={products.map(({ id }) => id)} textOf={nameOf(products)} />
      <ChoiceField name="seasonId" choices={fitting.map(({ id }) => id)} textOf={nameOf(seasons)} />
    </>
  );
}
