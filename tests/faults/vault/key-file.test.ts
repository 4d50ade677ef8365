import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { keyFilePaths, readKeyFile, writeKeyFile } from '../../../electron/storage/vault/key-file-store.ts';
import { changePassword, unlockWithPassword } from '../../../electron/storage/vault/key-slots.ts';
import { replaceDurably } from '../../../electron/storage/vault/machine/durable-file.ts';
import { faultyFiles } from '../../support/vault/faulty-files.ts';
import { amina, createOffice, passwordOfAmina, quickCost, refusalOf } from '../../support/vault/office.ts';
import { start } from '../../support/vault/process.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('the key file', () => {
  test('survives a program killed 40 times while it rewrites it', async () => {
    const folder = temporaryFolder();
    await createOffice(folder);
    let kills = 0;
    let uneven = 0;
    for (; kills < 40; kills += 1) {
      const writer = start('key-file-writer.ts', [folder]);
      await once(writer.process.stdout, 'data');
      await wait(Math.random() * 40);
      writer.process.kill('SIGKILL');
      await writer.ended;
      const acknowledged = Number(writer.lines.at(-1));
      const { keyFile, generation, copies } = readKeyFile(folder);
      expect(generation).toBeGreaterThanOrEqual(acknowledged);
      expect(Object.values(copies)).not.toContain('damaged');
      if (copies.a !== copies.b) uneven += 1;
      if (kills % 8 === 0) await unlockWithPassword(keyFile, amina.name, passwordOfAmina);
    }
    console.info(
      `counted: ${kills} kills in key files, ${readKeyFile(folder).generation} generations, copies uneven after ${uneven}`,
    );
  });

  describe.each(['end', 'once'] as const)('when a step of a password change fails (%s)', (lasting) => {
    test('is whole at every step, and opens with exactly one of the two passwords', async () => {
      const folder = temporaryFolder();
      await createOffice(folder);
      const { keyFile } = readKeyFile(folder);
      const input = { userName: amina.name, oldPassword: passwordOfAmina, newPassword: 'Neuf', scryptCost: quickCost };
      const changed = await changePassword(keyFile, input);
      const counting = faultyFiles({ atStep: 0, lasting });
      writeKeyFile(folder, keyFile, counting.files);
      expect(counting.steps).toEqual([...copySteps, ...copySteps]);
      const outcomes: string[] = [];
      for (let atStep = 1; atStep <= counting.steps.length; atStep += 1) {
        writeKeyFile(folder, keyFile);
        const thrown = attempt(() => writeKeyFile(folder, changed, faultyFiles({ atStep, lasting }).files));
        const stored = readKeyFile(folder).keyFile;
        const opensWith = await passwordsThatOpen(stored);
        expect(opensWith, `step ${atStep}`).toHaveLength(1);
        outcomes.push(`${opensWith.join()}${thrown ? ' thrown' : ''}`);
      }
      // Before the first copy has its name: the old one and an error. After it: the new one, the second copy being a matter of repair.
      expect(outcomes.slice(0, 4)).toEqual(Array.from({ length: 4 }, () => 'old thrown'));
      expect(outcomes.slice(4, 6).map((outcome) => outcome.split(' ')[0])).toEqual(['new', 'new']);
      expect(outcomes.slice(6)).toEqual(Array.from({ length: 6 }, () => 'new'));
      writeKeyFile(folder, changed);
      expect(readKeyFile(folder).copies).toEqual({ a: 'valid', b: 'valid' });
    });
  });

  test.each(['a', 'b'] as const)(
    'opens from the other copy when copy %s is cut, garbled or gone, and the next write repairs it',
    async (name) => {
      const folder = temporaryFolder();
      await createOffice(folder);
      const path = keyFilePaths(folder)[name];
      const text = readFileSync(path, 'utf8');
      for (let part = 0; part < 20; part += 1) {
        writeFileSync(path, text.slice(0, Math.floor((text.length * part) / 20)));
        expect(readKeyFile(folder).copies[name], `cut at ${part}/20`).toBe('damaged');
      }
      for (let at = 0; at < text.length; at += 37) {
        writeFileSync(path, text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1));
        const { keyFile } = readKeyFile(folder);
        expect(keyFile.officeId).toBe('EDO');
      }
      rmSync(path);
      expect(readKeyFile(folder).copies[name]).toBe('missing');
      writeKeyFile(folder, readKeyFile(folder).keyFile);
      expect(readKeyFile(folder).copies).toEqual({ a: 'valid', b: 'valid' });
    },
  );

  test('the newer copy counts, whichever it is', async () => {
    const folder = temporaryFolder();
    const { keyFile } = await createOffice(folder);
    const older = readFileSync(keyFilePaths(folder).a);
    writeKeyFile(folder, { ...keyFile, officeId: 'KAN' });
    writeFileSync(keyFilePaths(folder).a, older);
    expect(readKeyFile(folder)).toMatchObject({
      generation: 2,
      copies: { a: 'older', b: 'valid' },
      keyFile: { officeId: 'KAN' },
    });
  });

  test('of a newer program is refused as such', async () => {
    const folder = temporaryFolder();
    const { keyFile } = await createOffice(folder);
    writeKeyFile(folder, { ...keyFile, version: 2 as 1 });
    expect((await refusalOf(() => readKeyFile(folder))).code).toBe('office.newer_version');
  });

  test('a file held by a virus scanner for a moment is replaced all the same', () => {
    const folder = temporaryFolder();
    const path = `${folder}/file`;
    const { files, steps } = faultyFiles({ atStep: 4, lasting: 'once', code: 'EBUSY' });
    replaceDurably(path, Buffer.from('new'), folder, files);
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(steps.filter((step) => step === 'rename')).toHaveLength(2);
  });
});

const copySteps = ['open w', 'write', 'fsync', 'rename', 'open r', 'fsync'];

function attempt(action: () => unknown): boolean {
  try {
    action();
    return false;
  } catch {
    return true;
  }
}

async function passwordsThatOpen(keyFile: Parameters<typeof unlockWithPassword>[0]): Promise<string[]> {
  const tried: [string, string][] = [
    ['old', passwordOfAmina],
    ['new', 'Neuf'],
  ];
  const opened: string[] = [];
  for (const [name, password] of tried) {
    const result = await unlockWithPassword(keyFile, amina.name, password).catch(() => undefined);
    if (result) opened.push(name);
  }
  return opened;
}
