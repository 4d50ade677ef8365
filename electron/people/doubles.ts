import { In, type EntityManager } from 'typeorm';
import { comparePersons, isNearDouble, type MatchResult } from '../../shared/people/matching.ts';
import { lookupKeys } from '../../shared/people/matching-keys.ts';
import type { PersonForMatching } from '../../shared/people/person-for-matching.ts';
import { insertRows } from '../storage/insert-rows.ts';
import type { Transaction } from '../storage/transaction.ts';
import { forMatching } from './derive.ts';
import { DoubleEntity, PersonEntity, type DoubleRow, type PersonRow } from './entities.ts';

/** The columns a comparison needs. Reading whole rows of some hundred candidates would cost more than comparing them. */
const compared = `id, given_names as givenNames, family_name as familyName, other_names as otherNames, sex, birth_date as birthDate,
  birth_precision as birthPrecision, community_id as communityId, phone, other_phone as otherPhone,
  mobile_money_number as mobileMoneyNumber, document_type as documentType, document_number as documentNumber`;

export interface FoundDouble {
  readonly id: string;
  readonly result: MatchResult;
}

const mostShown = 5;
/** A key shared by more people than this tells nothing any more, for example a phone number of the whole village. */
const mostCandidates = 2000;

/** People already registered who may be this one, most alike first, at most five. */
export async function findDoubles(
  manager: EntityManager,
  person: PersonForMatching,
  exceptId: string | null,
): Promise<FoundDouble[]> {
  const keys = lookupKeys(person);
  if (keys.length === 0) return [];
  const candidates = await manager.query<PersonRow[]>(
    `select ${compared} from person
      where deleted_at is null and serial in (
        select distinct person_serial from person_match_key where key in (${keys.map(() => '?').join(', ')}) limit ${mostCandidates})`,
    keys,
  );
  return candidates
    .filter((candidate) => candidate.id !== exceptId)
    .map((candidate) => ({ id: candidate.id, result: comparePersons(person, forMatching(candidate)) }))
    .filter(({ result }) => isNearDouble(result))
    .sort((first, second) => second.result.score - first.result.score)
    .slice(0, mostShown);
}

export interface Candidate {
  readonly id: string;
  readonly person: PersonForMatching;
}

const keysPerStatement = 500;

/** Registered people under each of many keys at once, for imports; a key that too many share is left out. */
export async function candidatesByKeys(
  manager: EntityManager,
  keys: readonly string[],
): Promise<Map<string, Candidate[]>> {
  const byKey = new Map<string, Candidate[]>();
  for (let start = 0; start < keys.length; start += keysPerStatement) {
    const chunk = keys.slice(start, start + keysPerStatement);
    const rows = await manager.query<(PersonRow & { key: string })[]>(
      `select k.key as key, ${compared} from person_match_key k join person on person.serial = k.person_serial
        where k.key in (${chunk.map(() => '?').join(', ')}) and deleted_at is null`,
      chunk,
    );
    for (const row of rows) {
      const known = byKey.get(row.key);
      const candidate = { id: row.id, person: forMatching(row) };
      if (known) known.push(candidate);
      else byKey.set(row.key, [candidate]);
    }
  }
  for (const [key, candidates] of byKey) if (candidates.length > mostCandidates) byKey.delete(key);
  return byKey;
}

/** The two ids of a pair in their fixed order. */
export function pairOf(first: string, second: string): { firstId: string; secondId: string } {
  return first < second ? { firstId: first, secondId: second } : { firstId: second, secondId: first };
}

/** Keeps the pairs that a saved person makes with others. What nobody decided yet is found anew, so that its reasons are true today. */
export async function noteDoubles(tx: Transaction, person: PersonRow): Promise<void> {
  const found = await findDoubles(tx.manager, forMatching(person), person.id);
  await tx.manager.query(`delete from person_double where decision = 'open' and (first_id = ? or second_id = ?)`, [
    person.id,
    person.id,
  ]);
  await addPairs(
    tx,
    found.map(({ id, result }) => ({ ...pairOf(person.id, id), result })),
  );
}

/** Two people who may be one. */
export interface NewPair {
  readonly firstId: string;
  readonly secondId: string;
  readonly result: MatchResult;
  /** Open unless somebody decided while looking at both. */
  readonly decision?: DoubleRow['decision'];
}

/** Adds the pairs that are not known yet. */
export async function addPairs(tx: Transaction, pairs: readonly NewPair[]): Promise<void> {
  if (pairs.length === 0) return;
  const known = await tx.manager.find(DoubleEntity, {
    where: { firstId: In([...new Set(pairs.map((pair) => pair.firstId))]) },
    select: { firstId: true, secondId: true },
  });
  const seen = new Set(known.map((pair) => `${pair.firstId} ${pair.secondId}`));
  const fresh = pairs.filter((pair) => !seen.has(`${pair.firstId} ${pair.secondId}`));
  await insertRows(
    tx.manager,
    DoubleEntity,
    fresh.map((pair) => newPair(tx, pair)),
  );
  tx.touch('person_double');
}

function newPair(tx: Transaction, { decision = 'open', ...pair }: NewPair): DoubleRow {
  const decided =
    decision === 'open' ? { decidedAt: null, decidedBy: null } : { decidedAt: tx.now, decidedBy: tx.actor.userId };
  return {
    id: tx.newId(),
    firstId: pair.firstId,
    secondId: pair.secondId,
    decision,
    score: pair.result.score,
    reasons: pair.result.reasons,
    foundAt: tx.now,
    ...decided,
  };
}

/** Records what somebody decided of a pair; the last decision counts, and the journal keeps all. */
export async function decidePair(
  tx: Transaction,
  input: { firstId: string; secondId: string; decision: 'same' | 'different' | 'later' },
): Promise<void> {
  const pair = pairOf(input.firstId, input.secondId);
  const known = await tx.manager.findOneBy(DoubleEntity, pair);
  const decided = { decision: input.decision, decidedAt: tx.now, decidedBy: tx.actor.userId };
  if (known) await tx.manager.update(DoubleEntity, { id: known.id }, decided);
  else {
    const people = await tx.manager.findBy(PersonEntity, { id: In([pair.firstId, pair.secondId]) });
    const [first, second] = people;
    const result =
      first && second ? comparePersons(forMatching(first), forMatching(second)) : { score: 0, reasons: [] };
    await insertRows(tx.manager, DoubleEntity, [{ ...newPair(tx, { ...pair, result }), ...decided }]);
  }
  await tx.journal([
    {
      action: 'decided',
      kind: 'person_double',
      recordId: pair.firstId,
      changes: { [pair.secondId]: [known?.decision ?? null, input.decision] },
    },
  ]);
}
