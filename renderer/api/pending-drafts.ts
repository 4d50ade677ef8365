const pending = new Set<() => Promise<void>>();

/** Registers a form whose last entries may not be stored yet; the answer removes it. */
export function registerDraft(flush: () => Promise<void>): () => void {
  pending.add(flush);
  return () => {
    pending.delete(flush);
  };
}

/** Stores what open forms hold. A draft that cannot be stored must not stop a lock. */
export async function flushDrafts(): Promise<void> {
  await Promise.allSettled([...pending].map((flush) => flush()));
}
