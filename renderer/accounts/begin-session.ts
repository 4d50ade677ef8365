import type { Session } from '../../shared/accounts/contract.ts';
import { api } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';

/** Nothing that was read before belongs to the new session; the status then opens the program. */
export async function beginSession(session: Session): Promise<void> {
  queryClient.setQueryData(api.accounts.current.queryKey({ input: {} }), session);
  await queryClient.invalidateQueries({ queryKey: api.accounts.status.key() });
}
