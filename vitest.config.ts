import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (folder: string) => fileURLToPath(new URL(folder, import.meta.url));

/** One project per stage of `npm test`, so that each is counted and timed apart. */
function stage(name: string, patience: number, preparation?: { globalSetup: string; setupFiles?: string[] }) {
  return {
    extends: true as const,
    test: {
      name,
      include: [`tests/${name}/**/*.test.{ts,tsx}`],
      testTimeout: patience,
      hookTimeout: patience * 6,
      // Database, route and browser tests share two cores with a database server: one file at a time.
      fileParallelism: !preparation,
      ...preparation,
    },
  };
}

/** What needs Postgres gets a real one, started once for the run. */
const onPostgres = {
  globalSetup: 'tests/support/cluster.global.ts',
  setupFiles: ['tests/support/settings.ts'],
};
/** What needs the whole product gets it built, seeded and served, started once for the run. */
const onServer = { globalSetup: 'tests/journeys/support/app.global.ts' };

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
    css: false,
    projects: [
      stage('unit', 20_000),
      stage('gates', 30_000),
      stage('db', 60_000, onPostgres),
      stage('routes', 60_000, onPostgres),
      stage('journeys', 90_000, onServer),
    ],
  },
});
