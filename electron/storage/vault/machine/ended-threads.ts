import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';

const key = 'fieldstead-ended-threads';

/** Tells every thread that is started from now on that this thread of the process is gone. */
export function noteEndedThread(threadId: number): void {
  setEnvironmentData(key, [...endedThreads(), threadId]);
}

/** The threads of this process of which it was known, when this thread was started, that they are gone. */
export function endedThreads(): readonly number[] {
  const known = getEnvironmentData(key);
  return Array.isArray(known) ? known.filter((threadId) => typeof threadId === 'number') : [];
}
