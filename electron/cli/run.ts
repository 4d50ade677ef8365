import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { ORPCError } from '@orpc/server';
import { Refusal, type RefusalParams } from '../../shared/kernel/refusal.ts';
import { loadTexts } from '../workbooks/texts.ts';

export type Values = Readonly<Record<string, string | boolean | undefined>>;

export interface Command {
  /** Shown by `help`, for example `--office DIR --file F`. */
  readonly usage: string;
  readonly options: ParseArgsOptionsConfig;
  readonly required: readonly string[];
  run(values: Values, output: Output): Promise<void>;
}

/** Where a command's answer goes: one JSON object with `--json`, otherwise lines for the eye. */
export interface Output {
  readonly json: boolean;
  /** The answer: as JSON, or as the given text. */
  answer(value: unknown, text: string): void;
  /** One line of a list. */
  line(text: string): void;
  /** Progress and other remarks, never on standard output. */
  remark(text: string): void;
}

const exitCodes = { done: 0, refused: 1, wrongUsage: 2 } as const;

/** Runs one command of the command line and answers with its exit code: 0 done, 1 refused, 2 wrong usage. */
export async function runCommand(
  commands: Readonly<Record<string, Command>>,
  args: readonly string[],
): Promise<number> {
  const [name = 'help', ...rest] = args;
  const command = commands[name];
  if (!command) return help(commands, name);
  let values: Values;
  try {
    values = parseArgs({ args: rest, options: { ...command.options, json: { type: 'boolean' } }, strict: true }).values;
    const lacking = command.required.filter((option) => values[option] === undefined);
    if (lacking.length > 0) throw new Error(`missing ${lacking.map((option) => `--${option}`).join(', ')}`);
  } catch (error) {
    process.stderr.write(
      `${error instanceof Error ? error.message : String(error)}\nusage: ${name} ${command.usage}\n`,
    );
    return exitCodes.wrongUsage;
  }
  try {
    await command.run(values, outputTo(values['json'] === true));
    return exitCodes.done;
  } catch (error) {
    process.stderr.write(`${await sentence(error)}\n`);
    return exitCodes.refused;
  }
}

function outputTo(json: boolean): Output {
  return {
    json,
    answer: (value, text) => process.stdout.write(json ? `${JSON.stringify(value)}\n` : `${text}\n`),
    line: (text) => process.stdout.write(`${text}\n`),
    remark: (text) => process.stderr.write(`${text}\n`),
  };
}

function help(commands: Readonly<Record<string, Command>>, name: string): number {
  const lines = Object.entries(commands).map(([known, command]) => `  ${known} ${command.usage}`);
  const text = ['usage: npm run -s fieldstead -- <command> [--json]', '', ...lines, ''].join('\n');
  const asked = name === 'help' || name === '--help';
  (asked ? process.stdout : process.stderr).write(text);
  return asked ? exitCodes.done : exitCodes.wrongUsage;
}

/** What went wrong in the user's words; a bug shows where it happened, because the command line has no other log. */
async function sentence(error: unknown): Promise<string> {
  const refusal = refusalOf(error);
  if (!refusal) return error instanceof Error ? (error.stack ?? error.message) : String(error);
  const texts = await loadTexts('en', ['errors']);
  return texts(refusal.code, { ...refusal.params, ns: 'errors', keySeparator: false });
}

function refusalOf(error: unknown): { code: string; params: RefusalParams } | null {
  if (error instanceof Refusal) return error;
  if (error instanceof ORPCError && error.code === 'REFUSED')
    return error.data as { code: string; params: RefusalParams };
  return null;
}
