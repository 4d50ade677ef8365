import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { examineLocation, isUncPath, mountOf } from '../../../electron/storage/vault/machine/location.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('where a folder lies', () => {
  test.each([
    '\\\\server\\share',
    '\\\\server\\share\\Office',
    '//server/share',
    '\\\\?\\UNC\\server\\share\\x',
    '\\\\10.0.0.4\\d$',
  ])('%s is on another computer', (path) => {
    expect(isUncPath(path)).toBe(true);
  });

  test.each(['C:\\Office', '\\\\?\\C:\\Office', '\\\\.\\COM1', '/home/amina', '\\Office', 'D:/', '//'])(
    '%s is not',
    (path) => {
      expect(isUncPath(path)).toBe(false);
    },
  );

  test('the deepest, latest mount counts', () => {
    const mounts = [
      '/dev/sda1 / ext4 rw 0 0',
      'server:/data /mnt/data nfs4 rw 0 0',
      '/dev/sdb1 /mnt/data/local ext4 rw 0 0',
      '//nas/field\\040office /mnt/field\\040office cifs rw 0 0',
      'tmpfs /mnt/twice tmpfs rw 0 0',
      'amina@host: /mnt/twice fuse.sshfs rw 0 0',
    ].join('\n');
    expect(mountOf('/home/amina', mounts)?.type).toBe('ext4');
    expect(mountOf('/mnt/data', mounts)?.type).toBe('nfs4');
    expect(mountOf('/mnt/data/office', mounts)?.type).toBe('nfs4');
    expect(mountOf('/mnt/database', mounts)?.type).toBe('ext4');
    expect(mountOf('/mnt/data/local/office', mounts)?.device).toBe('/dev/sdb1');
    expect(mountOf('/mnt/field office/x', mounts)?.type).toBe('cifs');
    expect(mountOf('/mnt/twice', mounts)?.type).toBe('fuse.sshfs');
    expect(mountOf('/home', '')).toBeUndefined();
  });

  test('a folder of this computer, made or not, is local', () => {
    const folder = temporaryFolder();
    expect(examineLocation(folder).network).toBeUndefined();
    expect(examineLocation(join(folder, 'not', 'made', 'yet')).network).toBeUndefined();
  });
});
