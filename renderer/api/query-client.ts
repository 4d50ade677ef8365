import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { api } from './client.ts';
import { readError } from './refusal.ts';

/** A session that ended elsewhere (lock, restart of the engine) sends the page back to the sign-in screen. */
function noticeLock(error: unknown): void {
  const read = readError(error);
  if (read.kind === 'refused' && read.code === 'session.locked') {
    void queryClient.invalidateQueries({ queryKey: api.accounts.status.key() });
  }
}

/** The engine is on this machine: being offline is normal and must never pause a call. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeLock }),
  mutationCache: new MutationCache({ onError: noticeLock }),
  defaultOptions: {
    queries: {
      networkMode: 'always',
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      staleTime: 30_000,
      retry: (count, error) => count < 2 && readError(error).kind === 'connection',
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
