import { conductVersion } from '../../shared/accounts/conduct.ts';
import { officeSetUp } from '../../shared/accounts/contract.ts';
import { readPassword, withEngine } from './office-session.ts';
import type { Command } from './run.ts';

/** Sets up a new office with its first administrator. */
export const initCommand: Command = {
  usage: '--office DIR --name N --code EDO --country NG --currency NGN --user NAME [--language en|fr|es]',
  options: {
    office: { type: 'string' },
    name: { type: 'string' },
    code: { type: 'string' },
    country: { type: 'string' },
    currency: { type: 'string' },
    user: { type: 'string' },
    language: { type: 'string', default: 'en' },
  },
  required: ['office', 'name', 'code', 'country', 'currency', 'user'],
  async run(values, output) {
    const { name, code, country, currency, language } = values;
    const office = officeSetUp.parse({ name, code, country, currency, language });
    const password = await readPassword();
    await withEngine(String(values['office']), async ({ client }) => {
      const { recoveryCode, session } = await client.accounts.setUp({
        office,
        userName: String(values['user']),
        password,
      });
      await client.accounts.acceptConduct({ version: conductVersion, language: office.language });
      output.remark(
        `${session.userName} accepts the code of conduct, version ${conductVersion}, by setting the office up.`,
      );
      const text = `Office ${session.office.code} is set up. Recovery code, to be kept on paper: ${recoveryCode}`;
      output.answer({ officeId: session.office.id, recoveryCode }, text);
    });
  },
};
