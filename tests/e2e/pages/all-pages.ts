import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { OfficeStore } from '../../../electron/storage/office-store.ts';
import type { Client } from '../../support/test-office.ts';

const renderer = fileURLToPath(new URL('../../../renderer/', import.meta.url));

/** The address patterns of every page of the program, read from where the features tell them. */
export function routePatterns(): string[] {
  const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /[\\/]pages\.ts$/.test(name),
  );
  return files
    .flatMap((name) => [...readFileSync(`${renderer}${name}`, 'utf8').matchAll(/path: '([^']+)'/g)])
    .map((found) => found[1] ?? '')
    .sort();
}

/** An address for every page: patterns with the ids of records that are there. */
export async function everyAddress(client: Client): Promise<string[]> {
  const first = async (rows: Promise<{ rows: { id: string }[] }>) => (await rows).rows[0]?.id ?? '';
  const { people, households, communities, cooperatives, memberships } = client;
  const { deliveries, farmers, meetings, supplyContracts } = client;
  const { pairs } = await people.undecided({ offset: 0 });
  const person = await first(people.list({}));
  const cohort = await first(
    client.cohorts.list({ filters: [{ field: 'status', operator: 'any-of', value: ['finished'] }] }),
  );
  const ids: Readonly<Record<string, string>> = {
    people: person,
    households: await first(households.list({})),
    communities: await first(communities.list({})),
    partners: await first(client.partners.list({})),
    cooperatives: await first(cooperatives.list({ sort: [{ field: 'activeMembers', descending: true }] })),
    members: await first(memberships.list({})),
    courses: await first(client.courses.list({})),
    cohorts: cohort,
    assessments: (await client.assessments.ofCohort({ id: cohort })).assessments[0]?.id ?? '',
    handouts: (await client.handouts.ofCohort({ id: cohort })).handouts[0]?.id ?? '',
    meetings: await first(meetings.list({})),
    deliveries: await first(deliveries.list({})),
    users: (await client.users.list({})).users[0]?.id ?? '',
    farmers: await first(farmers.list({})),
    reports: 'MEMB-1',
    'supply-contracts': await first(supplyContracts.list({})),
  };
  const [pair] = pairs;
  const other = pair?.second.id ?? (await people.list({ offset: 1, limit: 1 })).rows[0]?.id ?? '';
  return routePatterns().map((pattern) => {
    const id = (pattern.includes('$otherId') ? pair?.first.id : undefined) ?? ids[pattern.split('/')[1] ?? ''] ?? '';
    if (pattern.includes('$id') && id === '') throw new Error(`no record to open ${pattern} with`);
    return pattern.replace('$id', id).replace('$otherId', other);
  });
}

/** Gives the first account the auditor's role as well: no one account of an office opens every page otherwise. */
export async function grantEveryPage(store: OfficeStore): Promise<void> {
  await store.write({ userId: 'test', userName: 'test', role: 'test' }, (tx) =>
    tx.manager.query(
      `update user_account set grants = json_insert(grants, '$[#]', json('{"role":"auditor","scope":"office"}'))`,
    ),
  );
}
