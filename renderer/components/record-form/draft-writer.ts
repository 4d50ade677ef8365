import { client } from '../../api/client.ts';
import type { FormValues } from './form-schema.ts';

/** Where a draft belongs: the form's key (`person:new`, `person:<id>`), what Home calls it, and the page that continues it. */
export interface DraftPlace {
  readonly key: string;
  readonly title: string;
  readonly path: string;
}

const quietMilliseconds = 1500;

/** Writes drafts a moment after the last change, one after the other, and only while nothing holds it back. */
export interface DraftWriter {
  readonly at: (place: DraftPlace, version: number) => void;
  readonly later: (values: FormValues) => void;
  /** While held, changes wait. */
  readonly hold: (held: boolean) => void;
  /** Writes what waits, if it may. */
  readonly flush: () => Promise<void>;
  /** Writes what waits, even while held. */
  readonly keep: () => Promise<void>;
  /** Forgets what waits and which draft was written. */
  readonly drop: () => void;
  readonly take: (id: string | undefined) => void;
  /** The draft's id, after what is being written has been. */
  readonly id: () => Promise<string | undefined>;
}

export function createDraftWriter(): DraftWriter {
  let place: DraftPlace | undefined;
  let version = 1;
  let id: string | undefined;
  let held = true;
  let waiting: FormValues | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<void> = Promise.resolve();

  async function store(fields: FormValues): Promise<void> {
    if (!place) return;
    try {
      id = (await client.records.saveDraft({ ...place, values: { version, fields } })).id;
    } catch {
      // The form itself still holds the entries; the next change tries again.
    }
  }
  function schedule(): void {
    clearTimeout(timer);
    if (!held && waiting !== undefined) timer = setTimeout(() => void keep(), quietMilliseconds);
  }
  function keep(): Promise<void> {
    clearTimeout(timer);
    const values = waiting;
    waiting = undefined;
    if (values !== undefined) last = last.then(() => store(values));
    return last;
  }
  return {
    at: (nextPlace, nextVersion) => {
      place = nextPlace;
      version = nextVersion;
    },
    later: (values) => {
      waiting = values;
      schedule();
    },
    hold: (next) => {
      held = next;
      schedule();
    },
    flush: () => (held ? last : keep()),
    keep,
    drop: () => {
      clearTimeout(timer);
      waiting = undefined;
      id = undefined;
    },
    take: (taken) => {
      id = taken;
    },
    id: () => last.then(() => id),
  };
}
