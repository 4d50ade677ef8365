import Database from 'better-sqlite3';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { createKeyFile } from '../../../electron/storage/vault/key-slots.ts';
import type { CreatedKeyFile } from '../../../electron/storage/vault/key-slots.ts';
import { databaseFiles, prepareDatabase } from '../../../electron/storage/vault/open-database.ts';
import type { PrepareOptions } from '../../../electron/storage/vault/open-database.ts';
import { setUpVault } from '../../../electron/storage/vault/set-up.ts';

/** A key derivation that takes milliseconds. Never used outside tests. */
export const quickCost = 2 ** 12;

export const amina = { id: '01890a5d-ac96-774b-bcce-b302099a8057', name: 'Amina Bâ' };
export const passwordOfAmina = 'Lait caillé 7 fois';

/** An office in an empty folder with one user, laid out the way the program does it. */
export async function createOffice(folder: string): Promise<CreatedKeyFile> {
  const created = await createKeyFile({
    officeId: 'EDO',
    user: amina,
    password: passwordOfAmina,
    scryptCost: quickCost,
  });
  setUpVault(folder, created);
  return created;
}

/** A connection of the test's own to an office's file; the caller closes it. */
export function connect(folder: string, dataKey: Buffer, options: PrepareOptions = {}): Database.Database {
  const db = new Database(databaseFiles(folder).database, { fileMustExist: true });
  try {
    prepareDatabase(db, dataKey, { cacheMegabytes: 4, ...options });
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** The code of the refusal something ends in; fails the test when it ends in anything else. */
export async function refusalOf(action: () => unknown): Promise<Refusal> {
  try {
    await action();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('Nothing was refused');
}
