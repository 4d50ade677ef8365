import { createORPCClient, DynamicLink } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { Contract } from '../../shared/contract.ts';
import { currentLink } from './connection.ts';

/** Calls of the engine, one function per procedure of the contract. */
export const client: ContractRouterClient<Contract> = createORPCClient(new DynamicLink(() => currentLink()));

/** The same procedures as TanStack Query options: `useQuery(api.people.get.queryOptions({ input: { id } }))`. */
export const api = createTanstackQueryUtils(client);
