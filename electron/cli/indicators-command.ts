import { withOffice } from './office-session.ts';
import type { Command } from './run.ts';

/** Prints the figures of a quarter, one indicator a line, or all of them as one JSON object. */
export const indicatorsCommand: Command = {
  usage: '--office DIR [--quarter 2025-Q4] [--user NAME]',
  options: { office: { type: 'string' }, quarter: { type: 'string' }, user: { type: 'string' } },
  required: ['office'],
  async run(values, output) {
    const user = values['user'] === undefined ? undefined : String(values['user']);
    const quarter = values['quarter'] === undefined ? null : String(values['quarter']);
    await withOffice({ directory: String(values['office']), user }, async ({ client }) => {
      const overview = await client.reports.overview({ quarter });
      const lines = overview.indicators.map(
        ({ code, actual, target, year }) => `${code}\t${actual ?? 'n/a'}\t${target ?? ''}\t${year ?? 'n/a'}`,
      );
      output.answer(overview, lines.join('\n'));
    });
  },
};
