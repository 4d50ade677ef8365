import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { api, client } from '../../api/client.ts';
import { registerDraft } from '../../api/pending-drafts.ts';
import { queryClient } from '../../api/query-client.ts';
import { createDraftWriter } from './draft-writer.ts';
import type { DraftPlace, DraftWriter } from './draft-writer.ts';
import type { FormValues } from './form-schema.ts';

export interface StoredDraft {
  readonly id: string;
  readonly savedAt: string;
  readonly version: number;
  readonly values: FormValues;
}

export interface DraftKeeper {
  /** A draft found when the form was opened and not yet continued or discarded. */
  readonly offered: StoredDraft | null;
  readonly changed: (values: FormValues) => void;
  /** Takes the offered draft over. */
  readonly take: () => void;
  readonly discard: () => Promise<void>;
  /** Stores what waits, for a form that is being left. */
  readonly keep: () => Promise<void>;
  /** Before a save: nothing more is written; answers the draft's id, when there is one. */
  readonly begin: () => Promise<string | undefined>;
  /** After a save that was refused. */
  readonly release: () => void;
  /** After a save that succeeded: the engine has removed the draft with it. */
  readonly forget: () => void;
}

const storedValues = z.object({ version: z.int(), fields: z.record(z.string(), z.unknown()) });

/** The draft of a form in the office's file: `undefined` while it is read, `null` when there is none. */
function useStoredDraft(key: string): StoredDraft | null | undefined {
  const { data, isPending } = useQuery(api.records.drafts.queryOptions({ input: {}, staleTime: 0, gcTime: 0 }));
  if (isPending) return undefined;
  const draft = data?.drafts.find((one) => one.key === key);
  const stored = storedValues.safeParse(draft?.values);
  if (!draft || !stored.success) return null;
  return { id: draft.id, savedAt: draft.savedAt, version: stored.data.version, values: stored.data.fields };
}

function refreshDrafts(): void {
  void queryClient.invalidateQueries({ queryKey: api.records.drafts.key() });
}

/** What is waiting is stored when the window is hidden and before a lock. */
function useFlushing(writer: DraftWriter): void {
  useEffect(() => {
    function hide(): void {
      if (document.visibilityState === 'hidden') void writer.flush();
    }
    document.addEventListener('visibilitychange', hide);
    const unregister = registerDraft(() => writer.flush());
    return () => {
      document.removeEventListener('visibilitychange', hide);
      unregister();
    };
  }, [writer]);
}

/** Keeps what is typed in the office's file. Until an earlier draft is continued or discarded, it is not written over. */
export function useDraft({ key, title, path }: DraftPlace, version: number): DraftKeeper {
  const found = useStoredDraft(key);
  const [writer] = useState(createDraftWriter);
  const [decided, setDecided] = useState(false);
  const held = !decided && found !== null;

  useEffect(() => writer.at({ key, title, path }, version), [writer, key, title, path, version]);
  useEffect(() => writer.hold(held), [writer, held]);
  useFlushing(writer);

  return {
    offered: decided ? null : (found ?? null),
    changed: (values) => {
      writer.later(values);
      if (!held && !decided) setDecided(true);
    },
    take: () => {
      writer.take(found?.id);
      setDecided(true);
    },
    discard: async () => {
      const id = (await writer.id()) ?? found?.id;
      writer.drop();
      setDecided(true);
      if (id !== undefined) await client.records.discardDraft({ id });
      refreshDrafts();
    },
    keep: async () => {
      await writer.keep();
      refreshDrafts();
    },
    begin: () => {
      writer.hold(true);
      return writer.id();
    },
    release: () => writer.hold(held),
    forget: () => {
      writer.drop();
      refreshDrafts();
    },
  };
}
