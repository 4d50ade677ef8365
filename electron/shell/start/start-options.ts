import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What `npm start` was asked for. */
export interface StartOptions {
  readonly officeDirectory: string | undefined;
  readonly port: number | undefined;
  readonly open: boolean;
}

/** An option that is not known or has a wrong value. */
export class WrongOption extends Error {
  override readonly name = 'WrongOption';
}

/**
 * Reads the options of the command line.
 *
 * @param words what stands behind the program's name
 * @throws WrongOption with the option as its message
 */
export function readStartOptions(words: readonly string[]): StartOptions {
  const { values } = parseStrictly(words);
  return {
    officeDirectory: values.office === undefined ? undefined : resolve(values.office),
    port: values.port === undefined ? undefined : readPort(values.port),
    open: !values['no-open'],
  };
}

/** The office folder from Electron's command line, where Chromium's own switches stand beside it. */
export function officeFromElectronArguments(words: readonly string[]): string | undefined {
  const option = words.find((word) => word.startsWith('--office='));
  return option === undefined ? undefined : resolve(option.slice('--office='.length));
}

function parseStrictly(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: { office: { type: 'string' }, port: { type: 'string' }, 'no-open': { type: 'boolean', default: false } },
    });
  } catch {
    const known = /^(--office|--port)(=|$)|^--no-open$/;
    throw new WrongOption(words.find((word) => !known.test(word)) ?? words.at(-1) ?? '');
  }
}

function readPort(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535) throw new WrongOption('--port');
  return port;
}
