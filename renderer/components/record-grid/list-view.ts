import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import { filterOperators } from '../../../shared/kernel/list.ts';
import type { CellValue, FilterOperator, ListDefinition, ListRow } from '../../../shared/kernel/list.ts';

export interface GridFilter {
  readonly field: string;
  readonly operator: FilterOperator;
  readonly value?: string | number | boolean | string[] | undefined;
}

export interface GridSort {
  readonly field: string;
  readonly descending: boolean;
}

/** Which rows a grid shows, in which order. */
export interface GridView {
  readonly search: string;
  readonly filters: readonly GridFilter[];
  readonly sort: readonly GridSort[];
}

/** The list and count procedures of a feature, for example `client.people`. Each list names its own fields, so the request is built untyped. */
export interface ListCalls {
  readonly list: (request: never) => Promise<{ rows: ListRow[] }>;
  readonly count: (request: never) => Promise<{ count: number }>;
}

export type { CellValue, ListRow };

interface Remembered {
  readonly view: GridView;
  readonly firstRow: number;
}

/** What the user last looked at in each list, so that going back finds it again. In memory only: a lock forgets it. */
const remembered = new Map<string, Remembered>();

export interface ListViewState {
  readonly view: GridView;
  readonly firstRow: number;
  readonly change: (part: Partial<GridView>) => void;
  readonly rememberRow: (firstRow: number) => void;
}

const addressFilters = z.array(
  z.object({
    field: z.string(),
    operator: z.enum(filterOperators),
    value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).optional(),
  }),
);

/** Filters that the page's address asks for (`?filters=[…]`), as links on Home do. */
export function useAddressFilters(list: ListDefinition): readonly GridFilter[] {
  const search: unknown = useLocation().search;
  const asked = addressFilters.safeParse((search as { filters?: unknown } | undefined)?.filters);
  if (!asked.success) return [];
  return asked.data.filter((filter) => list.columns.some((column) => column.field === filter.field));
}

export function useListView(
  list: ListDefinition,
  within: string | undefined,
  asked: readonly GridFilter[],
): ListViewState {
  const key = JSON.stringify([list.name, within, asked]);
  const [start] = useState<Remembered>(
    () => remembered.get(key) ?? { view: { search: '', filters: asked, sort: [list.defaultSort] }, firstRow: 0 },
  );
  const [view, setView] = useState(start.view);
  return {
    view,
    firstRow: start.firstRow,
    change: (part) => {
      const next = { ...view, ...part };
      setView(next);
      remembered.set(key, { view: next, firstRow: 0 });
    },
    rememberRow: (firstRow) => remembered.set(key, { view: remembered.get(key)?.view ?? view, firstRow }),
  };
}
