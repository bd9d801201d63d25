import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { auditEvent } from '#db/schema/audit.ts';
import { registrationDecision } from '#db/schema/registration.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { verifyChain } from '~/audit/verify-chain.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { answerPage } from '~/registration/answers/answer-page.server.ts';
import { decideRegistration } from '~/registration/decisions/decide-registration.server.ts';
import { listVendorsByNumber } from '~/registration/duplicates/list-vendors-by-number.server.ts';
import { findRegistrationOfPerson } from '~/registration/find-registration-of-person.server.ts';
import { findVendorOfPerson } from '~/registration/find-vendor-of-person.server.ts';
import { submitRegistration } from '~/registration/submit-registration.server.ts';
import { as, makeVendor, officer, start, submitted, typedAnswers, value } from './story.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

const accept = { version: 1, outcome: 'accepted' as const, reasons: [], note: '' };
const sendBack = {
  version: 1,
  outcome: 'sent-back' as const,
  reasons: ['nib-not-found' as const, 'street-incomplete' as const],
  note: 'Foto surat NIB kurang jelas.',
};

const decide = (who: ReturnType<typeof officer>, registrationId: string, input: object, at?: string) =>
  as(who, ctx => decideRegistration(ctx, { ...accept, ...input, registrationId }), at);

const statusOf = async (personId: string) =>
  (await inPemda('33.25', tx => findRegistrationOfPerson(tx, personId)))?.status;

describe('accepting', () => {
  it('makes the vendor a vendor and records it', async () => {
    const { actor, registrationId } = await submitted(20);
    const who = officer();
    const { decisionId } = value(await decide(who, registrationId, {}, '2026-11-20T03:00:00Z'));
    expect(await statusOf(actor.personId)).toBe('accepted');
    const vendor = await inPemda('33.25', tx => findVendorOfPerson(tx, actor.personId));
    expect(vendor).toMatchObject({ status: 'accepted', name: 'Keripik Renyah 20' });
    const events = await inPemda('33.25', tx => tx.select().from(auditEvent));
    const event = events.find(one => one.type === 'registration.decided' && one.subject === registrationId);
    expect(event).toMatchObject({
      actor: who.personId,
      data: { decisionId, outcome: 'accepted', reasons: [], vendorId: vendor?.id },
    });
  });

  it('is final', async () => {
    const { registrationId } = await submitted(21);
    value(await decide(officer(), registrationId, {}));
    const again = await decide(officer(), registrationId, { ...sendBack, version: 2 });
    expect(again).toEqual({ ok: false, problems: [{ code: 'already-decided' }] });
  });

  it('by two officers at once happens once', async () => {
    const { registrationId } = await submitted(22);
    const results = await Promise.all([
      decide(officer(), registrationId, {}),
      decide(officer(), registrationId, sendBack),
    ]);
    expect(results.filter(result => result.ok)).toHaveLength(1);
    expect(results.find(result => !result.ok)).toEqual({
      ok: false,
      problems: [{ code: 'already-decided' }],
    });
    const rows = await inPemda('33.25', tx => tx.select().from(registrationDecision));
    expect(rows.filter(row => row.registrationId === registrationId)).toHaveLength(1);
  });

  it('is refused to a vendor, to view rights, to another pemda and for an unknown id', async () => {
    const { actor, registrationId } = await submitted(23);
    const code = async (who: ReturnType<typeof officer>, id = registrationId) => {
      const result = await decide(who, id, {});
      return result.ok ? 'ok' : result.problems[0]?.code;
    };
    expect(await code(actor)).toBe('not-allowed');
    expect(await code(officer('33.25', 'view'))).toBe('not-allowed');
    expect(await code(officer('32.16'))).toBe('registration-unknown');
    expect(await code(officer(), newId())).toBe('registration-unknown');
    expect(await statusOf(actor.personId)).toBe('submitted');
  });

  it('of a draft is refused', async () => {
    const actor = await makeVendor();
    const { registrationId } = await start(actor);
    const result = await decide(officer(), registrationId, { version: 0 });
    expect(result).toEqual({ ok: false, problems: [{ code: 'already-decided' }] });
  });
});

describe('sending back', () => {
  it('needs a reason', async () => {
    const { registrationId } = await submitted(30);
    const result = await decide(officer(), registrationId, { ...sendBack, reasons: [] });
    expect(result).toEqual({ ok: false, problems: [{ code: 'decision-reason-missing' }] });
  });

  it('shows the reason at its field, waits for each answer, then goes round again', async () => {
    const { actor, registrationId } = await submitted(31);
    value(await decide(officer(), registrationId, sendBack, '2026-11-19T04:00:00Z'));
    const back = await inPemda('33.25', tx => findRegistrationOfPerson(tx, actor.personId));
    expect(back).toMatchObject({ status: 'sent-back', version: 2 });
    expect(back?.lastDecision?.note).toBe('Foto surat NIB kurang jelas.');
    expect(back?.openReasons).toEqual([
      { code: 'nib-not-found', field: { question: 'nib' } },
      { code: 'street-incomplete', field: { question: 'street' } },
    ]);

    const submit = (at: string) => as(actor, ctx => submitRegistration(ctx, { registrationId }), at);
    const early = await submit('2026-11-19T05:00:00Z');
    expect(early).toEqual({ ok: false, problems: [{ code: 'reason-open', data: { n: 2 } }] });

    const typed = typedAnswers(31);
    const fix = (page: string, own: Record<string, string>, at: string) =>
      as(actor, ctx => answerPage(ctx, { registrationId, page, typed: own, later: false }), at);
    const nib = { nib: '9120405100319', kbliCode: typed.kbliCode, kbliEdition: '2020' };
    value(await fix('nib', nib, '2026-11-19T06:00:00Z'));
    const half = await inPemda('33.25', tx => findRegistrationOfPerson(tx, actor.personId));
    expect(half?.openReasons).toEqual([{ code: 'street-incomplete', field: { question: 'street' } }]);

    // The vendor may be right: saving the same street again is an answer.
    const { district, village, street } = typed;
    value(await fix('address', { district, village, street }, '2026-11-19T06:05:00Z'));
    value(await submit('2026-11-19T06:10:00Z'));
    expect(await statusOf(actor.personId)).toBe('submitted');

    const stale = await decide(officer(), registrationId, { version: 1 });
    expect(stale).toEqual({ ok: false, problems: [{ code: 'registration-changed' }] });
    value(await decide(officer(), registrationId, { version: 3 }, '2026-11-19T07:00:00Z'));
    expect(await statusOf(actor.personId)).toBe('accepted');
  });

  it('lets go of a number that the vendor replaces', async () => {
    const { actor, registrationId, vendorId } = await submitted(32);
    value(await decide(officer(), registrationId, { ...sendBack, reasons: ['phone-unreachable'] }));
    const typed = { phone: '0813 1111 0032' };
    const later = '2026-11-20T02:00:00Z';
    const found = (phone: string) => inPemda('33.25', tx => listVendorsByNumber(tx, '33.25', 'phone', phone));
    expect(await found('+6281277000032')).toEqual([vendorId]);
    value(
      await as(actor, ctx => answerPage(ctx, { registrationId, page: 'phone', typed, later: false }), later),
    );
    value(await as(actor, ctx => submitRegistration(ctx, { registrationId }), later));
    expect(await found('+6281277000032')).toEqual([]);
    expect(await found('+6281311110032')).toEqual([vendorId]);
  });
});

it('leaves a chain of events that verifies', async () => {
  const report = await verifyChain('33.25');
  expect(report.faults).toEqual([]);
  expect(report.events).toBeGreaterThan(10);
});
