import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { registration, registrationDecision, vendor } from '#db/schema/registration.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { ok } from '~/reference/result.ts';
import { answerPage } from '~/registration/answers/answer-page.server.ts';
import { loadRegistration } from '~/registration/load-registration.server.ts';
import { moveRegistration } from '~/registration/move-registration.server.ts';
import type { RegistrationStatus } from '~/registration/registration-status.ts';
import type { Capability } from '~/registration/requirements/capability.ts';
import { getFacts, getRequirements } from '~/registration/requirements/get-requirements.server.ts';
import { listPromotableVendors } from '~/registration/requirements/list-promotable-vendors.server.ts';
import { blockersOf, dueAtSubmission, may } from '~/registration/requirements/list-requirements.ts';
import { answerPages, as, makeVendor, officer, start, typedAnswers, value } from '../story.ts';
import { holdPaper } from './papers.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

const now = new Date('2026-11-21T03:00:00Z');
const market = { goods: [], channels: [{ id: 'e-katalog', kind: 'e-katalog' }] };
const states = (vendorId: string | null, at = now) =>
  inPemda('33.25', tx => getRequirements(tx, vendorId, at, market));
const missing = async (vendorId: string) =>
  dueAtSubmission(await inPemda('33.25', tx => getFacts(tx, vendorId)), '2026-11-21').map(
    one => one.requirement.id,
  );
const shut = async (vendorId: string, capability: Capability) =>
  (await states(vendorId))
    .filter(state => state.capability === capability)
    .flatMap(state => blockersOf(state).map(one => one.requirement.id));

/** Moves a registration as the office would; the ways there are tried with the decisions. */
async function move(registrationId: string, to: RegistrationStatus, at = '2026-11-20T02:00:00Z') {
  const command = async (ctx: Parameters<typeof moveRegistration>[0]) => {
    const loaded = await inRegistration(ctx.tx, registrationId);
    await moveRegistration(ctx, loaded, { to });
    return ok(null);
  };
  value(await as(officer(), command, at));
}

async function inRegistration(tx: Parameters<typeof loadRegistration>[0], id: string) {
  const loaded = await loadRegistration(tx, eq(registration.id, id));
  if (!loaded) throw new Error('no registration');
  return loaded;
}

let serial = 700;
async function complete() {
  const actor = await makeVendor();
  const { registrationId, vendorId } = await start(actor);
  serial += 1;
  await answerPages(actor, registrationId, typedAnswers(serial));
  return { actor, registrationId, vendorId };
}

describe('what a vendor still needs', () => {
  it('is nothing for learning and drafting, from the first second', async () => {
    const open = await states(null);
    expect(may(open, 'learn') && may(open, 'draft-product')).toBe(true);
    expect(may(open, 'promotion')).toBe(false);
  });

  it('shrinks with each answer and each paper until the registration may go', async () => {
    const actor = await makeVendor();
    const { registrationId, vendorId } = await start(actor);
    expect(await missing(vendorId)).toHaveLength(17);
    serial += 1;
    await answerPages(actor, registrationId, typedAnswers(serial));
    expect(await missing(vendorId)).toEqual(['ktp-photo', 'nib-letter']);
    await holdPaper(vendorId, 'ktp');
    expect(await missing(vendorId)).toEqual(['nib-letter']);
    await holdPaper(vendorId, 'nib');
    expect(await missing(vendorId)).toEqual([]);
    expect(may(await states(vendorId), 'submission')).toBe(true);
  });

  it('waits for the office, and grows with its yes', async () => {
    const { vendorId, registrationId } = await complete();
    await holdPaper(vendorId, 'ktp');
    await holdPaper(vendorId, 'nib');
    await move(registrationId, 'submitted');
    const waiting = (await states(vendorId)).find(state => state.capability === 'promotion');
    expect(waiting?.waitingForOffice.map(one => one.requirement.id)).toEqual(['accepted']);
    await move(registrationId, 'accepted');
    expect(await shut(vendorId, 'promotion')).toEqual(['place-photo']);
    expect(await shut(vendorId, 'publish')).toEqual(['kswp-letter']);
    await holdPaper(vendorId, 'kswp', { expiresOn: '2027-11-21' });
    expect(await shut(vendorId, 'publish')).toEqual([]);
  });

  it('names what was sent back until it is answered again', async () => {
    const { actor, vendorId, registrationId } = await complete();
    await holdPaper(vendorId, 'ktp');
    await holdPaper(vendorId, 'nib');
    await move(registrationId, 'submitted');
    await inPemda('33.25', tx =>
      tx.insert(registrationDecision).values({
        ...{ pemdaId: '33.25', id: newId(), registrationId, version: 1 },
        ...{ outcome: 'sent-back' as const, state: 'confirmed' as const, note: null },
        reasons: [
          { code: 'phone-unreachable', field: { question: 'phone' as const } },
          { code: 'ktp-unreadable', field: { document: 'ktp' as const } },
        ],
        ...{ proposedBy: newId(), proposedAt: now, decidedBy: newId(), decidedAt: now },
      }),
    );
    await move(registrationId, 'sent-back');
    expect(await missing(vendorId)).toEqual(['answer-phone', 'ktp-photo']);
    const again = { registrationId, page: 'phone', typed: { phone: '0812 9999 0701' }, later: false };
    value(await as(actor, ctx => answerPage(ctx, again), '2026-11-22T02:00:00Z'));
    expect(await missing(vendorId)).toEqual(['ktp-photo']);
  });

  it('asks for an account where nobody has claimed the vendor', async () => {
    const { vendorId } = await complete();
    await inPemda('33.25', tx => tx.update(vendor).set({ personId: null }).where(eq(vendor.id, vendorId)));
    expect(await shut(vendorId, 'draft-product')).toEqual(['account']);
  });

  it('is told of nobody from another pemda', async () => {
    const { vendorId } = await complete();
    await expect(inPemda('32.16', tx => getRequirements(tx, vendorId, now))).rejects.toThrow(
      'no such vendor',
    );
  });
});

describe('who may be promoted', () => {
  const listed = (at = now) => inPemda('33.25', tx => listPromotableVendors(tx, { now: at }));
  const accept = async (on: string) => {
    const vendorId = newId();
    const day = new Date(`${on}T03:00:00Z`);
    await inPemda('33.25', tx =>
      tx.insert(vendor).values({
        ...{ pemdaId: '33.25', id: vendorId, personId: newId(), name: 'Usaha', status: 'accepted' as const },
        ...{ createdAt: day, acceptedAt: day },
      }),
    );
    return vendorId;
  };

  it('is who has the photo, and until its day who was accepted before it was asked', async () => {
    const [old, young, whole] = [
      await accept('2024-05-06'),
      await accept('2026-11-10'),
      await accept('2026-11-11'),
    ];
    await holdPaper(whole, 'place');
    const today = await listed();
    expect([old, young, whole].map(id => today.has(id))).toEqual([true, false, true]);
    const later = await listed(new Date('2027-03-02T03:00:00Z'));
    expect([old, young, whole].map(id => later.has(id))).toEqual([false, false, true]);
  });
});
