import { createContext, use } from 'react';
import type { Session } from '../../shared/accounts/contract.ts';
import type { Permission } from '../../shared/kernel/permissions.ts';
import { client } from './client.ts';
import { flushDrafts } from './pending-drafts.ts';

/** The signed-in user and the office; there is one wherever a feature's page is shown. */
export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession is only for pages behind the sign-in');
  return session;
}

export function usePermission(permission: Permission): boolean {
  return useSession().permissions.includes(permission);
}

/** Ends the session. Unfinished forms are kept as drafts, then the page is loaded anew so that nothing of it stays in memory. */
export async function lock(): Promise<void> {
  await flushDrafts();
  try {
    await client.accounts.signOut({});
  } finally {
    location.hash = '#/';
    location.reload();
  }
}
