import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { auditEvent } from '#db/schema/audit.ts';
import { outboxMessage } from '#db/schema/messages.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { findAccount, findPersonName } from '~/identity/accounts.server.ts';
import { systemActor, visitor } from '~/identity/actor.ts';
import { listLoginSessions } from '~/identity/list-login-sessions.server.ts';
import { findLoginSession } from '~/identity/login-sessions.server.ts';
import { requestPasswordReset } from '~/identity/request-password-reset.server.ts';
import { resetPassword } from '~/identity/reset-password.server.ts';
import { revokeLoginSession } from '~/identity/revoke-login-session.server.ts';
import { signIn } from '~/identity/sign-in.server.ts';
import { signUp } from '~/identity/sign-up.server.ts';
import { openBody } from '~/messages/sealed-body.server.ts';
import { fixedClock } from '~/platform/clock/clock.ts';

const clock = fixedClock('2026-11-21T02:00:00Z');
const person = { name: 'Siti Aminah', contact: '0812-3456-7890', password: 'emping melinjo', pemda: '33.25' };

function join(input = person) {
  return runCommand({ actor: visitor, pemda: input.pemda, clock }, ctx => signUp(ctx, input));
}

function enter(password: string, at = clock, proof?: string) {
  return signIn({ contact: '+62 812 3456 7890', password, device: 'HP Bu Siti', proof, clock: at });
}

function cookieOf(setCookie: string): string {
  return setCookie.split(';')[0] ?? '';
}

let db: TestDatabase;
let personId: string;
beforeAll(async () => {
  db = await openTestDatabase();
  const joined = await join();
  if (!joined.ok) throw new Error('sign-up failed');
  personId = joined.value.personId;
});
afterAll(() => db.drop());

describe('signUp', () => {
  it('keeps the name and the number sealed, and the event free of both', async () => {
    const owner = postgres(db.ownerUrl, { max: 1 });
    const dump = JSON.stringify([
      await owner`select * from person`,
      await owner`select * from person_contact`,
      await owner`select * from audit_event`,
    ]);
    await owner.end();
    expect(dump).not.toContain('Siti');
    expect(dump).not.toContain('81234567890');
    expect(await findPersonName(personId)).toBe('Siti Aminah');
  });

  it('finds the account by any spelling of the number', async () => {
    const found = await findAccount({ kind: 'phone', value: '+6281234567890' });
    expect(found).toMatchObject({
      personId,
      memberships: [{ pemda: '33.25', role: 'vendor', rights: 'full' }],
    });
  });

  it('refuses the same number twice and leaves no half-made person', async () => {
    const again = await join({ ...person, contact: '6281234567890' });
    expect(again).toEqual({ ok: false, problems: [{ code: 'contact-taken', field: 'contact' }] });
    const owner = postgres(db.ownerUrl, { max: 1 });
    const [count] = await owner`select count(*)::int as n from person`;
    await owner.end();
    expect(count?.n).toBe(1);
  });

  it('refuses what is no number and no address, and an unknown pemda', async () => {
    expect(await join({ ...person, contact: '12345' })).toMatchObject({
      problems: [{ code: 'contact-invalid' }],
    });
    const elsewhere = await join({ ...person, contact: 'siti@contoh.id', pemda: '99.99' });
    expect(elsewhere).toMatchObject({ problems: [{ code: 'pemda-unknown' }] });
  });
});

describe('signIn', () => {
  it('opens a session whose token is not what the table holds', async () => {
    const entered = await enter(person.password);
    if (!entered.ok) throw new Error('sign-in failed');
    const cookie = cookieOf(entered.value.cookie);
    const session = await findLoginSession(cookie);
    expect(session).toMatchObject({
      personId,
      pemda: '33.25',
      role: 'vendor',
      rights: 'full',
      device: 'HP Bu Siti',
    });
    expect(cookie).not.toContain(session?.id ?? '');
    expect(await findLoginSession(`laris=${session?.id}`)).toBeNull();
  });

  it('gives one answer to a wrong password and to an unknown account', async () => {
    const unknown = await signIn({
      contact: '081299990000',
      password: 'x',
      device: '',
      proof: undefined,
      clock,
    });
    expect(await enter('salah')).toEqual(unknown);
  });

  it('closes after ten failures in a quarter of an hour, but not for the device that has been in before', async () => {
    const known = await enter(person.password);
    if (!known.ok) throw new Error('sign-in failed');
    for (let n = 0; n < 10; n += 1) await enter('salah');
    expect(await enter(person.password)).toMatchObject({ problems: [{ code: 'sign-in-throttled' }] });
    expect((await enter(person.password, clock, known.value.proof)).ok).toBe(true);
    expect((await enter(person.password, fixedClock('2026-11-21T02:16:00Z'))).ok).toBe(true);
  });
});

describe('login sessions', () => {
  it('are listed for their owner and end one by one', async () => {
    const entered = await enter(person.password);
    if (!entered.ok) throw new Error('sign-in failed');
    const cookie = cookieOf(entered.value.cookie);
    const session = await findLoginSession(cookie);
    const mine = (await listLoginSessions(personId, session?.id ?? '')).find(row => row.current);
    const actor = { kind: 'person', personId, pemda: '33.25', role: 'vendor', rights: 'full' } as const;
    const revoke = (who: typeof actor, handle: string) =>
      runCommand({ actor: who, pemda: '33.25', clock }, ctx => revokeLoginSession(ctx, { handle }));
    const stranger = { ...actor, personId: '01900000-0000-7000-8000-000000000000' };
    expect(await revoke(stranger, mine?.handle ?? '')).toMatchObject({
      problems: [{ code: 'session-unknown' }],
    });
    expect(await revoke(actor, "'; drop table person --")).toMatchObject({
      problems: [{ code: 'session-unknown' }],
    });
    expect((await revoke(actor, mine?.handle ?? '')).ok).toBe(true);
    expect(await findLoginSession(cookie)).toBeNull();
  });
});

describe('password reset', () => {
  async function ask(contact: string): Promise<string | undefined> {
    const asked = await requestPasswordReset(contact, clock, token => `https://laris.test/reset/${token}`);
    expect(asked).toEqual({ ok: true, value: null });
    const rows = await inPemda('33.25', tx => tx.select().from(outboxMessage).orderBy(outboxMessage.id));
    const last = rows.at(-1);
    return last && openBody(last.id, last.sealedBody).link.split('/').pop();
  }

  it('goes through the outbox, sealed, works once, and closes every session', async () => {
    const entered = await enter(person.password, clock, undefined);
    const token = (await ask('081234567890')) ?? '';
    const first = await resetPassword({ token, password: 'gula aren baru' }, clock);
    expect(first.ok).toBe(true);
    if (entered.ok) expect(await findLoginSession(cookieOf(entered.value.cookie))).toBeNull();
    expect((await enter('gula aren baru', fixedClock('2026-11-21T03:00:00Z'))).ok).toBe(true);
    expect(await resetPassword({ token, password: 'sekali lagi ya' }, clock)).toMatchObject({
      problems: [{ code: 'reset-expired' }],
    });
  });

  it('says the same for an unknown account and writes nothing', async () => {
    const before = await inPemda('33.25', tx => tx.select().from(outboxMessage));
    await ask('081200000001');
    expect(await inPemda('33.25', tx => tx.select().from(outboxMessage))).toHaveLength(before.length);
  });

  it('expires after half an hour, and an invented token opens nothing', async () => {
    const token = (await ask('081234567890')) ?? '';
    const late = await resetPassword(
      { token, password: 'terlalu lambat' },
      fixedClock('2026-11-21T02:31:00Z'),
    );
    expect(late).toMatchObject({ problems: [{ code: 'reset-expired' }] });
    expect(await resetPassword({ token: 'karangan', password: 'terlalu lambat' }, clock)).toMatchObject({
      ok: false,
    });
  });

  it('leaves its trail without a personal value', async () => {
    const events = await inPemda('33.25', tx => tx.select().from(auditEvent));
    const types = new Set(events.map(event => event.type));
    expect(types).toContain('identity.reset-requested');
    expect(types).toContain('identity.password-changed');
    expect(JSON.stringify(events)).not.toMatch(/8123|Siti|emping|gula/);
  });
});

describe('the wall between pemda', () => {
  it('shows one pemda nothing of the other’s messages and events', async () => {
    expect(await inPemda('32.16', tx => tx.select().from(outboxMessage))).toEqual([]);
    expect(await inPemda('32.16', tx => tx.select().from(auditEvent))).toEqual([]);
    const reach = runCommand({ actor: systemActor('32.16'), pemda: '32.16', clock }, ctx =>
      signUp(ctx, person),
    );
    expect(await reach).toMatchObject({ problems: [{ code: 'contact-taken' }] });
  });
});
