import type { Query } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { client } from './client.ts';
import { queryClient } from './query-client.ts';
import { readError } from './refusal.ts';

type Listener = (kinds: ReadonlySet<string>) => void;

const listeners = new Set<Listener>();
const quietMilliseconds = 120;

/** Drafts and preferences are this user's own and are written by the page itself: reading them again would disturb typing. */
function isOwn(query: Query): boolean {
  const path = query.queryKey[0];
  if (!Array.isArray(path)) return false;
  const name = path.join('.');
  return name === 'records.drafts' || name === 'records.preference' || name === 'accounts.status';
}

function announce(kinds: ReadonlySet<string>): void {
  void queryClient.invalidateQueries({ predicate: (query) => !isOwn(query) });
  for (const listener of listeners) listener(kinds);
}

/**
 * Follows the engine's change events until the signal ends. Events that come close together (an import, a merge) count as one.
 */
export async function followChanges(signal: AbortSignal): Promise<void> {
  let waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  function flush(): void {
    const kinds = waiting;
    waiting = new Set();
    announce(kinds);
  }
  try {
    for await (const event of await client.records.changes({}, { signal })) {
      for (const kind of event.kinds) waiting.add(kind);
      clearTimeout(timer);
      timer = setTimeout(flush, quietMilliseconds);
    }
  } catch (error) {
    if (readError(error).kind === 'bug') throw error;
  }
}

/** Calls back when records changed, whoever changed them. */
export function useRecordChanges(onChange: Listener): void {
  const listener = useEffectEvent(onChange);
  useEffect(() => {
    const listen: Listener = (kinds) => listener(kinds);
    listeners.add(listen);
    return () => {
      listeners.delete(listen);
    };
  }, []);
}
