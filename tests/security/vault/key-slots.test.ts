import { describe, expect, test } from 'vitest';
import {
  addPasswordSlot,
  changePassword,
  createKeyFile,
  defaultScryptCost,
  removeSlot,
  renewRecoveryCode,
  scryptCostFloor,
  unlockWithPassword,
  unlockWithRecoveryCode,
} from '../../../electron/storage/vault/key-slots.ts';
import type { CreatedKeyFile } from '../../../electron/storage/vault/key-slots.ts';
import { keyFileSchema } from '../../../electron/storage/vault/key-file.ts';
import { DataKey } from '../../../electron/storage/vault/data-key.ts';
import { sourceFiles } from '../../support/house/source-files.ts';
import { amina, passwordOfAmina, quickCost, refusalOf } from '../../support/vault/office.ts';

const binta = { id: '01890a5d-ac96-774b-bcce-b302099a8058', name: 'Binta' };

function create(): Promise<CreatedKeyFile> {
  return createKeyFile({ officeId: 'EDO', user: amina, password: passwordOfAmina, scryptCost: quickCost });
}

describe('key slots', () => {
  test('the right name and password open the data key', async () => {
    const { keyFile, dataKey } = await create();
    const opened = await unlockWithPassword(keyFile, amina.name, passwordOfAmina);
    expect(opened.dataKey.bytes.equals(dataKey.bytes)).toBe(true);
    expect(opened.userId).toBe(amina.id);
  });

  test.each(['amina bâ', 'AMINA BA', ' Amina  Ba\u0302 ', 'Ａmina Bâ'])(
    'the name may be typed as "%s"',
    async (name) => {
      const { keyFile } = await create();
      expect((await unlockWithPassword(keyFile, name, passwordOfAmina)).userId).toBe(amina.id);
    },
  );

  test('a password composed differently is the same, a different case is not', async () => {
    const { keyFile } = await create();
    await unlockWithPassword(keyFile, amina.name, passwordOfAmina.normalize('NFD'));
    const refused = await refusalOf(() => unlockWithPassword(keyFile, amina.name, passwordOfAmina.toLowerCase()));
    expect(refused.code).toBe('accounts.wrong_name_or_password');
  });

  test('an unknown name is refused like a wrong password, and takes a comparable time', async () => {
    const { keyFile } = await createKeyFile({ officeId: 'EDO', user: amina, password: 'right', scryptCost: 2 ** 14 });
    const timed = async (name: string): Promise<number> => {
      const times: number[] = [];
      for (let round = 0; round < 5; round += 1) {
        const begin = performance.now();
        expect((await refusalOf(() => unlockWithPassword(keyFile, name, 'wrong'))).code).toBe(
          'accounts.wrong_name_or_password',
        );
        times.push(performance.now() - begin);
      }
      return Math.min(...times);
    };
    expect(await timed('nobody')).toBeGreaterThan((await timed(amina.name)) / 3);
  });

  test.each([
    ['office', { officeId: 'KAN' }],
    ['database', { databaseId: '6b1f0d4e-2f1c-4c51-8a51-0f3d9a2c7e11' }],
  ])('a slot does not open in the key file of another %s', async (_, change) => {
    const { keyFile } = await create();
    const refused = await refusalOf(() => unlockWithPassword({ ...keyFile, ...change }, amina.name, passwordOfAmina));
    expect(refused.code).toBe('accounts.wrong_name_or_password');
  });

  test('a slot given to another user id does not open, nor does one with a flipped bit', async () => {
    const { keyFile } = await create();
    const altered = (change: (slot: (typeof keyFile.slots)[number]) => object): unknown => ({
      ...keyFile,
      slots: keyFile.slots.map((slot) => ({ ...slot, ...change(slot) })),
    });
    const flipped = (text: string): string => {
      const bytes = Buffer.from(text, 'base64');
      bytes[0] = bytes[0]! ^ 1;
      return bytes.toString('base64');
    };
    const changes = [
      altered(() => ({ userId: binta.id })),
      altered((slot) => ({ sealed: flipped(slot.sealed) })),
      altered((slot) => ({ nonce: flipped(slot.nonce) })),
      altered((slot) => ({ salt: flipped(slot.salt) })),
      altered((slot) => ({ cost: slot.cost * 2 })),
    ];
    for (const change of changes) {
      const parsed = keyFileSchema.parse(change);
      await expect(refusalOf(() => unlockWithPassword(parsed, amina.name, passwordOfAmina))).resolves.toMatchObject({
        code: 'accounts.wrong_name_or_password',
      });
    }
  });

  test('after a change the new password opens the same key and the old one nothing', async () => {
    const { keyFile, dataKey } = await create();
    const input = { userName: 'amina ba', oldPassword: passwordOfAmina, newPassword: 'Neuf', scryptCost: quickCost };
    const changed = await changePassword(keyFile, input);
    expect((await unlockWithPassword(changed, amina.name, 'Neuf')).dataKey.bytes.equals(dataKey.bytes)).toBe(true);
    await expect(refusalOf(() => unlockWithPassword(changed, amina.name, passwordOfAmina))).resolves.toBeDefined();
    await expect(refusalOf(() => changePassword(keyFile, { ...input, oldPassword: 'no' }))).resolves.toMatchObject({
      code: 'accounts.wrong_name_or_password',
    });
    expect(changed.slots).toHaveLength(2);
  });

  test('a second user opens the same key until the slot is removed; the last one stays', async () => {
    const { keyFile, dataKey } = await create();
    const both = await addPasswordSlot(keyFile, dataKey, { user: binta, password: 'Riz', scryptCost: quickCost });
    expect((await unlockWithPassword(both, 'binta', 'Riz')).dataKey.bytes.equals(dataKey.bytes)).toBe(true);
    const without = removeSlot(both, binta.id);
    expect((await refusalOf(() => unlockWithPassword(without, 'Binta', 'Riz'))).code).toBe(
      'accounts.wrong_name_or_password',
    );
    expect((await refusalOf(() => removeSlot(without, amina.id))).code).toBe('accounts.last_account');
  });

  test('two users cannot share a name, accents and case apart', async () => {
    const { keyFile, dataKey } = await create();
    const user = { id: binta.id, name: 'AMINA BA' };
    const refused = await refusalOf(() =>
      addPasswordSlot(keyFile, dataKey, { user, password: 'Riz', scryptCost: quickCost }),
    );
    expect(refused.code).toBe('accounts.name_taken');
  });

  test('the recovery code opens the key and replaces a forgotten password', async () => {
    const { keyFile, dataKey, recoveryCode } = await create();
    const opened = await unlockWithRecoveryCode(keyFile, recoveryCode.toLowerCase().replaceAll('-', ' '));
    expect(opened.dataKey.bytes.equals(dataKey.bytes)).toBe(true);
    const reset = await addPasswordSlot(keyFile, opened.dataKey, {
      user: amina,
      password: 'Neuf',
      scryptCost: quickCost,
    });
    await unlockWithPassword(reset, amina.name, 'Neuf');
    await expect(refusalOf(() => unlockWithPassword(reset, amina.name, passwordOfAmina))).resolves.toBeDefined();
  });

  test('a renewed recovery code ends the one printed before', async () => {
    const { keyFile, dataKey, recoveryCode } = await create();
    const renewed = await renewRecoveryCode(keyFile, dataKey, quickCost);
    await unlockWithRecoveryCode(renewed.keyFile, renewed.recoveryCode);
    expect((await refusalOf(() => unlockWithRecoveryCode(renewed.keyFile, recoveryCode))).code).toBe(
      'accounts.recovery_code_wrong',
    );
  });

  test('no secret stands in the key file', async () => {
    const { keyFile, dataKey, recoveryCode } = await create();
    const text = JSON.stringify(keyFile);
    for (const form of ['hex', 'base64', 'latin1'] as const) expect(text).not.toContain(dataKey.bytes.toString(form));
    expect(text).not.toContain(passwordOfAmina);
    expect(text).not.toContain(recoveryCode.slice(0, 9));
  });

  test('a data key that was disposed of is zeros and cannot be used', () => {
    const key = DataKey.random();
    const { bytes } = key;
    key.dispose();
    expect(bytes.every((byte) => byte === 0)).toBe(true);
    expect(() => key.bytes).toThrow();
  });
});

describe('the cost of a guess', () => {
  test('without a cost of the caller, slots are made at N=2^17 and open again', async () => {
    const begin = performance.now();
    const { keyFile, dataKey } = await createKeyFile({ officeId: 'EDO', user: amina, password: passwordOfAmina });
    expect(keyFile.slots.map((slot) => slot.cost)).toEqual([2 ** 17, 2 ** 17]);
    const opened = await unlockWithPassword(keyFile, amina.name, passwordOfAmina);
    expect(opened.dataKey.bytes.equals(dataKey.bytes)).toBe(true);
    console.info(`scrypt at N=2^17: ${Math.round((performance.now() - begin) / 3)} ms each`);
  });

  test('no source of the program names a lower cost than the floor', () => {
    expect(defaultScryptCost).toBeGreaterThanOrEqual(scryptCostFloor);
    const named = sourceFiles('electron').filter(({ text }) => /scryptCost\s*[:=]\s*[\d(]/.test(text));
    expect(named.map(({ path }) => path)).toEqual([]);
  });
});
