import { afterAll, beforeAll, expect, test } from 'vitest';
import { join, makeCooperative, makePerson } from '../../support/cooperatives.ts';
import { confirm, csv, previewFile } from '../../support/imports.ts';
import { openTestOffice, type TestOffice } from '../../support/test-office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

const real: Readonly<Record<string, string>> = {
  person: 'person where deleted_at is null',
  community: 'community where deleted_at is null',
  cooperative: 'cooperative where deleted_at is null',
  household: 'household where deleted_at is null',
  membership: `membership where deleted_at is null and status = 'active'`,
};

async function expectAgreement(): Promise<void> {
  for (const [kind, from] of Object.entries(real)) {
    const [row] = await office.store.reads.query<{ kept: number; counted: number }[]>(
      `select (select live from record_count where kind = '${kind}') as kept, (select count(*) from ${from}) as counted`,
    );
    expect({ kind, live: row!.kept }).toEqual({ kind, live: row!.counted });
  }
}

test('the numbers the file keeps are the numbers there are, after everything that changes them', async () => {
  const { client } = office;
  const cooperativeId = await makeCooperative(office);
  const people = [await makePerson(office), await makePerson(office), await makePerson(office)];
  const { id: membershipId } = await join(office, cooperativeId, people[0]!);
  await expectAgreement();

  const { version } = await client.memberships.get({ id: membershipId });
  await client.memberships.changeStatus({
    id: membershipId,
    version,
    status: 'exited',
    on: '2025-01-01',
    reason: 'moved',
  });
  const person = await client.people.get({ id: people[1]! });
  await client.people.remove({ id: person.id, version: person.version, reason: 'test' });
  await expectAgreement();

  await client.records.restore({ kind: 'person', id: person.id });
  const [kept, merged] = [await client.people.get({ id: people[1]! }), await client.people.get({ id: people[2]! })];
  const pair = {
    keptId: kept.id,
    keptVersion: kept.version,
    mergedId: merged.id,
    mergedVersion: merged.version,
    take: [],
  };
  const { mergeId } = await client.people.merge(pair);
  await expectAgreement();
  await client.people.undoMerge({ mergeId });

  const file = csv('id,first name,last name,village,cooperative', 'A1,Ada,Obi,Ehor,X1', 'A2,Eno,Udo,Uromi,X2');
  const { id: batchId } = await confirm(client, await previewFile(client, 'people', 'two.csv', file));
  await expectAgreement();
  await client.imports.undo({ batchId });
  await expectAgreement();
  expect((await client.people.count({})).count).toBe(3);
});
