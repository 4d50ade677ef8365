import { readKeyFile, writeKeyFile } from '../../../electron/storage/vault/key-file-store.ts';

/** Rewrites the key file of a folder until it is killed, printing each generation once it is on the disk. */
const folder = process.argv[2] ?? '';
const { keyFile } = readKeyFile(folder);
for (;;) {
  const { generation } = writeKeyFile(folder, keyFile);
  process.stdout.write(`${generation}\n`);
}
