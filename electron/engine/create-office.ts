import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '../../shared/kernel/refusal.ts';
import type { OfficeStore } from '../storage/office-store.ts';
import { DataKey } from '../storage/vault/data-key.ts';
import type { CreatedKeyFile } from '../storage/vault/key-slots.ts';
import { setUpVault } from '../storage/vault/set-up.ts';
import { openOffice, type OpenSurroundings } from './open-office.ts';

/**
 * Makes a new office: keys, tables and first records, in a folder beside its place that takes its name last. Whatever ends the program on the
 * way leaves no half office behind, and the next attempt starts again.
 *
 * @throws Refusal office.folder_not_empty when something else lies in the folder
 */
export async function createOffice(
  directory: string,
  created: Pick<CreatedKeyFile, 'keyFile' | 'dataKey'>,
  surroundings: OpenSurroundings,
  fill: (store: OfficeStore) => Promise<void>,
): Promise<void> {
  if (existsSync(directory) && readdirSync(directory).length > 0) throw new Refusal('office.folder_not_empty');
  const beside = `${directory}.new`;
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(dirname(directory), { recursive: true });
  setUpVault(beside, created);
  // Closing the office overwrites the key it was opened with; the caller still needs its own.
  const office = await openOffice(beside, new DataKey(created.dataKey.bytes), surroundings);
  try {
    await fill(office.store);
  } finally {
    await office.close();
  }
  if (existsSync(directory)) rmdirSync(directory);
  renameSync(beside, directory);
}
