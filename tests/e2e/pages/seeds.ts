import type { OfficeAtHand } from '../../support/e2e/office.ts';

type PersonDraft = Parameters<OfficeAtHand['client']['people']['create']>[0]['person'];

/** Registers an adult through the contract and answers with the record's id. */
export async function registered(
  { client }: OfficeAtHand,
  givenNames: string,
  familyName: string,
  values: Partial<PersonDraft> = {},
): Promise<string> {
  const birth = { birthDate: '1990-03-04', birthPrecision: 'day' } as const;
  const { id } = await client.people.create({ person: { givenNames, familyName, sex: 'female', ...birth, ...values } });
  return id;
}
