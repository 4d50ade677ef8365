import { makePerson } from './cooperatives.ts';
import type { Client, TestOffice } from './test-office.ts';

type PersonDraft = Parameters<Client['people']['create']>[0]['person'];

/** Records a consent for the purpose that every office starts with. */
export async function giveConsent(
  { client }: TestOffice,
  personId: string,
  values: Partial<Parameters<Client['people']['recordConsent']>[0]> = {},
): Promise<string> {
  const { purposes } = await client.office.purposes({});
  const consent = { personId, purposeId: purposes[0]!.id, decision: 'given', decidedOn: '2026-01-10' } as const;
  const { id } = await client.people.recordConsent({
    ...consent,
    way: 'signature',
    explainedBy: 'Osas Field',
    ...values,
  });
  return id;
}

/** Attaches a small file to a person. */
export async function attachFile({ client }: TestOffice, recordId: string, content: Buffer): Promise<string> {
  const { uploadId } = await client.records.upload({ data: content.toString('base64') });
  const file = { uploadId, name: 'paper.txt', mediaType: 'text/plain', kind: 'other' } as const;
  return (await client.records.attach({ recordKind: 'person', recordId, ...file })).id;
}

/** Changes some values of a person as their form would: everything else is sent as it was. */
export async function changePerson({ client }: TestOffice, id: string, values: Partial<PersonDraft>): Promise<number> {
  const { version, ...person } = await client.people.get({ id });
  return (await client.people.update({ id, version, person: { ...person, ...values } })).version;
}

/** Merges the second person into the first. */
export async function mergeInto(
  { client }: TestOffice,
  keptId: string,
  mergedId: string,
  take: string[] = [],
): Promise<string> {
  const kept = await client.people.get({ id: keptId });
  const merged = await client.people.get({ id: mergedId });
  const versions = { keptVersion: kept.version, mergedVersion: merged.version };
  return (await client.people.merge({ keptId, mergedId, ...versions, take })).mergeId;
}

export async function makePeople(office: TestOffice, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let made = 0; made < count; made += 1) ids.push(await makePerson(office));
  return ids;
}
