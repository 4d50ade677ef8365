import { fileURLToPath } from 'node:url';
import { startFile, type Child } from '../vault/process.ts';

/** Starts a program of this folder with Node. */
export function startProgram(name: string, args: readonly string[]): Child {
  return startFile(fileURLToPath(new URL(`./${name}`, import.meta.url)), args);
}
