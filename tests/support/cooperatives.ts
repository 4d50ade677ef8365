import { ORPCError } from '@orpc/client';
import type { Client, TestOffice } from './test-office.ts';

type PersonDraft = Parameters<Client['people']['create']>[0]['person'];
type CooperativeDraft = Parameters<Client['cooperatives']['create']>[0]['cooperative'];

let made = 0;

const consonants = 'bdfghkmprt';
const vowels = 'aeiou';

/** Letters that differ from person to person, so that nobody is a near-double of another. */
function unlikeName(): string {
  made += 1;
  const syllable = (digit: string) => consonants.charAt(Number(digit)) + vowels.charAt(Number(digit) % 5);
  return String(made * 7919)
    .padStart(6, '0')
    .replaceAll(/\d/g, syllable);
}

/** Registers an adult, or whoever the values describe. */
export async function makePerson(office: TestOffice, values: Partial<PersonDraft> = {}): Promise<string> {
  const birth = { birthDate: '1990-03-04', birthPrecision: 'day' } as const;
  const name = { givenNames: unlikeName(), familyName: unlikeName() };
  const { id } = await office.client.people.create({ person: { ...name, sex: 'female', ...birth, ...values } });
  return id;
}

export async function makeCooperative(office: TestOffice, values: Partial<CooperativeDraft> = {}): Promise<string> {
  made += 1;
  const cooperative = { name: `Cooperative ${String(made)}`, code: `C-${String(made)}`, byLaws: {}, ...values };
  const { id } = await office.client.cooperatives.create({ cooperative });
  return id;
}

/** Makes a person a member and answers with the membership. */
export async function join(office: TestOffice, cooperativeId: string, personId: string, joinedOn = '2024-01-01') {
  return office.client.memberships.create({
    cooperativeId,
    personId,
    joinedOn,
    category: 'ordinary',
    status: 'active',
  });
}

/** An adult who is an active member of the cooperative. */
export async function makeMember(
  office: TestOffice,
  cooperativeId: string,
  values: Partial<PersonDraft> = {},
): Promise<string> {
  const personId = await makePerson(office, values);
  await join(office, cooperativeId, personId);
  return personId;
}

export interface RefusalSeen {
  readonly code: string;
  readonly field: string | undefined;
  readonly params: Readonly<Record<string, unknown>>;
}

/** What a call was refused with. Fails when it was not refused. */
export async function refusalOf(call: Promise<unknown>): Promise<RefusalSeen> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'REFUSED') return error.data as RefusalSeen;
    throw error;
  }
  throw new Error('the call was not refused');
}
