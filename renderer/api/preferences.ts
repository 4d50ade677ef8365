import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { api, client } from './client.ts';
import { queryClient } from './query-client.ts';

export interface Preference<T> {
  /** `undefined` while it is being read; the fallback when nothing (or something unreadable) is stored. */
  readonly value: T | undefined;
  readonly save: (value: T) => Promise<void>;
}

/** A choice of this user, kept in the office's file. */
export function usePreference<T>(key: string, schema: z.ZodType<T>, fallback: T): Preference<T> {
  const options = api.records.preference.queryOptions({ input: { key }, staleTime: Infinity });
  const { data, isError } = useQuery(options);
  async function save(value: T): Promise<void> {
    queryClient.setQueryData(options.queryKey, { value });
    await client.records.savePreference({ key, value });
  }
  if (!data && !isError) return { value: undefined, save };
  const stored = schema.safeParse(data?.value);
  return { value: stored.success ? stored.data : fallback, save };
}
