import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (folder: string) => fileURLToPath(new URL(folder, import.meta.url));

/** One project per stage of `npm test`, so that each is counted and timed apart. */
interface Ground {
  globalSetup?: string;
  setupFiles?: string[];
  fileParallelism?: boolean;
  isolate?: boolean;
}

function stage(name: string, patience: number, ground: Ground) {
  return {
    extends: true as const,
    test: {
      name,
      include: [`tests/${name}/**/*.test.{ts,tsx}`],
      testTimeout: patience,
      hookTimeout: patience * 6,
      ...ground,
    },
  };
}

/** Pure and quick: hundreds of files share the modules that a worker has read, instead of reading them anew each. */
const together = { isolate: false };
/** What needs Postgres gets a real one, started once for the run; each file has a database of its own. */
const onPostgres = {
  globalSetup: 'tests/support/cluster.global.ts',
  setupFiles: ['tests/support/settings.ts'],
};
/** What needs the whole product gets it built, seeded and served, started once for the run: one browser at a time. */
const onServer = { globalSetup: 'tests/journeys/support/app.global.ts', fileParallelism: false };

// Its own file rather than vite.config.ts: the Remix plugin must not load under the test runner.
export default defineConfig({
  resolve: {
    alias: [
      { find: /^~\//, replacement: at('./app/') },
      { find: /^#db\//, replacement: at('./db/') },
      { find: /^#content\//, replacement: at('./content/') },
      { find: /^#tests\//, replacement: at('./tests/') },
    ],
  },
  esbuild: { jsx: 'automatic' },
  test: {
    // Both cores of the smallest machine: by default one of two is left to the terminal.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    css: false,
    projects: [
      stage('unit', 20_000, together),
      stage('gates', 30_000, {}),
      stage('db', 60_000, onPostgres),
      stage('routes', 60_000, onPostgres),
      stage('journeys', 90_000, onServer),
    ],
  },
});
