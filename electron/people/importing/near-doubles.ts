import type { EntityManager } from 'typeorm';
import { comparePersons, isNearDouble } from '../../../shared/people/matching.ts';
import { lookupKeys, matchKeys } from '../../../shared/people/matching-keys.ts';
import { candidatesByKeys } from '../doubles.ts';
import { forMatching } from '../derive.ts';
import type { PersonForMatching } from '../../../shared/people/person-for-matching.ts';
import { breathe } from '../../imports/definition.ts';
import type { PersonImportRow } from './row.ts';

const rowsPerStep = 200;
/** Beyond this many earlier rows under one key the key tells nothing. */
const mostPerKey = 60;

/**
 * Finds people in the register, and earlier rows of the file, that a new row may be a double of. Never stops a row; each is shown and kept
 * for a decision.
 */
export async function findNearDoubles(
  manager: EntityManager,
  fresh: readonly PersonImportRow[],
  report: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const inFile = new Map<string, Earlier[]>();
  for (let start = 0; start < fresh.length; start += rowsPerStep) {
    const step = fresh.slice(start, start + rowsPerStep).map((row) => {
      const person = forMatching(row.record.person);
      return { row, person, keys: lookupKeys(person) };
    });
    const registered = await candidatesByKeys(manager, [...new Set(step.flatMap(({ keys }) => keys))]);
    for (const one of step) {
      compareRegistered(one, registered);
      compareEarlier(one, inFile);
    }
    report(Math.min(start + rowsPerStep, fresh.length), fresh.length);
    await breathe(signal);
  }
}

interface Step {
  readonly row: PersonImportRow;
  readonly person: PersonForMatching;
  readonly keys: readonly string[];
}

function compareRegistered(
  { row, person, keys }: Step,
  registered: Awaited<ReturnType<typeof candidatesByKeys>>,
): void {
  const seen = new Set<string>();
  for (const key of keys) {
    for (const candidate of registered.get(key) ?? []) {
      if (seen.has(candidate.id)) continue;
      seen.add(candidate.id);
      const result = comparePersons(person, candidate.person);
      if (isNearDouble(result)) row.doubles.push({ id: candidate.id, row: null, result });
    }
  }
}

/** An earlier row of the file, with the last row it was compared with: a set of them for every row took longer than comparing. */
interface Earlier {
  readonly row: number;
  readonly person: PersonForMatching;
  comparedWith: number;
}

function compareEarlier({ row, person, keys }: Step, inFile: Map<string, Earlier[]>): void {
  for (const key of keys) {
    for (const candidate of inFile.get(key) ?? []) {
      if (candidate.comparedWith === row.row) continue;
      candidate.comparedWith = row.row;
      const result = comparePersons(person, candidate.person);
      if (isNearDouble(result)) row.doubles.push({ id: null, row: candidate.row, result });
    }
  }
  const earlier: Earlier = { row: row.row, person, comparedWith: 0 };
  for (const key of matchKeys(person)) {
    const known = inFile.get(key);
    if (!known) inFile.set(key, [earlier]);
    else if (known.length < mostPerKey) known.push(earlier);
  }
}
