import { demoEnvironment, fillDemoOffice } from '../demo/service.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { withOffice } from './office-session.ts';
import type { Command } from './run.ts';

/** Fills an empty office with invented, linked data: the same seed gives the same office. */
export const demoCommand: Command = {
  usage: '--office DIR --people N [--seed S] [--user NAME]',
  options: {
    office: { type: 'string' },
    people: { type: 'string' },
    seed: { type: 'string', default: '1' },
    user: { type: 'string' },
  },
  required: ['office', 'people'],
  async run(values, output) {
    const seed = Number(values['seed']);
    const people = Number(values['people']);
    const user = values['user'] === undefined ? undefined : String(values['user']);
    const options = { directory: String(values['office']), user, environment: demoEnvironment(seed) };
    await withOffice(options, async ({ client, engine }) => {
      const session = await client.accounts.current({});
      const { store } = engine.current ?? {};
      if (!store) throw new Refusal('session.locked');
      const actor = { userId: session.userId, userName: session.userName, role: session.roles.join(', ') };
      const report = (done: number, total: number) => output.remark(`${done} of ${total}`);
      await fillDemoOffice(store, { people, seed, office: session.office, actor, report });
      output.answer(await client.home.figures({}), `${people} people made`);
    });
  },
};
