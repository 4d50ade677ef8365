import { In, type EntityManager } from 'typeorm';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { CounterEntity } from '../office/entities.ts';
import { nextNumbers } from '../office/service.ts';
import { createRecords, type WriteNote } from '../storage/records.ts';
import type { Transaction } from '../storage/transaction.ts';
import { MembershipEntity, type MembershipRow } from './entities.ts';

/** Somebody who becomes a member. Without a number, the cooperative's next one is given. */
export interface NewMember {
  readonly cooperativeId: string;
  readonly personId: string;
  readonly category: MembershipRow['category'];
  readonly joinedOn: string;
  readonly number?: number | null;
  /** Active unless the person only applied. */
  readonly status?: 'applicant' | 'active';
}

type Other = Pick<MembershipRow, 'personId' | 'number' | 'joinedOn' | 'exitedOn'>;

const idsPerQuery = 500;

/**
 * Makes people members: their numbers, the rows and the journal. The form registers one, an import many thousands at once.
 *
 * @throws Refusal `memberships.already_open`, `memberships.joined_before_exit` or `memberships.number_taken`; then nobody joined.
 * @returns the memberships in the order of the inputs
 */
export async function joinMembers(
  tx: Transaction,
  inputs: readonly NewMember[],
  note: WriteNote = {},
): Promise<MembershipRow[]> {
  const ofCooperative = Map.groupBy(inputs, (input) => input.cooperativeId);
  const numbers = new Map<NewMember, number>();
  for (const [cooperativeId, members] of ofCooperative) {
    await requireNoOverlap(tx.manager, cooperativeId, members);
    for (const [member, number] of await giveNumbers(tx, cooperativeId, members)) numbers.set(member, number);
  }
  const records = inputs.map((input) => ({
    cooperativeId: input.cooperativeId,
    personId: input.personId,
    category: input.category,
    joinedOn: input.joinedOn,
    number: numberOf(numbers, input),
    status: input.status ?? 'active',
    statusOn: input.joinedOn,
    statusReason: null,
    exitedOn: null,
  }));
  return createRecords(tx, MembershipEntity, records, note);
}

function numberOf(numbers: ReadonlyMap<NewMember, number>, member: NewMember): number {
  const number = numbers.get(member);
  if (number === undefined) throw new Error('a new member was given no number');
  return number;
}

/** Refuses whoever would belong to the cooperative twice on the same day. `members` may have left again. */
export async function requireNoOverlap(
  manager: EntityManager,
  cooperativeId: string,
  members: readonly { personId: string; joinedOn: string; exitedOn?: string | null }[],
): Promise<void> {
  const joining = new Map(members.map((member) => [member.personId, member]));
  if (joining.size < members.length) throw new Refusal('record.already_exists', {}, 'personId');
  for (const { personId, number, joinedOn, exitedOn } of await otherMemberships(manager, cooperativeId, [
    ...joining.keys(),
  ])) {
    const member = joining.get(personId);
    const leftBefore = member?.exitedOn != null && member.exitedOn <= joinedOn;
    if (member === undefined || leftBefore) continue;
    if (exitedOn === null) throw new Refusal('memberships.already_open', { number }, 'personId');
    if (exitedOn > member.joinedOn)
      throw new Refusal('memberships.joined_before_exit', { number, exitedOn }, 'joinedOn');
  }
}

/** Memberships of these people in the cooperative, open and past, without those in the bin. */
export async function otherMemberships(
  manager: EntityManager,
  cooperativeId: string,
  personIds: readonly string[],
): Promise<Other[]> {
  const found: Other[] = [];
  for (let start = 0; start < personIds.length; start += idsPerQuery) {
    const ids = personIds.slice(start, start + idsPerQuery);
    const marks = ids.map(() => '?').join(', ');
    const rows = await manager.query<Other[]>(
      `select person_id as personId, member_number as number, joined_on as joinedOn, exited_on as exitedOn
         from membership where person_id in (${marks}) and cooperative_id = ? and deleted_at is null`,
      [...ids, cooperativeId],
    );
    found.push(...rows);
  }
  return found;
}

/** Numbers that came with the file are kept; whoever has none gets the next ones after every number ever given. */
async function giveNumbers(
  tx: Transaction,
  cooperativeId: string,
  members: readonly NewMember[],
): Promise<Map<NewMember, number>> {
  const series = `membership:${cooperativeId}`;
  const given = new Map<NewMember, number>();
  for (const member of members) if (member.number != null) given.set(member, member.number);
  if (given.size > 0) {
    await requireFreeNumbers(tx.manager, cooperativeId, [...given.values()]);
    await raiseCounter(
      tx,
      series,
      [...given.values()].reduce((highest, number) => Math.max(highest, number)),
    );
  }
  const without = members.filter((member) => member.number == null);
  if (without.length === 0) return given;
  const first = await nextNumbers(tx, series, without.length);
  without.forEach((member, index) => given.set(member, first + index));
  return given;
}

async function requireFreeNumbers(
  manager: EntityManager,
  cooperativeId: string,
  numbers: readonly number[],
): Promise<void> {
  const seen = new Set<number>();
  for (const number of numbers) {
    if (seen.has(number)) throw numberTaken(number);
    seen.add(number);
  }
  for (let start = 0; start < numbers.length; start += idsPerQuery) {
    const taken = await manager.findOneBy(MembershipEntity, {
      cooperativeId,
      number: In(numbers.slice(start, start + idsPerQuery)),
    });
    if (taken) throw numberTaken(taken.number);
  }
}

function numberTaken(number: number): Refusal {
  return new Refusal('memberships.number_taken', { number }, 'number');
}

/** Numbers given elsewhere use up the series, so that it never gives them again. */
async function raiseCounter(tx: Transaction, series: string, used: number): Promise<void> {
  const counter = await tx.manager.findOneBy(CounterEntity, { name: series });
  const gap = used - (counter?.value ?? 0);
  if (gap > 0) await nextNumbers(tx, series, gap);
}
