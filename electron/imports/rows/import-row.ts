import type { MatchResult } from '../../../shared/people/matching.ts';
import type { Changes } from '../../storage/journal.ts';
import type { LinkRequest } from '../links/link-kind.ts';

/** The record that a row is already: a registered one, or that of an earlier row of the file. */
export type KnownRecord = { readonly id: string; readonly version: number } | { readonly row: number };

/** Somebody, registered or in an earlier row, whom a row may describe as well. */
export interface PossibleDouble {
  readonly id: string | null;
  readonly row: number | null;
  readonly result: MatchResult;
}

/** One row of the file, read and judged. */
export interface ImportRow<D = unknown> {
  /** As the file counts, from 1. */
  readonly row: number;
  /** What the row says, as the kind's `read` understood it. */
  readonly record: D;
  /** The records of other kinds that it names, by the name of the link. */
  readonly asked: Readonly<Record<string, LinkRequest | null>>;
  /** A refused row is left out. */
  refused: boolean;
  known: KnownRecord | null;
  /** For a known row: what the file would change of the record. */
  changes: Changes;
  readonly doubles: PossibleDouble[];
}

export function isRegistered(known: KnownRecord | null): known is { readonly id: string; readonly version: number } {
  return known !== null && 'id' in known;
}
