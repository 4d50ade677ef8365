import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { visible } from '../components/format.ts';

export interface Criterion {
  readonly code: string;
  readonly name: string;
}

/**
 * The office's vulnerability criteria, and after them those a household was given that are no longer in use: a criterion taken off the list
 * stays with the households that meet it, under its code.
 */
export function useCriteria(held: readonly string[]): readonly Criterion[] | undefined {
  const { data } = useQuery(api.office.settings.queryOptions({ input: {} }));
  if (!data) return undefined;
  const inUse = data.vulnerabilityCriteria.map(({ code, name }) => ({ code, name: visible(name) }));
  const codes = new Set(inUse.map(({ code }) => code));
  return [...inUse, ...held.filter((code) => !codes.has(code)).map((code) => ({ code, name: code }))];
}
