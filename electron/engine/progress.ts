/** How far long work has come. `step` is a text key; `total` is 0 when nobody knows. */
export interface Progress {
  readonly step: string;
  readonly done: number;
  readonly total: number;
}

type ProgressEvent<T> = ({ kind: 'progress' } & Progress) | { kind: 'done'; result: T };

/**
 * Turns work that reports progress into the events of a streaming procedure. When the page stops listening, `signal` is aborted.
 *
 * Only the newest progress is kept: a slow page is never sent what is no longer true.
 */
export async function* withProgress<T>(
  signal: AbortSignal | undefined,
  work: (report: (progress: Progress) => void, signal: AbortSignal) => Promise<T>,
): AsyncGenerator<ProgressEvent<T>, void> {
  const abort = new AbortController();
  signal?.addEventListener('abort', () => abort.abort(), { once: true });
  let newest: Progress | null = null;
  let wake = Promise.withResolvers<undefined>();
  const report = (progress: Progress) => {
    newest = progress;
    wake.resolve(undefined);
  };
  const finished = work(report, abort.signal).then((result) => ({ result }));
  try {
    for (;;) {
      const outcome = await Promise.race([finished, wake.promise]);
      if (outcome) {
        yield { kind: 'done', result: outcome.result };
        return;
      }
      wake = Promise.withResolvers();
      const seen = newest as Progress | null;
      if (seen) yield { kind: 'progress', ...seen };
    }
  } finally {
    abort.abort();
  }
}
