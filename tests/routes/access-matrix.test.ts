import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database } from '#db/client.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { insertAccount } from '~/identity/accounts.server.ts';
import { openLoginSession } from '~/identity/login-sessions.server.ts';
import { type Role, roles } from '~/identity/roles.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { listPages } from '../gates/rules/routes.ts';
import { repository } from '../gates/support/source.ts';
import { answerOf, type Door, listDoors } from './support/route-modules.ts';

const home = '33.25';
const foreign = '32.16';
type Who = 'visitor' | Role;
const everybody: Who[] = ['visitor', ...roles];

let db: TestDatabase;
let owner: postgres.Sql;
const people = new Map<Role, string>();
const cookies = new Map<string, string>();

async function enter(role: Role, rights: 'full' | 'view'): Promise<string> {
  const cookie = await openLoginSession(people.get(role)!, { pemda: home, role, rights, device: 'uji' });
  return cookie.split(';')[0]!;
}

beforeAll(async () => {
  db = await openTestDatabase();
  owner = postgres(db.ownerUrl, { max: 1, onnotice: () => {} });
  for (const [number, role] of roles.entries()) {
    const contact = { kind: 'phone', value: `+628120000000${number}` } as const;
    const account = { name: 'Orang Uji', contact, password: 'kata sandi uji', pemda: home, role };
    const personId = await database().transaction(tx => insertAccount(tx, account));
    people.set(role, personId!);
    for (const rights of ['full', 'view'] as const)
      cookies.set(`${role}/${rights}`, await enter(role, rights));
  }
});
afterAll(async () => {
  await owner.end();
  await db.drop();
});

/** A request as this person. Ids in the URL are well formed and belong to nobody. */
async function knock(door: Door, who: Who, pemda = home, rights: 'full' | 'view' = 'full') {
  // What ends a session must not end the one that the other doors are tried with.
  const own = door.page.id.startsWith('auth.') && who !== 'visitor';
  const cookie = own ? await enter(who, rights) : cookies.get(`${who}/${rights}`);
  const request = new Request('http://laris.test/somewhere', {
    method: door.method,
    headers: cookie ? { Cookie: cookie } : {},
    ...(door.method === 'POST' ? { body: new URLSearchParams({ nothing: 'known' }) } : {}),
  });
  const params = Object.fromEntries(door.params.map(name => [name, name === 'pemda' ? pemda : newId()]));
  return answerOf(() => door.knock({ request, params }));
}

function isOpenTo({ page }: Door, who: Who): boolean {
  if (page.access === 'public') return true;
  if (who === 'visitor') return false;
  return page.access === 'signed-in' || page.access.includes(who);
}

const doors = listDoors();
const label = (door: Door) => `${door.method} ${door.page.id}`;
const matrix = doors.flatMap(door => everybody.map(who => [label(door), who, door] as const));

describe('access matrix', () => {
  it('knows every page that the gates know', () => {
    const declared = listPages(repository()).map(p => p.id);
    expect(new Set(doors.map(d => d.page.id))).toEqual(
      new Set(declared.filter(id => doors.some(d => d.page.id === id))),
    );
    expect(doors.length).toBeGreaterThan(0);
  });

  it.each(matrix.filter(([, who, door]) => !isOpenTo(door, who)))(
    '%s is closed to %s',
    async (_, who, door) => {
      const { status, location } = await knock(door, who);
      if (who === 'visitor') {
        expect(status).toBe(302);
        expect(location).toMatch(/^\/sign-in(\?to=%2Fsomewhere)?$/);
      } else expect(status).toBe(403);
    },
  );

  it.each(matrix.filter(([, who, door]) => isOpenTo(door, who)))(
    '%s answers %s, and does not break',
    async (_, who, door) => {
      const { status, location } = await knock(door, who);
      expect(status).toBeLessThan(500);
      expect(status).not.toBe(403);
      if (door.page.access !== 'public') expect(location ?? '').not.toMatch(/^\/sign-in/);
    },
  );

  const changes = matrix.filter(
    ([, who, door]) =>
      door.method === 'POST' &&
      door.page.access !== 'public' &&
      // One's own account is one's own, whatever the rights in the office.
      !door.page.id.startsWith('auth.') &&
      isOpenTo(door, who),
  );
  it.each(changes.filter(([, who]) => who !== 'visitor'))(
    '%s changes nothing for %s with view rights',
    async (_, who, door) => {
      const before = await countRows();
      const { status } = await knock(door, who, home, 'view');
      expect(status).toBeLessThan(500);
      expect(await countRows()).toEqual(before);
    },
  );

  const placed = doors.filter(door => door.params.includes('pemda'));
  it.each(placed.map(door => [label(door), door] as const))(
    '%s knows no pemda that does not exist',
    async (_, door) => {
      for (const pemda of ['99.99', '33-25', '', '33.25; drop']) {
        const { status } = await knock(door, 'visitor', pemda);
        expect(status, pemda).toBe(404);
      }
      expect((await knock(door, 'visitor', foreign)).status).toBeLessThan(500);
    },
  );
});

/** Rows of every table that a form could have written into; asked as the owner, who sees all pemda. */
async function countRows(): Promise<unknown> {
  const tables = await owner<{ name: string }[]>`
    select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`;
  const counts = tables.map(async ({ name }) => {
    const [row] = await owner`select count(*)::int as n from ${owner(name)}`;
    return [name, row?.n];
  });
  return Object.fromEntries(await Promise.all(counts));
}
