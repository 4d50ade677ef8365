import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, resolve, sep } from 'node:path';

export interface Location {
  /** `unc` or the type of the file system when the folder lies on another computer. */
  readonly network: string | undefined;
  /** Best effort: false also where it cannot be told. */
  readonly removable: boolean;
}

/** File systems whose locks are not to be trusted with a live database. */
const networkTypes = new Set([
  'nfs',
  'nfs4',
  'cifs',
  'smb3',
  'smbfs',
  'ncpfs',
  'afs',
  'ceph',
  'davfs',
  'vboxsf',
  'prl_fs',
  'fuse.sshfs',
  'fuse.rclone',
  'fuse.davfs2',
  'fuse.glusterfs',
  'fuse.gvfsd-fuse',
  'fuse.smbnetfs',
  'fuse.vmhgfs-fuse',
]);

/** Where a folder (which need not exist yet) really lies: links are followed, and on Windows a mapped drive shows its server. */
export function examineLocation(folder: string): Location {
  const path = resolveExisting(folder);
  const unc = [folder, path].some(isUncPath);
  const mount = process.platform === 'linux' ? mountOf(path, readMounts()) : undefined;
  const type = mount && networkTypes.has(mount.type) ? mount.type : undefined;
  const removable =
    /^\/(media|run\/media|Volumes)\//.test(path) || (mount !== undefined && isRemovableDevice(mount.device));
  return { network: unc ? 'unc' : type, removable };
}

/** Whether a Windows path names a server: `\\server\share`, also with slashes, also in its long form. Drive letters and devices do not. */
export function isUncPath(path: string): boolean {
  return /^[\\/]{2}(\?[\\/]UNC[\\/])?[^\\/?.][^\\/]*[\\/]+[^\\/]/i.test(path);
}

/** The mount a path lies on: the deepest mount point above it, the latest one where several lie on top of each other. */
export function mountOf(path: string, mounts: string): { readonly device: string; readonly type: string } | undefined {
  let best: { device: string; type: string; point: string } | undefined;
  for (const line of mounts.split('\n')) {
    const [device, point, type] = line.split(' ').map(unescapeOctal);
    if (device === undefined || point === undefined || type === undefined) continue;
    const holds = point === '/' || path === point || path.startsWith(`${point}/`);
    if (holds && point.length >= (best?.point.length ?? 0)) best = { device, type, point };
  }
  return best;
}

/** Spaces and tabs of a mount point are written as three octal digits. */
function unescapeOctal(field: string): string {
  return field.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));
}

function readMounts(): string {
  try {
    return readFileSync('/proc/mounts', 'utf8');
  } catch {
    return '';
  }
}

function resolveExisting(folder: string): string {
  const rest: string[] = [];
  let existing = resolve(folder);
  while (!existsSync(existing) && dirname(existing) !== existing) {
    rest.unshift(basename(existing));
    existing = dirname(existing);
  }
  try {
    return [realpathSync.native(existing), ...rest].join(sep);
  } catch {
    return resolve(folder);
  }
}

function isRemovableDevice(device: string): boolean {
  const disk = /^\/dev\/([a-z]+|mmcblk\d+)/.exec(device)?.[1];
  if (disk === undefined) return false;
  try {
    return readFileSync(`/sys/block/${disk}/removable`, 'utf8').trim() === '1';
  } catch {
    return false;
  }
}
