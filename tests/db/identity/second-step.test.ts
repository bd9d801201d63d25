import { Secret, TOTP } from 'otpauth';
import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { database } from '#db/client.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { verifyChain } from '~/audit/verify-chain.server.ts';
import { insertAccount } from '~/identity/accounts.server.ts';
import type { Actor } from '~/identity/actor.ts';
import { systemActor } from '~/identity/actor.ts';
import { findLoginSession, openLoginSession } from '~/identity/login-sessions.server.ts';
import { authenticatorUri, offeredSecret, stepOf } from '~/identity/second-step/authenticator.server.ts';
import { hasSecondStep } from '~/identity/second-step/has-second-step.server.ts';
import { proveSecondStep } from '~/identity/second-step/prove-second-step.server.ts';
import { countRecoveryCodes } from '~/identity/second-step/recovery-codes.server.ts';
import { removeSecondStep, resetSecondStep } from '~/identity/second-step/remove-second-step.server.ts';
import { setUpSecondStep } from '~/identity/second-step/set-up-second-step.server.ts';
import { throttle } from '~/identity/throttle.ts';
import { fixedClock } from '~/platform/clock/clock.ts';

const pemda = '33.25';
const clock = fixedClock('2026-11-21T02:00:10Z');
const later = (seconds: number) => fixedClock(new Date(clock.now().getTime() + seconds * 1000).toISOString());

let db: TestDatabase;
let number = 0;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

interface Staff {
  personId: string;
  actor: Actor;
  cookie: string;
  sessionId: string;
}
let staff: Staff;

async function enter(personId: string): Promise<{ cookie: string; sessionId: string }> {
  const attributes = { pemda, role: 'ukpbj', rights: 'full', device: 'Kantor' } as const;
  const cookie = (await openLoginSession(personId, attributes)).split(';')[0] ?? '';
  return { cookie, sessionId: (await findLoginSession(cookie))!.id };
}

beforeEach(async () => {
  number += 1;
  const contact = { kind: 'phone', value: `+62813000000${String(number).padStart(2, '0')}` } as const;
  const personId = (await database().transaction(tx =>
    insertAccount(tx, { name: 'Petugas', contact, password: 'kata sandi uji', pemda, role: 'ukpbj' }),
  ))!;
  const actor = { kind: 'person', personId, pemda, role: 'ukpbj', rights: 'full' } as const;
  staff = { personId, actor, ...(await enter(personId)) };
});

/** What the app on the phone shows: computed from the address in the QR code, as an app does. */
function appCode(secret: string, at = clock): string {
  const uri = new URL(authenticatorUri(secret, 'UKPBJ Batang'));
  expect(uri.protocol).toBe('otpauth:');
  const shared = Secret.fromBase32(uri.searchParams.get('secret')!);
  return new TOTP({ secret: shared }).generate({ timestamp: at.now().getTime() });
}

const mySecret = () => offeredSecret(staff.personId, staff.sessionId);

const setUp = (code: string, at = clock) =>
  runCommand({ actor: staff.actor, pemda, clock: at }, ctx =>
    setUpSecondStep(ctx, { sessionId: staff.sessionId, code }),
  );

const prove = (code: string, at = clock, sessionId = staff.sessionId) =>
  proveSecondStep({ actor: staff.actor, sessionId, code, clock: at });

async function ready(): Promise<string[]> {
  const made = await setUp(appCode(mySecret()));
  if (!made.ok) throw new Error(made.problems[0]?.code);
  return made.value.recoveryCodes;
}

describe('setting up', () => {
  it('offers one secret per session, and the same again', () => {
    expect(mySecret()).toBe(mySecret());
    expect(mySecret()).not.toBe(offeredSecret(staff.personId, 'another session'));
    expect(mySecret()).toMatch(/^[A-Z2-7]{32}$/);
  });

  it('takes a code of the app, gives ten codes for paper, and proves this session', async () => {
    const codes = await ready();
    expect(new Set(codes).size).toBe(10);
    expect(await countRecoveryCodes(staff.personId)).toBe(10);
    expect(await hasSecondStep(staff.personId)).toBe(true);
    expect((await findLoginSession(staff.cookie))?.owes).toBe('none');
    const other = await enter(staff.personId);
    expect((await findLoginSession(other.cookie))?.owes).toBe('prove');
  });

  it('refuses a wrong code, no code, and a second app beside the first', async () => {
    expect(await setUp('000000')).toMatchObject({ ok: false, problems: [{ code: 'code-wrong' }] });
    expect(await setUp(' ')).toMatchObject({ ok: false, problems: [{ code: 'code-missing' }] });
    expect(await hasSecondStep(staff.personId)).toBe(false);
    await ready();
    expect(await setUp(appCode(mySecret()))).toMatchObject({ problems: [{ code: 'second-step-known' }] });
  });

  it('keeps neither the secret nor the codes readable', async () => {
    const codes = await ready();
    const owner = postgres(db.ownerUrl, { max: 1 });
    const dump = JSON.stringify([
      await owner`select *, encode(sealed_secret, 'escape') from person_authenticator`,
      await owner`select * from recovery_code`,
      await owner`select * from audit_event`,
    ]);
    await owner.end();
    for (const secret of [mySecret(), ...codes]) expect(dump).not.toContain(secret);
  });
});

describe('proving', () => {
  it('takes the next code of the app once, and no other twice', async () => {
    await ready();
    const secret = mySecret();
    expect(await prove(appCode(secret))).toMatchObject({ ok: false, problems: [{ code: 'code-wrong' }] });
    const next = later(30);
    const session = await enter(staff.personId);
    expect(await prove(appCode(secret, next), next, session.sessionId)).toMatchObject({
      ok: true,
      value: { by: 'app' },
    });
    expect((await findLoginSession(session.cookie))?.owes).toBe('none');
    expect((await prove(appCode(secret, next), next)).ok).toBe(false);
  });

  it('allows half a minute to either side, not more', () => {
    const code = appCode(mySecret());
    expect(stepOf(mySecret(), code, later(30).now())).not.toBeNull();
    expect(stepOf(mySecret(), code, later(-30).now())).not.toBeNull();
    expect(stepOf(mySecret(), code, later(60).now())).toBeNull();
  });

  it('takes each code on paper once, however it is typed', async () => {
    const [first = '', second = ''] = await ready();
    expect(await prove(` ${first.toLowerCase().replace('-', ' ')} `)).toMatchObject({
      value: { by: 'paper' },
    });
    expect((await prove(first)).ok).toBe(false);
    expect((await prove(second)).ok).toBe(true);
    expect(await countRecoveryCodes(staff.personId)).toBe(8);
  });

  it('lets one of two who bring the same code at once pass', async () => {
    const [code = ''] = await ready();
    const results = await Promise.all([prove(code), prove(code), prove(code)]);
    expect(results.filter(result => result.ok)).toHaveLength(1);
    const next = later(30);
    const app = appCode(mySecret(), next);
    const again = await Promise.all([prove(app, next), prove(app, next)]);
    expect(again.filter(result => result.ok)).toHaveLength(1);
  });

  it('closes after ten wrong codes and opens when the time is over', async () => {
    const [code = ''] = await ready();
    for (let n = 0; n < throttle.failures; n += 1) await prove('AAAAA-AAAAA');
    expect(await prove(code)).toMatchObject({ problems: [{ code: 'sign-in-throttled' }] });
    expect((await prove(code, later(throttle.windowMinutes * 60))).ok).toBe(true);
  });

  it('is on record, failed tries too, and the chain holds', async () => {
    await ready();
    await prove('AAAAA-AAAAA');
    const owner = postgres(db.ownerUrl, { max: 1 });
    const types =
      await owner`select type from audit_event where subject = ${staff.personId} order by sequence`;
    await owner.end();
    expect(types.map(row => row.type)).toEqual([
      'identity.second-step-set-up',
      'identity.second-step-failed',
    ]);
    expect((await verifyChain(pemda)).faults).toEqual([]);
  });
});

describe('a new phone', () => {
  it('is set up after the old one was removed with a code', async () => {
    const [code = ''] = await ready();
    const scope = { actor: staff.actor, pemda, clock };
    expect((await runCommand(scope, ctx => removeSecondStep(ctx, { code: '123456' }))).ok).toBe(false);
    expect((await runCommand(scope, ctx => removeSecondStep(ctx, { code }))).ok).toBe(true);
    expect(await hasSecondStep(staff.personId)).toBe(false);
    expect(await countRecoveryCodes(staff.personId)).toBe(0);
    expect((await setUp(appCode(mySecret(), later(60)), later(60))).ok).toBe(true);
  });

  it('is let in by an operator when all is lost; nobody else may', async () => {
    await ready();
    const input = { personId: staff.personId };
    const denied = await runCommand({ actor: staff.actor, pemda, clock }, ctx => resetSecondStep(ctx, input));
    expect(denied).toMatchObject({ ok: false, problems: [{ code: 'not-allowed' }] });
    const scope = { actor: systemActor(pemda), pemda, clock };
    expect((await runCommand(scope, ctx => resetSecondStep(ctx, input))).ok).toBe(true);
    expect(await findLoginSession(staff.cookie)).toBeNull();
    expect(await runCommand(scope, ctx => resetSecondStep(ctx, input))).toMatchObject({
      problems: [{ code: 'second-step-unknown' }],
    });
  });
});

describe('the limits of a session', () => {
  it('are kept: silence ends it, a request lengthens it, the whole is capped', async () => {
    const opened = (await findLoginSession(staff.cookie))!;
    const at = (minutes: number) => new Date(opened.endsAt.getTime() + (minutes - 15) * 60_000);
    expect(await findLoginSession(staff.cookie, at(14))).not.toBeNull();
    const lengthened = await findLoginSession(staff.cookie, at(28));
    expect(lengthened?.endsAt.getTime()).toBe(at(28).getTime() + 15 * 60_000);
    expect(await findLoginSession(staff.cookie, at(44))).toBeNull();
    expect(await findLoginSession(staff.cookie)).toBeNull();
  });
});
