import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OfftakeSetUp } from '../../../shared/offtake/set-up/contract.ts';
import type { PricesAtScale } from '../../../shared/offtake/weighing/contract.ts';
import { api } from '../../api/client.ts';
import { useFormat } from '../../components/format.ts';
import { emptyDraft, weighed } from './draft.ts';
import type { Weighed, WeighingDraft } from './draft.ts';

/** Where and when is weighed. */
export interface DeskPlace {
  readonly setUp: OfftakeSetUp;
  readonly buyingPointId: string;
  readonly on: string;
}

export interface Desk {
  readonly draft: WeighingDraft;
  readonly change: (part: Partial<WeighingDraft>) => void;
  readonly result: Weighed;
  readonly prices: PricesAtScale | undefined;
  /** Ready for the next farmer. */
  readonly next: () => void;
}

/** The weighing that is being typed, with what it comes to at the prices of the day. */
export function useDesk({ setUp, buyingPointId, on }: DeskPlace, first: WeighingDraft | null): Desk {
  const { decimalSign } = useFormat();
  const [draft, setDraft] = useState(() => first ?? emptyDraft(setUp, null));
  const { productId, farmer } = draft;
  const { data: prices } = useQuery(
    api.deliveries.pricesAtScale.queryOptions({
      input: { buyingPointId, on, productId: productId ?? '', personId: farmer?.id ?? null },
      enabled: productId !== null,
    }),
  );
  return {
    draft,
    change: (part) => setDraft((current) => ({ ...current, ...part })),
    result: weighed(draft, setUp, prices, decimalSign),
    prices,
    next: () => setDraft((current) => emptyDraft(setUp, current)),
  };
}
