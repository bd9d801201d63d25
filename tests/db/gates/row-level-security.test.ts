import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkRowLevelSecurity, type TableGuard } from '#tests/gates/rules/row-level-security.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';

let db: TestDatabase;
let owner: postgres.Sql;
beforeAll(async () => {
  db = await openTestDatabase();
  owner = postgres(db.ownerUrl, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await owner.end();
  await db.drop();
});

function readGuards(): Promise<TableGuard[]> {
  return owner<TableGuard[]>`
    select c.relname as name, pg_get_userbyid(c.relowner) as owner,
      c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
      exists (select from pg_attribute a
        where a.attrelid = c.oid and a.attname = 'pemda_id' and not a.attisdropped) as "hasPemda",
      coalesce((select json_agg(json_build_object('name', p.polname,
          'using', pg_get_expr(p.polqual, p.polrelid), 'check', pg_get_expr(p.polwithcheck, p.polrelid)))
        from pg_policy p where p.polrelid = c.oid), '[]') as policies
    from pg_class c
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
    order by c.relname`;
}

describe('row-level security on the migrated database', () => {
  it('is enabled and forced on every tenant table', async () => {
    const guards = await readGuards();
    expect(guards.length).toBeGreaterThan(20);
    expect(checkRowLevelSecurity(guards)).toEqual([]);
  });

  it('shows a transaction without a pemda nothing at all, in any tenant table', async () => {
    const app = postgres(db.appUrl, { max: 1 });
    const tenant = (await readGuards()).filter(t => t.hasPemda);
    for (const { name } of tenant) {
      const [row] = await app`select count(*)::int as n from ${app(name)}`;
      expect(row?.n, name).toBe(0);
    }
    await app.end();
  });

  it('is not the application’s to switch off', async () => {
    const app = postgres(db.appUrl, { max: 1 });
    await expect(app`alter table vendor disable row level security`).rejects.toThrow(/owner/);
    await expect(app`create table mine (id int)`).rejects.toThrow(/permission denied/);
    const [role] = await app`
      select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user`;
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false });
    await app.end();
  });

  it.each([
    [
      'switched off',
      'alter table vendor disable row level security',
      'vendor: row-level security is not enabled',
    ],
    [
      'not forced',
      'alter table vendor no force row level security',
      'vendor: row-level security is not forced',
    ],
    ['without a policy', 'drop policy one_pemda on vendor', 'vendor: no policy'],
    [
      'with a second way in',
      'create policy open_door on vendor using (true)',
      'vendor: more than one policy',
    ],
    [
      'that lets foreign rows in',
      "drop policy one_pemda on vendor; create policy p on vendor using (pemda_id = current_setting('app.pemda', true)) with check (true)",
      'vendor: policy p does not compare pemda_id for reads and writes',
    ],
    [
      'on a table nobody declared',
      'create table stray (id text primary key)',
      'stray: no pemda_id, and not listed as shared',
    ],
    ['given away', 'alter table vendor owner to laris_app', "vendor: the application's role owns it"],
  ])('is caught when %s', async (_, statement, expected) => {
    const rollback = new Error('roll back');
    await owner
      .begin(async tx => {
        await tx.unsafe(statement);
        const outer = owner;
        owner = tx as unknown as postgres.Sql;
        const found = checkRowLevelSecurity(await readGuards());
        owner = outer;
        expect(found).toContain(expected);
        throw rollback;
      })
      .catch(error => {
        if (error !== rollback) throw error;
      });
    expect(checkRowLevelSecurity(await readGuards())).toEqual([]);
  });
});
