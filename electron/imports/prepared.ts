import type { ImportProblem } from '../../shared/imports/contract.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import type { PersonInput } from '../../shared/people/person.ts';
import type { MatchResult } from '../../shared/people/matching.ts';

/** The membership a row asks for. `cooperative` is the code or name as the file has it. */
export interface PreparedMembership {
  readonly cooperative: string;
  readonly joinedOn: string | null;
  readonly number: number | null;
  readonly category: 'founder' | 'ordinary' | 'associate';
}

/** One row of the file, read and judged. */
export interface PreparedRow {
  readonly row: number;
  readonly person: PersonInput;
  readonly caseCode: string | null;
  readonly community: string | null;
  readonly district: string | null;
  readonly membership: PreparedMembership | null;
  refused: boolean;
  /** Set by matching: the person who is this row already, in the register or earlier in the file. */
  match: { readonly personId: string } | { readonly row: number } | null;
  /** Set by matching: people who may be this one. */
  doubles: { readonly personId: string | null; readonly row: number | null; readonly result: MatchResult }[];
}

export interface PreparedImport {
  readonly rows: readonly PreparedRow[];
  readonly problems: ImportProblem[];
}

/**
 * Gives the engine a chance to answer others between pieces of long work, and ends it when nobody waits for it any more.
 *
 * @throws Refusal work.cancelled after an abort
 */
export async function breathe(signal: AbortSignal): Promise<void> {
  await new Promise(setImmediate);
  if (signal.aborted) throw new Refusal('work.cancelled');
}
