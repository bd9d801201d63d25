import { setupServer } from 'msw/node';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { addresses, answering, knownCode, knownNib, silences } from '#tests/mocks/registers.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { config } from '~/platform/config/config.server.ts';
import type { Question } from '~/registration/answers/questions.ts';
import { checkRegistersJob } from '~/registration/registers/check-registers.job.server.ts';
import { checkVendor, listChecksToRepeat } from '~/registration/registers/check-vendor.server.ts';
import { listRegisterChecks } from '~/registration/registers/list-register-checks.server.ts';
import { requestCheck } from '~/registration/registers/request-check.server.ts';
import { answerAll, as, makeVendor, officer, start, typedAnswers } from './story.ts';

const pemda = '33.25';
const clock = fixedClock('2026-11-21T02:00:00Z');
const later = (hours: number) =>
  fixedClock(new Date(clock.now().getTime() + hours * 3_600_000).toISOString());
const outside = setupServer(...answering);
const off = { oss: undefined, djp: undefined, inaproc: undefined };

let db: TestDatabase;
let owner: postgres.Sql;
beforeAll(async () => {
  db = await openTestDatabase();
  owner = postgres(db.ownerUrl, { max: 1, onnotice: () => {} });
  outside.listen({ onUnhandledRequest: 'error' });
});
beforeEach(() => {
  config().registers = {
    oss: { url: addresses.oss, key: 'kunci-oss' },
    djp: { url: addresses.djp, key: 'token-djp' },
    inaproc: { url: addresses.inaproc, key: 'token-inaproc' },
  };
});
afterEach(() => outside.resetHandlers());
afterAll(async () => {
  config().registers = off;
  outside.close();
  await owner.end();
  await db.drop();
});

let serial = 700;

/** A vendor whose answers are those that the registers of the test know, but for `other`. */
async function newVendor(other: Partial<Record<Question, string>> = {}) {
  serial += 1;
  const person = await makeVendor();
  const { registrationId, vendorId } = await start(person);
  await answerAll(person, registrationId, {
    ...typedAnswers(serial),
    nib: knownNib,
    businessName: 'CV Keripik Renyah Batang',
    businessForm: 'cv',
    npwp: '01.234.567.4-901.000',
    ...other,
  });
  return { person, registrationId, vendorId };
}

const states = async (vendorId: string) =>
  Object.fromEntries(
    (await inPemda(pemda, tx => listRegisterChecks(tx, vendorId))).map(
      row => [`${row.register} ${row.question}`, row.state] as const,
    ),
  );

describe('the outside registers', () => {
  it('are all asked; each answer stands beside theirs', async () => {
    const { vendorId } = await newVendor();
    await checkVendor(pemda, { vendorId, inaprocCode: knownCode }, clock);
    expect(await states(vendorId)).toEqual({
      'oss nib': 'verified',
      'oss businessName': 'verified',
      'oss businessForm': 'verified',
      'oss npwp': 'verified',
      'oss kbliCode': 'verified',
      'djp npwp': 'verified',
      'djp taxable': 'verified',
      'inaproc nib': 'verified',
      'inaproc npwp': 'verified',
      'inaproc businessName': 'verified',
    });
  });

  it('show both values, a personal one masked, and keep theirs sealed', async () => {
    const { vendorId } = await newVendor({ businessName: 'Rengginang Manis', npwp: '3325085708900701' });
    await checkVendor(pemda, { vendorId, inaprocCode: null }, clock);
    const rows = await inPemda(pemda, tx => listRegisterChecks(tx, vendorId));
    expect(rows.find(row => row.question === 'businessName')).toMatchObject({
      state: 'differs',
      ours: 'Rengginang Manis',
      theirs: 'KERIPIK RENYAH BATANG',
      checkedAt: clock.now(),
    });
    const npwp = rows.find(row => row.register === 'oss' && row.question === 'npwp');
    expect(npwp?.state).toBe('differs');
    expect(`${npwp?.ours} ${npwp?.theirs}`).not.toMatch(/\d{6}/);
    const dump = JSON.stringify(await owner`select *, encode(sealed_theirs, 'escape') from register_check`);
    expect(dump).not.toContain('KERIPIK');
    const events = JSON.stringify(await owner`select data from audit_event where subject = ${vendorId}`);
    expect(events).toContain('"differs"');
    expect(events).not.toContain('3325085708900701');
  });

  it('say it when a number is unknown, and are not asked without one', async () => {
    const { vendorId } = await newVendor({ nib: '9120405199999' });
    await checkVendor(pemda, { vendorId, inaprocCode: null }, clock);
    const found = await states(vendorId);
    expect(found['oss nib']).toBe('absent');
    expect(found['inaproc nib']).toBeUndefined();
  });

  it('write nothing while none is connected', async () => {
    config().registers = off;
    const { vendorId } = await newVendor();
    await checkVendor(pemda, { vendorId, inaprocCode: knownCode }, clock);
    expect(await states(vendorId)).toEqual({});
  });
});

describe('a register that is down', () => {
  it('holds up no other, and is asked again later until it answers', async () => {
    outside.use(silences['server error']);
    const { vendorId } = await newVendor();
    await checkVendor(pemda, { vendorId, inaprocCode: null }, clock);
    expect(await states(vendorId)).toMatchObject({ 'oss nib': 'down', 'djp npwp': 'verified' });
    const mine = async (hours: number) =>
      (await listChecksToRepeat(pemda, later(hours).now())).filter(row => row.vendorId === vendorId);
    expect(await mine(0.9)).toEqual([]);
    expect(await mine(1)).toEqual([{ vendorId, register: 'oss' }]);
    await checkVendor(pemda, { vendorId, inaprocCode: null, only: 'oss' }, later(1));
    expect(await mine(2.5)).toEqual([]);
    expect(await mine(3)).toHaveLength(1);
    outside.resetHandlers();
    await checkVendor(pemda, { vendorId, inaprocCode: null, only: 'oss' }, later(3));
    expect(await states(vendorId)).toMatchObject({ 'oss nib': 'verified' });
    expect(await mine(48)).toEqual([]);
  });

  it('keeps what it said before, but vouches for no answer that was changed since', async () => {
    const { vendorId, person, registrationId } = await newVendor();
    await checkVendor(pemda, { vendorId, inaprocCode: null }, clock);
    outside.use(silences['no network']);
    await checkVendor(pemda, { vendorId, inaprocCode: null }, later(1));
    expect(await states(vendorId)).toMatchObject({ 'oss businessName': 'verified' });
    await answerAll(person, registrationId, {
      ...typedAnswers(serial),
      businessName: 'Nama Baru',
      nib: knownNib,
    });
    expect(await states(vendorId)).toMatchObject({ 'oss businessName': 'differs', 'oss nib': 'verified' });
  });
});

describe('the work behind it', () => {
  it('asks for one vendor, and by itself for those that wait', async () => {
    const { vendorId } = await newVendor();
    await checkRegistersJob.run(pemda, { vendorId, inaprocCode: knownCode });
    expect(await states(vendorId)).toMatchObject({ 'inaproc nib': 'verified' });
    await checkRegistersJob.run('', {});
    await checkRegistersJob.run(pemda, { vendorId: '01931f6e-0000-7000-8000-000000000000' });
  });

  it('is asked for by an officer, with a code that looks like one', async () => {
    const { registrationId, person } = await newVendor();
    const ask = (actor: typeof person, inaprocCode: string) =>
      as(actor, ctx => requestCheck(ctx, { registrationId, inaprocCode }));
    expect((await ask(officer(), knownCode)).ok).toBe(true);
    expect(await ask(person, '')).toMatchObject({ problems: [{ code: 'not-allowed' }] });
    expect(await ask(officer(pemda, 'view'), '')).toMatchObject({ problems: [{ code: 'not-allowed' }] });
    expect(await ask(officer('32.16'), '')).toMatchObject({ problems: [{ code: 'registration-unknown' }] });
    expect(await ask(officer(), '<script>')).toMatchObject({ problems: [{ code: 'inaproc-code-wrong' }] });
  });
});
