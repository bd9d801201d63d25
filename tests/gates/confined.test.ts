import { describe, expect, it } from 'vitest';
import { checkConfined, checkEnvironment } from './rules/confined';
import { repository, source } from './support/source';

describe('packages that live in one place', () => {
  it('stay there', () => {
    expect(checkConfined(repository())).toEqual([]);
  });

  it.each([
    ['app/sales/a.server.ts', "import { Lucia } from 'lucia'", 'Lucia'],
    ['app/routes/auth/sign-in.tsx', "import type { Session } from 'lucia'", 'Lucia'],
    ['app/ui/table/table.tsx', "import { Link } from '@remix-run/react'", 'Remix'],
    ['app/sales/report.tsx', "import { Form } from '@remix-run/react'", 'Remix'],
    ['app/root.tsx', "import { Form } from 'remix'", 'inert'],
    ['app/sales/a.server.ts', "import postgres from 'postgres'", 'Postgres'],
    ['app/sales/a.server.ts', "import PgBoss from 'pg-boss'", 'pg-boss'],
  ])('are caught in %s: %s', (path, line, what) => {
    const found = checkConfined([source(path, line)]);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(path);
    expect(found[0]).toContain(what);
  });

  it('are one file where one file is the rule', () => {
    const lucia = "import { Lucia } from 'lucia'";
    const one = source('app/identity/login-session.server.ts', lucia);
    expect(checkConfined([one])).toEqual([]);
    expect(checkConfined([one, source('app/identity/other.server.ts', lucia)])).toEqual([
      'app/identity/login-session.server.ts, app/identity/other.server.ts: Lucia belongs in 1 file',
    ]);
  });
});

describe('the environment', () => {
  it('is read in one file', () => {
    expect(checkEnvironment(repository())).toEqual([]);
  });

  it.each([
    ['app/sales/a.server.ts', 'const port = process.env.PORT'],
    ['db/client.server.ts', 'const { DATABASE_URL } = process.env'],
    ['scripts/laris/seed.ts', "const mode = process.env['LARIS_MODE']"],
    ['app/sales/report.tsx', 'const key = import.meta.env.VITE_KEY'],
  ])('is caught in %s: %s', (path, line) => {
    expect(checkEnvironment([source(path, line)])).toHaveLength(1);
  });

  it('is left to launchers and to its one file', () => {
    const line = 'const port = process.env.PORT';
    expect(checkEnvironment([source('scripts/start.mjs', line)])).toEqual([]);
    expect(checkEnvironment([source('app/platform/config/env.server.ts', line)])).toEqual([]);
    expect(checkEnvironment([source('app/root.tsx', 'if (import.meta.env.DEV) watch()')])).toEqual([]);
  });
});
