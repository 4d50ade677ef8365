import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { schema } from '../../../electron/engine/schema.ts';
import { quickCheck } from '../../../electron/storage/vault/integrity.ts';
import { databaseFiles } from '../../../electron/storage/vault/open-database.ts';
import { startProgram } from '../../support/faults/program.ts';
import { runSteps } from '../../support/faults/stopped-migrations.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { connect, createOffice } from '../../support/vault/office.ts';

/** Queries of a step before which it is stopped; the last number is beyond any step, which is after its last query. */
const stops = [0, 3, 9, 1_000_000];
const killedAt = Number(process.env['FIELDSTEAD_FAULT_ROUNDS'] ?? 0) > 0 ? stops : [9];

/** Everything in the file, short: its structure and the content of every table. */
function contentOf(folder: string, dataKey: Buffer): string {
  const db = connect(folder, dataKey);
  try {
    expect(quickCheck(db)).toEqual([]);
    const parts = db
      .prepare<[], { name: string; type: string; sql: string }>(
        'select name, type, sql from sqlite_schema order by type, name',
      )
      .all();
    const tables = parts.filter(({ type, sql }) => type === 'table' && !/virtual/i.test(sql));
    const rows = tables.map(({ name }) => db.prepare(`select * from "${name}"`).raw().all());
    return createHash('sha256')
      .update(JSON.stringify([parts, rows]))
      .digest('hex');
  } finally {
    db.close();
  }
}

test('R10 every migration that throws or is killed leaves the file as it was, and runs to its end the next time', async () => {
  const [folder, trial] = [temporaryFolder(), temporaryFolder()];
  const { dataKey } = await createOffice(folder);
  const key = dataKey.bytes;
  const [file, trialFile] = [databaseFiles(folder).database, databaseFiles(trial).database];
  const fresh = () => {
    rmSync(databaseFiles(trial).writeAheadLog, { force: true });
    copyFileSync(file, trialFile);
  };
  let [thrown, killed] = [0, 0];
  for (let count = 1; count <= schema.migrations.length; count += 1) {
    const before = contentOf(folder, key);
    for (const at of stops) {
      fresh();
      const stop = () => {
        throw new Error('stopped');
      };
      await expect(runSteps(trialFile, key, count, { at, stop })).rejects.toThrow('stopped');
      // The very first step also makes TypeORM's own table of steps.
      if (count > 1) expect(contentOf(trial, key), `${count} thrown at ${at}`).toBe(before);
      thrown += 1;
    }
    for (const at of killedAt) {
      fresh();
      const child = startProgram('migration-child.ts', [trialFile, key.toString('hex'), String(count), String(at)]);
      await child.ended;
      expect(child.process.signalCode, child.lines.join(' ')).toBe('SIGKILL');
      if (count > 1) expect(contentOf(trial, key), `${count} killed at ${at}`).toBe(before);
      killed += 1;
    }
    await runSteps(trialFile, key, count);
    await runSteps(file, key, count);
    expect(contentOf(trial, key), `${count} after all`).toBe(contentOf(folder, key));
    expect(existsSync(`${trialFile}-journal`)).toBe(false);
  }
  console.info(`counted: ${schema.migrations.length} migrations, thrown in ${thrown} times, killed in ${killed} times`);
}, 900_000);
