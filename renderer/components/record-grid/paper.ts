import type { PrintedList } from '../../../shared/exports/contract.ts';
import type { ListDefinition } from '../../../shared/kernel/list.ts';
import type { GridView } from './list-view.ts';

/** A list that was asked for on paper. */
export interface Paper {
  readonly list: ListDefinition;
  readonly view: GridView;
  readonly reason: string;
  readonly printed: PrintedList;
}

/** In memory only, and only the last one: a lock forgets it. */
let laid: Paper | null = null;

export function layPaper(paper: Paper): void {
  laid = paper;
}

export function laidPaper(): Paper | null {
  return laid;
}
