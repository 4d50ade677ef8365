import { openTestOffice, testUser, type TestOffice } from '../test-office.ts';

/** The long form for a night is asked for by the environment; the short one runs with every change. */
export const rounds = Number(process.env['FIELDSTEAD_FAULT_ROUNDS'] ?? 30);
/** A night is long; every round reads the whole journal again. */
export const longest = 120_000 + rounds * 60_000;

/** An office that is closed, for a program of its own to open. */
export async function closedOffice(): Promise<TestOffice> {
  const office = await openTestOffice();
  await office.engine.lock();
  return office;
}

/** Opens the office again; answers whether the program had not been closed properly. */
export async function signInAgain({ client }: TestOffice): Promise<boolean> {
  await client.accounts.signIn(testUser);
  return (await client.accounts.status({})).recovered;
}

/** What must agree after any death: people, their search entries, their match keys and the journal's chain. */
export async function consistency({ store, client }: TestOffice) {
  const [row] = await store.reads.query<{ people: number; searched: number; journalled: number; keyed: number }[]>(
    `select (select count(*) from person) as people,
            (select count(*) from search_document where kind = 'person') as searched,
            (select count(*) from journal where kind = 'person' and action in ('created', 'imported')) as journalled,
            (select count(distinct person_serial) from person_match_key) as keyed`,
  );
  const { integrity, journal } = await client.office.verify({});
  return { ...row!, integrity, firstBad: journal.firstBad };
}
