import Database from 'better-sqlite3';
import { mkdirSync, rmSync } from 'node:fs';
import type { RestoreComparison } from '../../../shared/backups/contract.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { readSession } from '../../accounts/session.ts';
import type { OfficeGate } from '../../engine/context.ts';
import { OfficeEntity } from '../../office/entities.ts';
import { repeatErasures } from '../../people/privacy/service.ts';
import type { DataKey } from '../../storage/vault/data-key.ts';
import { writeKeyFile } from '../../storage/vault/key-file-store.ts';
import { databaseFiles, prepareDatabase } from '../../storage/vault/open-database.ts';
import { readBackupHead } from '../backup-file.ts';
import { layOut } from '../check-backup.ts';
import type { BackupWork } from '../make-backup.ts';
import { compareWithPresent, type DoneErasure } from './compare.ts';
import { stagedOffice } from './swap.ts';

export interface StageOrder {
  readonly gate: OfficeGate;
  readonly path: string;
  readonly dataKey: DataKey;
  /** Who restores; null for whoever holds the recovery code. */
  readonly userId: string | null;
  readonly userName: string;
}

/**
 * Lays a backup out beside the office, checks all of it, and makes it ready to take the office's place: tables up to date, a new device, and
 * erased whoever was erased since. The present file is only read.
 *
 * @throws Refusal backups.damaged, backups.no_space, backups.not_permitted, office.newer_version
 */
export async function stageBackup(order: StageOrder, work: BackupWork): Promise<Omit<RestoreComparison, 'restoreId'>> {
  const { dataKey } = order;
  const { directory: officeDir } = order.gate;
  const read = readBackupHead(order.path);
  const stage = stagedOffice(officeDir);
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  const { database } = databaseFiles(stage);
  await layOut(order.path, read, database, dataKey.bytes, work);
  writeKeyFile(stage, read.head.keys);
  const { done, ...facts } = comparison(order, database);
  const erasures = await makeReady(order, stage, done, facts.relation !== 'alone');
  const { counts, lastEntry, madeAt } = read.head;
  const backup = { counts, lastEntry: lastEntry.sequence, lastChangeAt: lastEntry.at };
  return { ...facts, madeAt, backup, erasures };

  function comparison({ dataKey: key }: StageOrder, file: string) {
    const staged = new Database(file, { readonly: true });
    try {
      prepareDatabase(staged, key.bytes, { readOnly: true, cacheMegabytes: 16 });
      return compareWithPresent(officeDir, read.head, staged, key.bytes);
    } finally {
      staged.close();
    }
  }
}

/** Opens the staged office as a user would, which brings its tables up to date, and writes what a restored copy needs. */
async function makeReady(
  { gate, dataKey, userId, userName }: StageOrder,
  stage: string,
  done: readonly DoneErasure[],
  replaces: boolean,
): Promise<number> {
  const office = await gate.openCopy(stage, dataKey);
  try {
    const { reads } = office.store;
    if (replaces && userId !== null) {
      const { permissions } = await readSession(reads, userId);
      if (!permissions.includes('backups.restore')) throw new Refusal('backups.not_permitted');
    }
    const actor = { userId: userId ?? 'program', userName, role: '' };
    const { id, country } = await reads.findOneByOrFail(OfficeEntity, {});
    return await office.store.write(actor, async (tx) => {
      // Entries from here on are told from those that the lost copy may have written.
      await tx.manager.update(OfficeEntity, { id }, { deviceId: tx.newId() });
      const erased = await repeatErasures(tx, done, country);
      await tx.journal([{ action: 'restored-backup', kind: 'backup', changes: { erased: [null, erased] } }]);
      return erased;
    });
  } finally {
    await office.close();
  }
}
