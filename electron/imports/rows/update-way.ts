import type { UpdateWay } from '../../../shared/imports/contract.ts';
import type { Changes } from '../../storage/journal.ts';
import type { ImportRow } from './import-row.ts';
import { isBlank } from './match-by-key.ts';

/** Leaves of what a row would change what is wanted: nothing, what the record lacks, everything, or the fields that were chosen. */
export function wantedChanges(
  { changes }: Pick<ImportRow, 'changes'>,
  way: UpdateWay,
  chosen: readonly string[] | null = null,
): Changes {
  const wanted = Object.entries(changes).filter(([field, [from]]) => {
    if (chosen !== null) return chosen.includes(field);
    return way === 'replace' || (way === 'fill' && isBlank(from));
  });
  return Object.fromEntries(wanted);
}
