import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { OfftakeSetUp } from '../../shared/offtake/set-up/contract.ts';
import { api } from '../api/client.ts';

/** Products, grades, containers, buying points, seasons and settings: small, and needed by every screen of off-take. */
export function useSetUp(): UseQueryResult<OfftakeSetUp> {
  return useQuery(api.offtake.setUp.queryOptions({ input: {} }));
}
