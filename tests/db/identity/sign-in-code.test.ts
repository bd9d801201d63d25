import { desc } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database, inPemda } from '#db/client.server.ts';
import { outboxMessage } from '#db/schema/messages.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { insertAccount } from '~/identity/accounts.server.ts';
import { findLoginSession } from '~/identity/login-sessions.server.ts';
import { requestSignInCode } from '~/identity/sign-in-code/request-sign-in-code.server.ts';
import { signInCode } from '~/identity/sign-in-code/sign-in-code.ts';
import { signInWithCode } from '~/identity/sign-in-code/sign-in-with-code.server.ts';
import { throttle } from '~/identity/throttle.ts';
import { openBody } from '~/messages/sealed-body.server.ts';
import { fixedClock } from '~/platform/clock/clock.ts';

const pemda = '33.25';
const clock = fixedClock('2026-11-21T02:00:00Z');
const later = (minutes: number) =>
  fixedClock(new Date(clock.now().getTime() + minutes * 60_000).toISOString());

let db: TestDatabase;
let owner: postgres.Sql;
let number = 0;
beforeAll(async () => {
  db = await openTestDatabase();
  owner = postgres(db.ownerUrl, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await owner.end();
  await db.drop();
});

async function newVendor(): Promise<{ phone: string; personId: string }> {
  number += 1;
  const phone = `+62814000000${String(number).padStart(2, '0')}`;
  const account = {
    name: 'Bu Sri',
    contact: { kind: 'phone', value: phone },
    password: 'kata sandi uji',
  } as const;
  const personId = await database().transaction(tx =>
    insertAccount(tx, { ...account, pemda, role: 'vendor' }),
  );
  return { phone, personId: personId! };
}

async function ask(phone: string, at = clock): Promise<string> {
  const asked = await requestSignInCode(phone, at, token => `https://laris.test/sign-in/code/${token}`);
  if (!asked.ok) throw new Error(asked.problems[0]?.code);
  return asked.value.token;
}

async function lastMessage() {
  const [row] = await inPemda(pemda, tx =>
    tx.select().from(outboxMessage).orderBy(desc(outboxMessage.id)).limit(1),
  );
  return row!;
}

async function codeSent(): Promise<string> {
  const row = await lastMessage();
  return String(openBody(row.id, row.sealedBody).values.code);
}

const bring = (token: string, code: string, at = clock) =>
  signInWithCode({ token, code, device: 'HP Bu Sri', clock: at });

describe('a code by phone', () => {
  it('signs in once, and shows that the phone is the person’s own', async () => {
    const { phone, personId } = await newVendor();
    const token = await ask(phone);
    const code = await codeSent();
    expect(code).toMatch(/^\d{6}$/);
    const entered = await bring(token, `${code.slice(0, 3)} ${code.slice(3)}`);
    expect(entered).toMatchObject({ ok: true, value: { personId, role: 'vendor', pemda } });
    if (!entered.ok) return;
    expect((await findLoginSession(entered.value.cookie.split(';')[0]!))?.personId).toBe(personId);
    const [contact] = await owner`select verified_at from person_contact where person_id = ${personId}`;
    expect(contact?.verified_at).toEqual(clock.now());
    expect(await bring(token, code)).toMatchObject({ ok: false, problems: [{ code: 'code-over' }] });
  });

  it('is written to the outbox confidentially, with the page that asks for it', async () => {
    const { phone } = await newVendor();
    const token = await ask(phone);
    const row = await lastMessage();
    expect(row).toMatchObject({ template: 'sign-in-code', confidential: true });
    const body = openBody(row.id, row.sealedBody);
    expect(body.link).toBe(`https://laris.test/sign-in/code/${token}?code=${body.values.code}`);
    expect(body.to).toEqual({ kind: 'phone', value: phone });
  });

  it('is over after ten minutes', async () => {
    const { phone } = await newVendor();
    const token = await ask(phone);
    const code = await codeSent();
    expect(await bring(token, code, later(signInCode.minutes))).toMatchObject({
      problems: [{ code: 'code-over' }],
    });
    expect((await bring(token, code, later(signInCode.minutes - 0.01))).ok).toBe(true);
  });

  it('is over after five wrong tries, also when they come at once', async () => {
    const { phone } = await newVendor();
    const token = await ask(phone);
    const code = await codeSent();
    const wrong = code === '000000' ? '111111' : '000000';
    const tries = await Promise.all(Array.from({ length: signInCode.tries }, () => bring(token, wrong)));
    for (const one of tries) expect(one).toMatchObject({ problems: [{ code: 'code-wrong' }] });
    expect(await bring(token, code)).toMatchObject({ problems: [{ code: 'code-over' }] });
  });

  it('lets one of two who bring it at once pass', async () => {
    const { phone } = await newVendor();
    const token = await ask(phone);
    const code = await codeSent();
    const results = await Promise.all([bring(token, code), bring(token, code)]);
    expect(results.filter(result => result.ok)).toHaveLength(1);
  });

  it('belongs to its own page: another request’s token does not take it', async () => {
    const [one, other] = [await newVendor(), await newVendor()];
    const token = await ask(one.phone);
    const codeOfOne = await codeSent();
    const foreign = await ask(other.phone);
    if ((await codeSent()) !== codeOfOne)
      expect(await bring(foreign, codeOfOne)).toMatchObject({ problems: [{ code: 'code-wrong' }] });
    expect(await bring('no such token', codeOfOne)).toMatchObject({ problems: [{ code: 'code-over' }] });
    expect((await bring(token, codeOfOne)).ok).toBe(true);
  });
});

describe('a contact that nobody has', () => {
  it('gets the same answer and no message', async () => {
    const [before] = await owner`select count(*)::int as n from outbox_message`;
    const token = await ask('+6281499999999');
    const [afterwards] = await owner`select count(*)::int as n from outbox_message`;
    expect(afterwards).toEqual(before);
    expect(token).toMatch(/^[\w-]{32}$/);
    expect(await bring(token, '123456')).toMatchObject({ problems: [{ code: 'code-wrong' }] });
  });

  it('is refused when it is none', async () => {
    const asked = await requestSignInCode('bukan nomor', clock, String);
    expect(asked).toMatchObject({ ok: false, problems: [{ code: 'contact-invalid' }] });
  });
});

describe('too many codes', () => {
  it('are not sent to one phone; signing in starts the count anew', async () => {
    const { phone } = await newVendor();
    let token = '';
    for (let n = 0; n < throttle.failures - 1; n += 1) token = await ask(phone);
    expect((await bring(token, await codeSent())).ok).toBe(true);
    for (let n = 0; n < throttle.failures; n += 1) await ask(phone);
    const refused = await requestSignInCode(phone, clock, String);
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'sign-in-throttled' }] });
    await ask(phone, later(throttle.windowMinutes));
  });
});

describe('what is kept', () => {
  it('holds no code, no token and no phone', async () => {
    const { phone } = await newVendor();
    const token = await ask(phone);
    const code = await codeSent();
    const dump = JSON.stringify(await owner`select * from sign_in_request`);
    for (const secret of [token, phone, phone.slice(3)]) expect(dump).not.toContain(secret);
    expect(dump).not.toMatch(new RegExp(`"${code}"`));
  });
});
