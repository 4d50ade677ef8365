import { maximumBlock } from '../../shared/kernel/list.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { withOffice, type Client } from './office-session.ts';
import type { Command } from './run.ts';

/** The lists of the command line by name, as the contract serves them. */
function listOf(client: Client, name: string) {
  const lists = {
    people: client.people.list,
    members: client.memberships.list,
    cooperatives: client.cooperatives.list,
    communities: client.communities.list,
    households: client.households.list,
    deliveries: client.deliveries.list,
    farmers: client.farmers.list,
    'market-prices': client.marketPrices.list,
    prices: client.prices.list,
    'supply-contracts': client.supplyContracts.list,
    meetings: client.meetings.list,
    resolutions: client.resolutions.list,
    assets: client.assets.list,
    jobs: client.jobs.list,
    'household-support': client.support.list,
    certificates: client.certificates.list,
    cohorts: client.cohorts.list,
    courses: client.courses.list,
    enrolments: client.enrolments.list,
    results: client.assessments.list,
    sessions: client.sessions.list,
    tracer: client.tracer.list,
  };
  if (!(name in lists)) throw new Refusal('list.unknown_field', { field: name });
  return lists[name as keyof typeof lists] as Client['people']['list'];
}

/** Prints a list as JSON lines, one record a line. */
export const listCommand: Command = {
  usage:
    '--office DIR --list people|members|cooperatives|communities|households|deliveries|farmers|market-prices|prices|supply-contracts|meetings|resolutions|assets|jobs|household-support|certificates|cohorts|courses|enrolments|results|sessions|tracer [--filter JSON] [--limit N] [--user NAME]',
  options: {
    office: { type: 'string' },
    list: { type: 'string' },
    filter: { type: 'string', default: '{}' },
    limit: { type: 'string' },
    user: { type: 'string' },
  },
  required: ['office', 'list'],
  async run(values, output) {
    const view = JSON.parse(String(values['filter'])) as object;
    const most = values['limit'] === undefined ? Infinity : Number(values['limit']);
    const user = values['user'] === undefined ? undefined : String(values['user']);
    await withOffice({ directory: String(values['office']), user }, async ({ client }) => {
      const read = listOf(client, String(values['list']));
      for (let offset = 0; offset < most; offset += maximumBlock) {
        const limit = Math.min(maximumBlock, most - offset);
        const { rows } = await read({ ...view, offset, limit });
        for (const row of rows) output.line(JSON.stringify({ id: row.id, ...row.values }));
        if (rows.length < limit) return;
      }
    });
  },
};
