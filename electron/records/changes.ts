import type { SessionContext } from '../engine/context.ts';

/** Changes come in bursts (an import, a form and its draft): one event a moment says all of them. */
const gatherMilliseconds = 50;

/** Tells a page which kinds of record changed, for as long as it listens. */
export async function* watchChanges({ office }: SessionContext, signal: AbortSignal | undefined) {
  const kinds = new Set<string>();
  let wake = Promise.withResolvers<undefined>();
  const stop = office.onChange((changed) => {
    for (const kind of changed) kinds.add(kind);
    wake.resolve(undefined);
  });
  const end = () => wake.resolve(undefined);
  signal?.addEventListener('abort', end, { once: true });
  try {
    while (signal?.aborted !== true) {
      await wake.promise;
      await new Promise((resolve) => setTimeout(resolve, gatherMilliseconds));
      wake = Promise.withResolvers();
      if (kinds.size > 0) yield { kinds: [...kinds] };
      kinds.clear();
    }
  } finally {
    stop();
  }
}
