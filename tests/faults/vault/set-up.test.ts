import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { examineDatabaseFile } from '../../../electron/storage/vault/integrity.ts';
import { readKeyFile } from '../../../electron/storage/vault/key-file-store.ts';
import { createKeyFile, unlockWithPassword } from '../../../electron/storage/vault/key-slots.ts';
import { databaseFiles } from '../../../electron/storage/vault/open-database.ts';
import { finishSetUp, setUpVault } from '../../../electron/storage/vault/set-up.ts';
import { faultyFiles } from '../../support/vault/faulty-files.ts';
import { amina, connect, createOffice, passwordOfAmina, quickCost, refusalOf } from '../../support/vault/office.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('setting up an office', () => {
  test('that ends at any step can be done again or is completed on the next start', async () => {
    const input = { officeId: 'EDO', user: amina, password: passwordOfAmina, scryptCost: quickCost };
    const created = await createKeyFile(input);
    const { files, steps } = faultyFiles({ atStep: 0, lasting: 'end' });
    setUpVault(temporaryFolder(), created, files);
    const outcomes: string[] = [];
    for (let atStep = 1; atStep <= steps.length; atStep += 1) {
      const folder = temporaryFolder();
      expect(() => setUpVault(folder, created, faultyFiles({ atStep, lasting: 'end' }).files)).toThrow();
      if (existsSync(databaseFiles(folder).database)) outcomes.push('complete');
      else if (finishSetUp(folder)) outcomes.push('completed on the next start');
      else {
        outcomes.push('done again');
        expect((await refusalOf(() => readKeyFile(folder))).code).toBe('office.not_set_up');
        setUpVault(folder, created);
      }
      const { keyFile } = readKeyFile(folder);
      const { dataKey } = await unlockWithPassword(keyFile, amina.name, passwordOfAmina);
      examineDatabaseFile(folder, keyFile, dataKey.bytes);
      connect(folder, dataKey.bytes).close();
      expect(finishSetUp(folder)).toBe(false);
    }
    expect(new Set(outcomes)).toEqual(new Set(['done again', 'completed on the next start', 'complete']));
  });

  test('never replaces an office', async () => {
    const folder = temporaryFolder();
    const created = await createOffice(folder);
    expect((await refusalOf(() => setUpVault(folder, created))).code).toBe('office.already_set_up');
    expect(readdirSync(folder).toSorted()).toEqual(['keys.a.json', 'keys.b.json', 'office.db']);
  });
});
