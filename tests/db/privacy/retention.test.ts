import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import {
  as,
  makeOfficer,
  makeVendor,
  start,
  submitted,
  typedAnswers,
  value,
} from '#tests/db/registration/story.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { listEvents } from '~/audit/list-events.server.ts';
import { verifyChain } from '~/audit/verify-chain.server.ts';
import { retentionSweepers } from '~/composition.server.ts';
import { openLoginSession } from '~/identity/login-sessions.server.ts';
import { queueMessage } from '~/messages/queue-message.server.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { runRetention } from '~/privacy/retention/apply-retention.job.server.ts';
import { applyRetention } from '~/privacy/retention/apply-retention.server.ts';
import { retention } from '~/privacy/retention/retention-rules.ts';
import { ok } from '~/reference/result.ts';
import { answerPage } from '~/registration/answers/answer-page.server.ts';
import { findVendorOfPerson } from '~/registration/find-vendor-of-person.server.ts';

const today = fixedClock('2028-01-01T00:00:00Z');
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

const run = (dryRun: boolean) => runRetention('33.25', today, { sweepers: retentionSweepers, dryRun });

describe('retention', () => {
  it('has a broom for each rule and a rule for each broom', () => {
    expect(Object.keys(retentionSweepers).sort()).toEqual(retention.rules.map(rule => rule.what).sort());
  });

  it('counts what is over its time, removes it and nothing else, and writes one event', async () => {
    const stale = await makeVendor();
    await start(stale, '2026-06-01T00:00:00Z');
    const busy = await makeVendor();
    const { registrationId } = await start(busy, '2026-06-01T00:00:00Z');
    const typed = { nib: typedAnswers(900).nib, kbliCode: '10794', kbliEdition: '2020' };
    const input = { registrationId, page: 'nib', typed, later: false };
    value(await as(busy, ctx => answerPage(ctx, input), '2027-12-01T00:00:00Z'));
    const sent = await submitted(901, '33.25', '2026-06-01T00:00:00Z');
    const cookie = await openLoginSession(stale.personId, {
      pemda: '33.25',
      role: 'vendor',
      rights: 'full',
      device: 'x',
    });
    expect(cookie).toContain('laris');
    await owner`update login_session set expires_at = '2027-12-01'`;
    await owner`insert into login_throttle values ('a|new', 3, '2027-12-30'), ('b|new', 3, '2027-12-31T23:00:00Z')`;
    await owner`insert into password_reset values ('old', ${busy.personId}, '2027-12-01', null), ('new', ${busy.personId}, '2027-12-31', null)`;
    const message = { template: 'data-looked-at', personId: busy.personId, values: {}, link: '/x' } as const;
    for (const key of ['old', 'waiting'])
      value(
        await as(busy, async ctx => ok(await queueMessage(ctx, { ...message, key })), '2027-06-01T00:00:00Z'),
      );
    await owner`update outbox_message set settled_at = '2027-06-02', next_at = null, state = 'sent' where key = 'old'`;

    const counts = {
      'unfinished-drafts': 1,
      'login-sessions': 1,
      'login-throttles': 1,
      'password-resets': 1,
      'sent-messages': 1,
      'farewell-messages': 0,
    };
    const before = await owner`select count(*)::int as n from audit_event`;
    expect(await run(true)).toMatchObject({ dryRun: true, removed: counts });
    expect(await owner`select count(*)::int as n from audit_event`).toEqual(before);
    expect(await run(false)).toMatchObject({ dryRun: false, removed: counts });
    expect((await run(true)).removed).toEqual(
      Object.fromEntries(retention.rules.map(rule => [rule.what, 0])),
    );

    const find = (personId: string) => inPemda('33.25', tx => findVendorOfPerson(tx, personId));
    expect(await find(stale.personId)).toBeNull();
    expect(await find(busy.personId)).not.toBeNull();
    expect(await find(sent.actor.personId)).not.toBeNull();
    const keys = await owner`select key from outbox_message where template = 'data-looked-at'`;
    expect(keys.map(row => row.key)).toEqual(['waiting']);
    const events = await inPemda('33.25', tx =>
      listEvents(tx, { subject: '33.25', types: ['privacy.retention-applied'] }),
    );
    expect(events).toMatchObject([
      { actor: 'system', data: { version: retention.version, removed: counts } },
    ]);
    expect((await verifyChain('33.25')).faults).toEqual([]);
  });

  it('is run by the system; the office may try what it would do', async () => {
    const staff = await makeOfficer();
    const asked = (dryRun: boolean) =>
      as(staff, ctx => applyRetention(ctx, { file: retention, sweepers: retentionSweepers, dryRun }));
    expect((await asked(true)).ok).toBe(true);
    expect(await asked(false)).toMatchObject({ problems: [{ code: 'not-allowed' }] });
    const vendor = await makeVendor();
    const input = { file: retention, sweepers: retentionSweepers, dryRun: true };
    expect(await as(vendor, ctx => applyRetention(ctx, input))).toMatchObject({
      problems: [{ code: 'not-allowed' }],
    });
  });

  it('refuses a rule that nobody sweeps', async () => {
    const broken = runRetention('33.25', today, { sweepers: {}, dryRun: true });
    await expect(broken).rejects.toThrow('nobody sweeps');
  });
});
