import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

function project(name: string, testTimeout: number) {
  return { extends: true as const, test: { name, include: [`tests/${name}/**/*.test.ts`], testTimeout } };
}

export default defineConfig({
  root,
  test: {
    environment: 'node',
    maxWorkers: 2,
    hookTimeout: 60_000,
    projects: [
      project('unit', 20_000),
      project('integration', 60_000),
      project('migrations', 60_000),
      project('security', 120_000),
      project('faults', 300_000),
    ],
  },
});
