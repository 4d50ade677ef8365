import { defineConfig } from 'electron-vite';
import { fileURLToPath } from 'node:url';
import { rendererConfig } from './renderer-vite.config.ts';

const pathOf = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/**
 * Every worker is an entry of its own: it is started by its address, which no bundler sees. Shared pieces lie beside the entries, so that an
 * address relative to a source file's own means the same in whichever piece it ends up.
 */
export default defineConfig({
  main: {
    build: {
      outDir: pathOf('../out/electron'),
      rolldownOptions: {
        input: {
          main: pathOf('./main.ts'),
          engine: pathOf('./engine/worker.ts'),
          backup: pathOf('./engine/backup-worker.ts'),
          jobs: pathOf('./engine/jobs-worker.ts'),
          'reader-worker': pathOf('./workbooks/reader-worker.ts'),
        },
        output: { chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: pathOf('../out/preload'),
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: pathOf('./preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: rendererConfig,
});
