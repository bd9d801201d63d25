import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database, inPemda } from '#db/client.server.ts';
import { pemda } from '#db/schema/identity.ts';
import { seed } from '#db/seeds/seed.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { importMeeting } from '~/bimtek/meetings/import-meeting.server.ts';
import { printList } from '~/bimtek/paper-lists/print-list.server.ts';
import { findSession } from '~/bimtek/sessions/find-session.server.ts';
import { findAccount, insertAccount } from '~/identity/accounts.server.ts';
import { systemActor } from '~/identity/actor.ts';
import { demoAccounts } from '~/identity/demo-accounts.ts';
import { openLoginSession } from '~/identity/login-sessions.server.ts';
import { type Role, roles } from '~/identity/roles.ts';
import { answerOf, type Door, listDoors } from './support/route-modules.ts';

/*
 * The access matrix with real things: every route that names a thing in its URL, tried by every role that may open the
 * route, with the things of the own pemda and with those of the other one.
 */
const home = '33.25';
const foreign = '32.16';

/** Where each parameter's values live. Content (courses, checks, question pages) and tokens belong to no pemda. */
const tables: Record<string, string> = {
  registrationId: 'select id::text as id from registration where pemda_id = $1',
  productId: 'select id::text as id from product where pemda_id = $1',
  sha256: 'select sha256 as id from product_photo where pemda_id = $1',
  photo: 'select sha256 as id from product_photo where pemda_id = $1',
  channel: 'select id from channel where pemda_id = $1',
  listingId: 'select id::text as id from listing where pemda_id = $1',
  roundId: 'select id::text as id from promotion_round where pemda_id = $1',
  sessionId: `select session.id::text as id from bimtek_session session where session.pemda_id = $1 and state = 'open'
    and exists (select 1 from session_seat seat where seat.pemda_id = $1 and seat.session_id = session.id and seat.state = 'confirmed')`,
  paperListId: 'select id::text as id from paper_list where pemda_id = $1',
  meetingPersonId: 'select id::text as id from meeting_person where pemda_id = $1',
  learnerId: "select person_id::text as id from membership where pemda = $1 and role = 'vendor'",
  mailingId: 'select id::text as id from lesson_mailing where pemda_id = $1',
  repairId: 'select id::text as id from completion_repair where pemda_id = $1',
  certificateId: 'select id::text as id from certificate where pemda_id = $1',
  fileId: 'select id::text as id from sales_file where pemda_id = $1',
};

let db: TestDatabase;
let owner: postgres.Sql;
const cookies = new Map<Role, string>();
const things = new Map<string, string>();

beforeAll(async () => {
  db = await openTestDatabase();
  owner = postgres(db.ownerUrl, { max: 1, onnotice: () => {} });
  await database().delete(pemda);
  await seed('tiny', () => {});
  for (const role of roles) {
    const account = demoAccounts.find(
      each => each.pemda === home && each.role === role && each.rights === 'full',
    )!;
    const found = await findAccount(account.contact);
    const cookie = await openLoginSession(found!.personId, {
      pemda: home,
      role,
      rights: 'full',
      device: 'uji',
    });
    cookies.set(role, cookie.split(';')[0]!);
  }
  for (const place of [home, foreign]) await noteAttendance(place);
  for (const [name, query] of Object.entries(tables)) {
    for (const place of [home, foreign]) {
      const [row] = await owner.unsafe(`${query} order by 1 limit 1`, [place]);
      things.set(`${name}/${place}`, row?.id);
    }
  }
}, 180_000);
afterAll(async () => {
  await owner.end();
  await db.drop();
});

/** A list that was printed and a file of a meeting: the story tells of neither. */
async function noteAttendance(place: string): Promise<void> {
  const [session] = await owner.unsafe<{ id: string }[]>(`${tables.sessionId} order by 1 limit 1`, [place]);
  const sessionId = session!.id;
  const scope = { actor: systemActor(place), pemda: place };
  const { startsAt } = (await inPemda(place, tx => findSession(tx, sessionId)))!;
  const from = startsAt.toISOString();
  const until = new Date(startsAt.getTime() + 3_600_000).toISOString();
  const table = [
    ['Name', 'Join Time', 'Leave Time'],
    ['Tamu', from, until],
  ];
  const printed = await runCommand(scope, ctx => printList(ctx, { sessionId }));
  const imported = await runCommand(scope, ctx =>
    importMeeting(ctx, { sessionId, table, offsetMinutes: 420 }),
  );
  expect([printed.ok, imported.ok]).toEqual([true, true]);
}

const doors = listDoors().filter(
  door => door.params.some(name => name in tables) && !door.params.includes('pemda'),
);
const guarded = doors.flatMap(door => {
  const open = roles.filter(role => door.page.access === 'signed-in' || door.page.access.includes(role));
  return open.map(role => [`${door.method} ${door.page.id}`, role, door] as const);
});

function knock(door: Door, role: Role, place: string) {
  const params = Object.fromEntries(
    door.params.map(name => [name, things.get(`${name}/${place}`) ?? 'none']),
  );
  const request = new Request('http://laris.test/somewhere', {
    method: door.method,
    headers: { Cookie: cookies.get(role)! },
    ...(door.method === 'POST' ? { body: new URLSearchParams({ outcome: 'accepted', version: '1' }) } : {}),
  });
  return answerOf(() => door.knock({ request, params }));
}

/** Everything that the other pemda has, as one number per table. */
async function weighForeign(): Promise<unknown> {
  const tenant = await owner<{ name: string }[]>`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'pemda_id'
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`;
  const weights = tenant.map(async ({ name }) => {
    const [row] = await owner.unsafe(
      `select count(*)::int as n, md5(string_agg(t::text, '' order by t::text)) as sum from ${name} t where pemda_id = $1`,
      [foreign],
    );
    return [name, row];
  });
  return Object.fromEntries(await Promise.all(weights));
}

describe('things of another pemda', () => {
  it('are there to be reached for', () => {
    for (const name of Object.keys(tables)) {
      expect(things.get(`${name}/${foreign}`), name).toBeTruthy();
      // Channels share names, and pictures are kept by their content: those may be equal.
      const alike = ['channel', 'sha256', 'photo'].includes(name);
      if (!alike) expect(things.get(`${name}/${foreign}`)).not.toBe(things.get(`${name}/${home}`));
    }
    expect(guarded.length).toBeGreaterThan(15);
  });

  it.each(guarded)(
    '%s: %s is told that there is no such thing, and nothing of it changes',
    async (_, role, door) => {
      const before = await weighForeign();
      const { status } = await knock(door, role, foreign);
      // 303: an address that only takes forms leads back to the thing's page, which then says 404.
      expect(door.method === 'GET' ? [404, 303] : [404, 403, 422]).toContain(status);
      expect(await weighForeign()).toEqual(before);
    },
  );

  it('while staff open the same pages for their own', async () => {
    // Only addresses all of whose parts are known here: a trial or a finding would have to be made first.
    const own = guarded.filter(
      ([, role, door]) =>
        role === 'ukpbj' && door.method === 'GET' && door.params.every(name => name in tables),
    );
    expect(own.length).toBeGreaterThan(3);
    for (const [name, role, door] of own) {
      const { status } = await knock(door, role, home);
      // 303: an address that only takes forms leads back to the thing's page.
      expect([200, 303], name).toContain(status);
    }
  });

  it('stay out of reach for a person who belongs to both', async () => {
    const contact = { kind: 'email', value: 'dua@daerah.test' } as const;
    const account = {
      name: 'Dua Daerah',
      contact,
      password: 'kata sandi uji',
      pemda: foreign,
      role: 'ukpbj' as const,
    };
    const personId = await database().transaction(tx => insertAccount(tx, account));
    const attributes = { pemda: foreign, role: 'ukpbj' as const, rights: 'full' as const, device: 'uji' };
    const cookie = (await openLoginSession(personId!, attributes)).split(';')[0]!;
    const door = doors.find(each => each.page.id === 'ukpbj.registration' && each.method === 'GET')!;
    const request = new Request('http://laris.test/somewhere', { headers: { Cookie: cookie } });
    const params = { registrationId: things.get(`registrationId/${home}`) };
    expect((await answerOf(() => door.knock({ request, params }))).status).toBe(404);
  });
});
