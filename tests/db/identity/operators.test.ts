import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { systemActor, visitor } from '~/identity/actor.ts';
import { createAdmin } from '~/identity/create-admin.server.ts';
import { createPemda } from '~/identity/create-pemda.server.ts';
import { enterDemoAccount, listDemoAccounts } from '~/identity/demo-accounts.server.ts';
import { listPemda } from '~/identity/list-pemda.server.ts';
import { signIn } from '~/identity/sign-in.server.ts';
import { fixedClock } from '~/platform/clock/clock.ts';

const clock = fixedClock('2026-11-21T02:00:00Z');
const batu = { name: 'Kota Batu', office: 'UKPBJ Kota Batu' };
const wulan = { name: 'Wulan', contact: 'wulan@batu.test', password: 'kata sandi panjang' };

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

const open = (pemda: string, actor = systemActor(pemda)) =>
  runCommand({ actor, pemda, clock }, ctx => createPemda(ctx, batu));
const admit = (input = wulan, pemda = '35.79') =>
  runCommand({ actor: systemActor(pemda), pemda, clock }, ctx => createAdmin(ctx, input));

describe('an operator', () => {
  it('opens a pemda once', async () => {
    expect((await open('35.79')).ok).toBe(true);
    expect(await open('35.79')).toEqual({ ok: false, problems: [{ code: 'pemda-taken' }] });
    expect((await listPemda()).map(each => each.id)).toContain('35.79');
  });

  it('is the only one who may', async () => {
    const byVisitor = runCommand({ actor: visitor, pemda: '11.01', clock }, ctx => createPemda(ctx, batu));
    expect(await byVisitor).toEqual({ ok: false, problems: [{ code: 'not-allowed' }] });
  });

  it('admits the first member of the office, who can then sign in', async () => {
    expect((await admit()).ok).toBe(true);
    const entered = await signIn({ ...wulan, device: 'laptop', proof: undefined, clock });
    expect(entered).toMatchObject({ ok: true, value: { role: 'ukpbj', pemda: '35.79' } });
  });

  it('is told what is wrong', async () => {
    expect(await admit()).toMatchObject({ problems: [{ code: 'contact-taken' }] });
    expect(await admit({ ...wulan, contact: 'x' })).toMatchObject({
      problems: [{ code: 'contact-invalid' }],
    });
    expect(await admit({ ...wulan, contact: 'a@b.test', password: 'pendek' })).toMatchObject({
      problems: [{ code: 'password-short' }],
    });
    expect(await admit({ ...wulan, contact: 'c@d.test' }, '99.99')).toMatchObject({
      problems: [{ code: 'pemda-unknown' }],
    });
  });
});

describe('demo accounts', () => {
  it('are not offered where no story made them, and a wrong key opens nothing', async () => {
    expect(await listDemoAccounts()).toEqual([]);
    expect(await enterDemoAccount('ukpbj.batang', '', clock)).toMatchObject({
      problems: [{ code: 'sign-in-wrong' }],
    });
    expect(await enterDemoAccount('siapa', '', clock)).toMatchObject({ problems: [{ code: 'not-allowed' }] });
  });
});
