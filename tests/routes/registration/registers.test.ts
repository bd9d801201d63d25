import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeOfficer, makeVendor, submitted } from '#tests/db/registration/story.ts';
import { addresses, answering } from '#tests/mocks/registers.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { config } from '~/platform/config/config.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { checkRegistersJob } from '~/registration/registers/check-registers.job.server.ts';
import * as figures from '../../../app/routes/ukpbj/registration-figures._index.tsx';
import * as figure from '../../../app/routes/ukpbj/registration-figures.$figure.tsx';
import * as review from '../../../app/routes/ukpbj/registrations.$registrationId._index.tsx';
import * as check from '../../../app/routes/ukpbj/registrations.$registrationId.register-check.ts';
import { signIn } from './visitor.ts';

const outside = setupServer(...answering);
const off = { oss: undefined, djp: undefined, inaproc: undefined };
let db: TestDatabase;
let officer: Awaited<ReturnType<typeof signIn>>;
beforeAll(async () => {
  db = await openTestDatabase();
  officer = await signIn(await makeOfficer());
  outside.listen({ onUnhandledRequest: 'error' });
});
beforeEach(() => {
  config().registers = off;
});
afterAll(async () => {
  config().registers = off;
  outside.close();
  await db.drop();
});

describe('what outside registers say', () => {
  it('is no part of the page while none is connected', async () => {
    const { registrationId } = await submitted(910);
    expect((await officer.get(review.loader, { registrationId })).body.checks).toBeNull();
  });

  it('stands beside the answers once they were asked', async () => {
    config().registers = { ...off, oss: { url: addresses.oss, key: 'kunci-oss' } };
    const { registrationId, vendorId } = await submitted(911);
    expect((await officer.get(review.loader, { registrationId })).body.checks).toEqual([]);
    await checkRegistersJob.run('33.25', { vendorId });
    const { checks } = (await officer.get(review.loader, { registrationId })).body;
    expect(checks).toHaveLength(5);
    expect(checks[0]).toMatchObject({ register: 'oss', state: 'absent', theirs: null });
  });

  it('is asked for again by an officer; a code that is none is said to be none', async () => {
    const { registrationId, actor } = await submitted(912);
    const params = { registrationId };
    const ask = (who: typeof officer, code: string) =>
      who.post(check.action, [['inaprocCode', code]], params);
    expect(await ask(officer, 'PYD-1')).toMatchObject({
      status: 303,
      location: `/ukpbj/registrations/${registrationId}?asked#registers`,
    });
    expect(await ask(officer, 'a b')).toMatchObject({
      status: 422,
      body: { problems: [{ code: 'inaproc-code-wrong', field: 'inaprocCode' }] },
    });
    expect((await ask(await signIn(actor), '')).status).toBe(403);
    expect((await ask(await signIn(await makeOfficer('full', '32.16')), '')).status).toBe(404);
    expect((await officer.post(check.action, [], { registrationId: newId() })).status).toBe(404);
    expect((await officer.post(check.action, [], { registrationId: 'x' })).status).toBe(404);
  });
});

describe('the figures of the office', () => {
  it('open for a period, and as files', async () => {
    const page = await officer.get(figures.loader, {}, '?from=2026-11-01&to=2026-11-30');
    expect(page.body.period).toEqual({ from: '2026-11-01', to: '2026-11-30' });
    expect(page.body.figures.funnel[0].reached).toBeGreaterThan(0);
    for (const name of ['funnel', 'queue', 'reasons', 'first-time-right', 'origins'])
      expect((await officer.get(figure.loader, { figure: `${name}.csv` })).status).toBe(200);
    expect((await officer.get(figure.loader, { figure: 'toString.csv' })).status).toBe(404);
    const vendor = await signIn(await makeVendor());
    expect((await vendor.get(figures.loader)).status).toBe(403);
  });
});
