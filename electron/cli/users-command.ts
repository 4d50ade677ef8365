import { Refusal } from '../../shared/kernel/refusal.ts';
import { withOffice, type Client } from './office-session.ts';
import type { Command } from './run.ts';

/** Lists the accounts, or disables one, or gives one a new first password. */
export const usersCommand: Command = {
  usage: '--office DIR [--disable NAME --reason TEXT] [--reset NAME] [--user NAME]',
  options: {
    office: { type: 'string' },
    disable: { type: 'string' },
    reset: { type: 'string' },
    reason: { type: 'string', default: 'Disabled on the command line' },
    user: { type: 'string' },
  },
  required: ['office'],
  async run(values, output) {
    const user = values['user'] === undefined ? undefined : String(values['user']);
    await withOffice({ directory: String(values['office']), user }, async ({ client }) => {
      if (values['disable'] !== undefined) {
        const ref = await find(client, String(values['disable']));
        await client.users.disable({ ...ref, reason: String(values['reason']) });
        output.answer({ id: ref.id, disabled: true }, 'disabled');
        return;
      }
      if (values['reset'] !== undefined) {
        const { id, password } = await client.users.resetPassword(await find(client, String(values['reset'])));
        output.answer({ id, password }, `first password, to be changed at the next sign-in: ${password}`);
        return;
      }
      const { users } = await client.users.list({});
      const lines = users.map(({ name, grants, disabled }) => {
        const roles = grants.map(({ role, scope }) => `${role} (${scope})`).join(', ');
        return `${name}: ${roles}${disabled ? ', disabled' : ''}`;
      });
      output.answer({ users }, lines.join('\n'));
    });
  },
};

async function find(client: Client, name: string): Promise<{ id: string; version: number }> {
  const { users } = await client.users.list({});
  const found = users.find((user) => user.name.toLowerCase() === name.toLowerCase());
  if (!found) throw new Refusal('not_found');
  return { id: found.id, version: found.version };
}
