import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { consent } from '#db/schema/privacy.ts';
import { as, makeOfficer, makeVendor, value } from '#tests/db/registration/story.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { listEvents } from '~/audit/list-events.server.ts';
import { consentFollowers } from '~/composition.server.ts';
import type { Actor } from '~/identity/actor.ts';
import { findPreference } from '~/messages/find-preference.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { countConsents } from '~/privacy/consent/count-consents.server.ts';
import { findConsent } from '~/privacy/consent/find-consent.server.ts';
import { followConsent } from '~/privacy/consent/follow-consent.server.ts';
import { giveConsent } from '~/privacy/consent/give-consent.server.ts';
import { listConsents } from '~/privacy/consent/list-consents.server.ts';
import { listWithdrawn } from '~/privacy/consent/list-withdrawn.server.ts';
import { withdrawConsent } from '~/privacy/consent/withdraw-consent.server.ts';

let db: TestDatabase;
let vendor: Actor & { kind: 'person' };
beforeAll(async () => {
  db = await openTestDatabase();
  vendor = await makeVendor();
});
afterAll(() => db.drop());

const read = <T>(run: Parameters<typeof inPemda<T>>[1]) => inPemda('33.25', run);
const give = (purpose: string, at?: string, who = vendor) =>
  as(who, ctx => giveConsent(ctx, { subjectId: vendor.personId, purpose }), at);
const withdraw = (purpose: string, at?: string, who = vendor) =>
  as(who, ctx => withdrawConsent(ctx, { subjectId: vendor.personId, purpose }), at);

describe('the history of consents', () => {
  it('keeps each answer with its version, and the same answer twice once', async () => {
    expect(await give('publicity', '2026-11-01T01:00:00Z')).toEqual({ ok: true, value: { recorded: true } });
    expect(await give('publicity', '2026-11-02T01:00:00Z')).toEqual({ ok: true, value: { recorded: false } });
    value(await withdraw('publicity', '2026-11-03T01:00:00Z'));
    expect(await withdraw('publicity', '2026-11-04T01:00:00Z')).toMatchObject({ value: { recorded: false } });
    value(await give('publicity', '2026-11-05T01:00:00Z'));
    const history = await read(tx => listConsents(tx, vendor.personId));
    expect(history.map(({ answer, version, how }) => [answer, version, how])).toEqual([
      ['given', 1, 'web'],
      ['withdrawn', 1, 'web'],
      ['given', 1, 'web'],
    ]);
    const events = await read(tx =>
      listEvents(tx, { subject: vendor.personId, from: new Date('2026-11-01') }),
    );
    const spoken = events.filter(({ type }) => type.startsWith('privacy.')).map(({ type }) => type);
    expect(spoken).toEqual(['privacy.consent-given', 'privacy.consent-withdrawn', 'privacy.consent-given']);
  });

  it('is append-only for the application', async () => {
    await expect(read(tx => tx.delete(consent))).rejects.toThrow();
    await expect(read(tx => tx.update(consent).set({ answer: 'given' }))).rejects.toThrow();
  });

  it('is one’s own: nobody else answers, and only an officer writes down what was said elsewhere', async () => {
    const other = await makeVendor();
    expect(await give('publicity', undefined, other)).toMatchObject({ problems: [{ code: 'not-allowed' }] });
    const staff = await makeOfficer();
    expect(await withdraw('publicity', undefined, staff)).toMatchObject({
      problems: [{ code: 'not-allowed' }],
    });
    const paper = { subjectId: newId(), purpose: 'registration', how: 'paper' as const };
    expect(await as(staff, ctx => giveConsent(ctx, paper))).toMatchObject({
      problems: [{ code: 'not-allowed' }],
    });
    expect(await as(vendor, ctx => giveConsent(ctx, paper))).toMatchObject({
      problems: [{ code: 'not-allowed' }],
    });
    const officer = { ...staff, role: 'officer' as const };
    value(await as(officer, ctx => giveConsent(ctx, paper)));
    expect(await read(tx => listConsents(tx, paper.subjectId))).toMatchObject([
      { how: 'paper', answer: 'given' },
    ]);
  });

  it('knows no other purposes, and what is required ends by deletion', async () => {
    expect(await give('gossip')).toMatchObject({ problems: [{ code: 'purpose-unknown', field: 'purpose' }] });
    value(await give('registration'));
    expect(await withdraw('registration')).toMatchObject({ problems: [{ code: 'purpose-required' }] });
  });
});

describe('who asks before it acts', () => {
  it('is told at once who withdrew, by the last word alone', async () => {
    expect(await read(tx => listWithdrawn(tx, 'publicity'))).toEqual(new Set());
    value(await withdraw('publicity', '2026-11-06T01:00:00Z'));
    expect(await read(tx => listWithdrawn(tx, 'publicity'))).toEqual(new Set([vendor.personId]));
    expect(await inPemda('32.16', tx => listWithdrawn(tx, 'publicity'))).toEqual(new Set());
    const now = new Date('2026-11-07T01:00:00Z');
    const ask = (purpose: string) =>
      read(tx => findConsent(tx, { subjectId: vendor.personId, purpose, now }));
    expect(await ask('publicity')).toMatchObject({ state: 'withdrawn', holds: false });
    expect(await ask('opd-sharing')).toMatchObject({ state: 'unanswered', holds: false });
    expect(await ask('training-statistics')).toMatchObject({ state: 'unanswered', holds: true });
    expect(await ask('gossip')).toBeNull();
    expect(await read(tx => countConsents(tx))).toContainEqual({
      purpose: 'publicity',
      given: 0,
      withdrawn: 1,
    });
  });

  it('closes WhatsApp in the same transaction and opens it again', async () => {
    const answer = (given: boolean) =>
      as(vendor, async ctx => {
        const input = { subjectId: vendor.personId, purpose: 'whatsapp' };
        const done = given ? await giveConsent(ctx, input) : await withdrawConsent(ctx, input);
        await followConsent(ctx, { personId: vendor.personId, purpose: 'whatsapp', given }, consentFollowers);
        return done;
      });
    const channels = async () => (await read(tx => findPreference(tx, vendor.personId))).order;
    expect(await channels()).toContain('whatsapp');
    value(await answer(false));
    expect(await channels()).not.toContain('whatsapp');
    value(await answer(true));
    expect(await channels()).toContain('whatsapp');
  });
});
