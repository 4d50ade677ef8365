import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vite';
import { noncePlaceholder } from './shell/content-security.ts';

const pathOf = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/**
 * How the page is built, for both shells. Nothing is inlined as a data address, because the content security policy lets none through, and the
 * nonce of each answer is put in by the shells.
 */
export const rendererConfig = {
  root: pathOf('../renderer'),
  base: './',
  publicDir: false,
  plugins: [react()],
  html: { cspNonce: noncePlaceholder },
  build: {
    outDir: pathOf('../out/renderer'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'chrome120',
    chunkSizeWarningLimit: 4_000,
    rolldownOptions: { input: pathOf('../renderer/index.html') },
  },
} satisfies UserConfig;

export default rendererConfig;
