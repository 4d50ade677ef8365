import { In, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { NearDouble, personSketch } from '../../shared/people/contract.ts';
import type { MatchReason } from '../../shared/people/matching.ts';
import type { SessionContext } from '../engine/context.ts';
import { fullName } from './derive.ts';
import { decidePair, findDoubles } from './doubles.ts';
import { PersonEntity, type DoubleRow, type PersonRow } from './entities.ts';

const pairsPerPage = 20;

/** Checks what is being typed against everybody registered; answers in milliseconds and never refuses. */
export async function nearDoubles(
  { office }: SessionContext,
  sketch: z.infer<typeof personSketch>,
): Promise<{ doubles: NearDouble[] }> {
  const exceptId = sketch.exceptId ?? null;
  const found = await findDoubles(office.reads, sketch, exceptId);
  const shown = await describe(
    office.reads,
    found.map(({ id }) => id),
  );
  const decisions =
    exceptId === null ? new Map<string, NearDouble['decision']>() : await decisionsOf(office.reads, exceptId);
  const doubles = found.flatMap(({ id, result }) => {
    const person = shown.get(id);
    return person ? [{ ...person, ...result, reasons: [...result.reasons], decision: decisions.get(id) ?? null }] : [];
  });
  return { doubles };
}

/** Pairs that nobody decided, or that were put off; oldest first. */
export async function undecidedPairs({ office }: SessionContext, { offset }: { offset: number }) {
  const { reads } = office;
  const open = `from person_double d
    join person a on a.id = d.first_id and a.deleted_at is null
    join person b on b.id = d.second_id and b.deleted_at is null
    where d.decision in ('open', 'later')`;
  const [count] = await reads.query<{ total: number }[]>(`select count(*) as total ${open}`);
  const pairs = await reads.query<
    (Pick<DoubleRow, 'id' | 'firstId' | 'secondId' | 'decision' | 'score'> & { reasons: string })[]
  >(
    `select d.id, d.first_id as firstId, d.second_id as secondId, d.decision, d.score, d.reasons ${open}
      order by d.decision desc, d.found_at, d.id limit ${pairsPerPage} offset ?`,
    [offset],
  );
  const shown = await describe(
    reads,
    pairs.flatMap((pair) => [pair.firstId, pair.secondId]),
  );
  return {
    total: count?.total ?? 0,
    pairs: pairs.flatMap((pair) => {
      const first = shown.get(pair.firstId);
      const second = shown.get(pair.secondId);
      const reasons = JSON.parse(pair.reasons) as MatchReason[];
      const decision = pair.decision === 'open' ? null : pair.decision;
      const common = { score: pair.score, reasons, decision };
      return first && second ? [{ id: pair.id, first: { ...first, ...common }, second: { ...second, ...common } }] : [];
    }),
  };
}

export async function decide(
  { office, actor }: SessionContext,
  input: { firstId: string; secondId: string; decision: 'same' | 'different' | 'later' },
): Promise<Record<string, never>> {
  await office.write(actor, (tx) => decidePair(tx, input));
  return {};
}

type Shown = Pick<NearDouble, 'id' | 'caseCode' | 'name' | 'birthDate' | 'community'>;

async function describe(manager: EntityManager, ids: readonly string[]): Promise<Map<string, Shown>> {
  if (ids.length === 0) return new Map();
  const people = await manager.findBy(PersonEntity, { id: In([...ids]) });
  const communityIds = people.map((person) => person.communityId).filter((id) => id !== null);
  const names = await communityNames(manager, communityIds);
  return new Map(people.map((person) => [person.id, shownPerson(person, names)]));
}

function shownPerson(person: PersonRow, communities: ReadonlyMap<string, string>): Shown {
  const { id, caseCode, birthDate } = person;
  return {
    id,
    caseCode,
    birthDate,
    name: fullName(person),
    community: communities.get(person.communityId ?? '') ?? null,
  };
}

async function communityNames(manager: EntityManager, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const marks = ids.map(() => '?').join(', ');
  const rows = await manager.query<{ id: string; name: string }[]>(
    `select id, name from community where id in (${marks})`,
    [...ids],
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}

async function decisionsOf(manager: EntityManager, id: string): Promise<Map<string, NearDouble['decision']>> {
  const rows = await manager.query<{ other: string; decision: DoubleRow['decision'] }[]>(
    `select case when first_id = ? then second_id else first_id end as other, decision
       from person_double where first_id = ? or second_id = ?`,
    [id, id, id],
  );
  return new Map(rows.map((row) => [row.other, row.decision === 'open' ? null : row.decision]));
}
