import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { channel, listing, listingMove } from '#db/schema/catalog/listings.ts';
import { product } from '#db/schema/catalog/products.ts';
import { outboxMessage } from '#db/schema/messages.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { openCuration } from '~/catalog/listings/curation-filter.ts';
import { decideListing } from '~/catalog/listings/decide-listing.server.ts';
import { delistProduct } from '~/catalog/listings/delist-product.server.ts';
import { findDecidedListing } from '~/catalog/listings/find-decided-listing.server.ts';
import { findListingForCuration } from '~/catalog/listings/find-listing-for-curation.server.ts';
import { followPapers } from '~/catalog/listings/follow-papers.job.server.ts';
import { expireListing, renewListing } from '~/catalog/listings/follow-papers.server.ts';
import { listCurationQueue } from '~/catalog/listings/list-curation-queue.server.ts';
import { listProduct } from '~/catalog/listings/list-product.server.ts';
import { listProductsOnOffer } from '~/catalog/listings/list-products-on-offer.server.ts';
import { LISTING_STATUSES, type ListingStatus, mayMove, mayUndo } from '~/catalog/listings/listing-status.ts';
import { listLog } from '~/catalog/listings/move-listing.server.ts';
import { liveStretches, standingOf } from '~/catalog/listings/move-log.ts';
import { passListings } from '~/catalog/listings/pass-listings.server.ts';
import { reportListing } from '~/catalog/listings/report-listing.server.ts';
import { undoListingDecision } from '~/catalog/listings/undo-listing-decision.server.ts';
import { type Actor, systemActor } from '~/identity/actor.ts';
import { openBody } from '~/messages/sealed-body.server.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { addDays } from '~/reference/calendar-day.ts';
import { addTo, anotherTitle, codes, now, openShop, photograph, type Shop } from './shop.ts';

let db: TestDatabase;
let shop: Shop;
let rival: Shop;
beforeAll(async () => {
  db = await openTestDatabase();
  shop = await openShop();
  rival = await openShop();
  await openShop('32.16');
  await inPemda('33.25', tx =>
    tx.update(channel).set({ curatedBy: 'office' }).where(eq(channel.id, 'e-katalog')),
  );
});
afterAll(() => db.drop());

const today = '2026-11-21';
const officer = (pemda = '33.25', rights: 'full' | 'view' = 'full'): Actor => ({
  ...{ kind: 'person', personId: newId(), pemda, role: 'ukpbj', rights },
});
const office = (minutes = 0, pemda = '33.25', rights: 'full' | 'view' = 'full') => ({
  ...{ actor: officer(pemda, rights), pemda },
  clock: fixedClock(new Date(Date.parse(now) + minutes * 60_000).toISOString()),
});
const system = { actor: systemActor('33.25'), pemda: '33.25', clock: fixedClock(now) };

const ask = (productId: string, channelIds = ['e-katalog'], listedOn = today, by = shop) =>
  runCommand(by.scope, ctx => listProduct(ctx, { productId, channelIds, listedOn }));
const read = (productId: string, channelId = 'e-katalog') =>
  inPemda('33.25', async tx => {
    const rows = await tx.select().from(listing).where(eq(listing.productId, productId));
    return rows.find(row => row.channelId === channelId)!;
  });
const moves = (listingId: string) => inPemda('33.25', tx => listLog(tx, listingId));
interface Decide {
  to: ListingStatus;
  reasons?: string[];
  note?: string;
  on?: string;
  version?: number;
  seen?: string;
  minutes?: number;
}
const decide = async (listingId: string, { minutes = 0, ...how }: Decide, by = office(minutes)) => {
  const version =
    how.version ??
    (await inPemda('33.25', tx => tx.select().from(listing).where(eq(listing.id, listingId))))[0]?.version ??
    0;
  const input = { listingId, seen: '', on: '', reasons: [], note: '', ...how, version };
  return runCommand(by, ctx => decideListing(ctx, input));
};
const report = (
  productId: string,
  to: ListingStatus,
  more: { on?: string; reasons?: string[] } = {},
  by = shop,
) =>
  runCommand(by.scope, ctx =>
    reportListing(ctx, { productId, channelId: 'e-katalog', to, on: '', reasons: [], ...more }),
  );
const letters = (personId = shop.personId) =>
  inPemda('33.25', async tx => {
    const rows = await tx.select().from(outboxMessage).where(eq(outboxMessage.personId, personId));
    return rows.map(({ id, key, state, template, sealedBody, notBefore }) => ({
      ...{ key, state, template, notBefore, ...openBody(id, sealedBody!) },
    }));
  });

async function asked(fields: Record<string, string> = {}): Promise<{ productId: string; listingId: string }> {
  const productId = await addTo(shop, { title: anotherTitle(), ...fields });
  await photograph(shop, productId);
  const result = await ask(productId);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return { productId, listingId: (await read(productId)).id };
}

describe('asking for a channel that the office curates', () => {
  it('waits with the office from today, whatever day was typed; the other channel is simply up', async () => {
    const productId = await addTo(shop, { title: anotherTitle() });
    await photograph(shop, productId);
    const result = await ask(productId, ['e-katalog', 'mbiz'], '2026-11-03');
    expect(result.ok && result.value).toEqual({ listed: ['mbiz'], asked: ['e-katalog'] });
    expect(await read(productId)).toMatchObject({ status: 'review', listedOn: null, version: 1 });
    expect(await read(productId, 'mbiz')).toMatchObject({ status: 'live', listedOn: '2026-11-03' });
    expect(codes(await ask(productId))).toEqual(['already-asked']);
  });

  it('needs no day where only the office is asked', async () => {
    const productId = await addTo(shop, { title: anotherTitle() });
    await photograph(shop, productId);
    expect(codes(await ask(productId, ['e-katalog'], ''))).toEqual([]);
  });

  it('can be taken back, and asked again', async () => {
    const { productId, listingId } = await asked();
    expect(codes(await report(productId, 'draft'))).toEqual([]);
    expect(codes(await ask(productId))).toEqual([]);
    expect((await moves(listingId)).map(({ to }) => to)).toEqual(['review', 'draft', 'review']);
  });
});

describe('the queue of the office', () => {
  it('shows who has waited longest first, by channel, category and findings', async () => {
    const { listingId, productId } = await asked();
    const queue = (filter = {}) =>
      inPemda('33.25', tx => listCurationQueue(tx, { ...openCuration, ...filter }));
    const all = await queue();
    expect(all.rows.some(row => row.id === listingId)).toBe(true);
    expect(all.matching).toBe(all.rows.length);
    const since = all.rows.map(row => row.statusSince.getTime());
    expect(since).toEqual([...since].sort((a, b) => a - b));
    expect((await queue({ channel: 'mbiz' })).rows).toEqual([]);
    expect((await queue({ category: 'kopi-teh' })).rows).toEqual([]);
    const some = await queue({ findings: 'yes' });
    const clean = await queue({ findings: 'no' });
    expect(some.matching + clean.matching).toBe(all.matching);
    const row = all.rows.find(each => each.id === listingId);
    expect(row).toMatchObject({ vendorName: 'Emping Bu Siti', channelName: 'e-Katalog', rejections: 0 });
    await report(productId, 'draft');
  });

  it('shows one listing with its product, findings and log; not that of another pemda', async () => {
    const { listingId } = await asked();
    const found = await inPemda('33.25', tx => findListingForCuration(tx, listingId));
    expect(found).toMatchObject({ status: 'review', channel: { id: 'e-katalog', curatedBy: 'office' } });
    expect(found?.photos).toHaveLength(1);
    expect(found?.moves).toHaveLength(1);
    expect(await inPemda('32.16', tx => findListingForCuration(tx, listingId))).toBeNull();
  });
});

describe('decideListing', () => {
  it('passes on to the channel; then the owner writes the day, which may lie before the pass', async () => {
    const { productId, listingId } = await asked();
    expect(codes(await decide(listingId, { to: 'curation' }))).toEqual([]);
    expect(await read(productId)).toMatchObject({ status: 'curation', listedOn: null });
    expect(codes(await report(productId, 'live', { on: '2026-11-19' }))).toEqual([]);
    expect(await read(productId)).toMatchObject({ status: 'live', listedOn: '2026-11-19', version: 3 });
  });

  it('rejects with all reasons at once; the owner is told what to do, repairs and asks again', async () => {
    const { productId, listingId } = await asked();
    const reasons = ['photo-poor', 'category-wrong'];
    expect(codes(await decide(listingId, { to: 'rejected', reasons, note: 'Terima kasih' }))).toEqual([]);
    const sent = (await letters()).find(letter => letter.key === `listing-rejected|${listingId}|2`);
    const words = sent?.values.reasons as { id: string; en: string };
    expect(words.id).toContain('1. Foto kurang jelas.');
    expect(words.id).toContain('2. Kategori');
    expect(words.id).toContain('Terima kasih');
    expect(words.en).toContain('1. The photos are not clear.');
    expect(sent?.notBefore.toISOString()).toBe('2026-11-21T03:10:00.000Z');
    expect(codes(await ask(productId))).toEqual([]);
    const found = await inPemda('33.25', tx => findListingForCuration(tx, listingId));
    expect(found?.moves.map(({ to }) => to)).toEqual(['review', 'rejected', 'review']);
    expect(found?.moves[1]?.reasons).toEqual(reasons);
  });

  it.each<[string, Decide, string]>([
    ['without a reason', { to: 'rejected' }, 'reason-missing'],
    ['for an unknown reason', { to: 'rejected', reasons: ['too-blue'] }, 'reason-unknown'],
    ['for a reason of something else', { to: 'rejected', reasons: ['contract-ended'] }, 'reason-unknown'],
    ['for another reason without words', { to: 'rejected', reasons: ['other'] }, 'note-missing'],
    ['on a way that is not there', { to: 'live' }, 'no-such-way'],
    ['on what stood there before', { to: 'curation', version: 0 }, 'listing-changed'],
    [
      'on a product that has changed since',
      { to: 'curation', seen: '2026-01-01T00:00:00.000Z' },
      'product-changed',
    ],
  ])('does not decide %s', async (_, how, code) => {
    const { productId, listingId } = await asked();
    expect(codes(await decide(listingId, how))).toEqual([code]);
    expect(await read(productId)).toMatchObject({ status: 'review', version: 1 });
  });

  it('writes down what the channel did, with its day; frozen days do not count', async () => {
    const { productId, listingId } = await asked();
    await decide(listingId, { to: 'curation' });
    await report(productId, 'live', { on: '2026-11-01' });
    const freeze = { to: 'frozen' as const, reasons: ['price-unreasonable'], on: '2026-11-05' };
    expect(codes(await decide(listingId, { ...freeze, on: '2026-10-31' }))).toEqual(['day-too-early']);
    expect(codes(await decide(listingId, { ...freeze, on: '2026-11-22' }))).toEqual(['day-in-future']);
    expect(codes(await decide(listingId, freeze))).toEqual([]);
    expect(codes(await decide(listingId, { to: 'live', on: '2026-11-10' }))).toEqual([]);
    const offers = await inPemda('33.25', tx => listProductsOnOffer(tx));
    expect(offers.find(each => each.productId === productId)?.offers).toEqual([
      { channel: 'e-katalog', externalId: null, listedOn: '2026-11-01', delistedOn: '2026-11-05' },
      { channel: 'e-katalog', externalId: null, listedOn: '2026-11-10', delistedOn: null },
    ]);
  });

  it('is the office’s of this pemda alone, with full rights', async () => {
    const { listingId } = await asked();
    expect(codes(await decide(listingId, { to: 'curation' }, office(0, '33.25', 'view')))).toEqual([
      'not-allowed',
    ]);
    expect(codes(await decide(listingId, { to: 'curation' }, { ...office(), ...shop.scope }))).toEqual([
      'not-allowed',
    ]);
    expect(codes(await decide(listingId, { to: 'curation', version: 1 }, office(0, '32.16')))).toEqual([
      'listing-missing',
    ]);
    expect(
      codes(
        await runCommand(system, ctx =>
          decideListing(ctx, {
            ...{ listingId, version: 1, seen: '', to: 'curation', on: '', reasons: [], note: '' },
          }),
        ),
      ),
    ).toEqual(['not-allowed']);
  });

  it('lets one of two officers decide, and tells the other', async () => {
    const { listingId } = await asked();
    const both = await Promise.all([
      decide(listingId, { to: 'curation', version: 1 }),
      decide(listingId, { to: 'rejected', reasons: ['photo-poor'], version: 1 }),
    ]);
    expect(both.filter(result => result.ok)).toHaveLength(1);
    expect(both.flatMap(codes)).toEqual(['listing-changed']);
  });
});

describe('undoListingDecision', () => {
  const undo = (listingId: string, seq: number, minutes: number, by = office(minutes)) =>
    runCommand(by, ctx => undoListingDecision(ctx, { listingId, seq }));

  it('takes the last decision back within ten minutes, and the message with it', async () => {
    const { productId, listingId } = await asked();
    await decide(listingId, { to: 'rejected', reasons: ['photo-poor'] });
    const told = await inPemda('33.25', tx => findDecidedListing(tx, `${listingId}.2`, new Date(now)));
    expect(told?.undoUntil?.toISOString()).toBe('2026-11-21T03:10:00.000Z');
    expect(codes(await undo(listingId, 2, 9))).toEqual([]);
    expect(await read(productId)).toMatchObject({ status: 'review', listedOn: null });
    const sent = (await letters()).find(letter => letter.key === `listing-rejected|${listingId}|2`);
    expect(sent?.state).toBe('withdrawn');
    expect(codes(await undo(listingId, 3, 9))).toEqual(['undo-not-last']);
    const after = await inPemda('33.25', tx => findDecidedListing(tx, `${listingId}.2`, new Date(now)));
    expect(after?.undoUntil).toBeNull();
  });

  it('is too late after ten minutes, and never takes back what the owner did', async () => {
    const { productId, listingId } = await asked();
    expect(codes(await undo(listingId, 1, 1))).toEqual(['undo-not-last']);
    await decide(listingId, { to: 'curation' });
    expect(codes(await undo(listingId, 2, 11))).toEqual(['undo-too-late']);
    await report(productId, 'live');
    expect(codes(await undo(listingId, 2, 1))).toEqual(['undo-not-last']);
    expect(codes(await undo(listingId, 2, 1, office(1, '32.16')))).toEqual(['listing-missing']);
  });
});

describe('passListings', () => {
  it('passes what has no finding, leaves the rest, and one that fails holds up nobody', async () => {
    const good = await asked();
    const flawed = await asked({ title: 'EMPING MELINJO ASIN GURIH BU SITI 250 G MURAH' });
    const gone = newId();
    await inPemda('33.25', async tx => {
      const { qualityResult } = await import('#db/schema/catalog/quality.ts');
      await tx.update(qualityResult).set({ findings: [] }).where(eq(qualityResult.productId, good.productId));
    });
    const rows = [gone, flawed.listingId, good.listingId].map(listingId => ({ listingId, version: 1 }));
    expect(await passListings(run => runCommand(office(), run), rows)).toBe(1);
    expect((await read(good.productId)).status).toBe('curation');
    expect((await read(flawed.productId)).status).toBe('review');
  });
});

describe('reportListing', () => {
  it('knows sold out and back, the channel’s no with its reasons, and nothing that is not the owner’s', async () => {
    const { productId, listingId } = await asked();
    expect(codes(await report(productId, 'live'))).toEqual(['no-such-way']);
    await decide(listingId, { to: 'curation' });
    expect(codes(await report(productId, 'rejected'))).toEqual(['reason-missing']);
    expect(codes(await report(productId, 'rejected', { reasons: ['kbli-not-matching'] }))).toEqual([]);
    await ask(productId);
    await decide(listingId, { to: 'curation' });
    await report(productId, 'live', { on: '2026-11-20' });
    expect(codes(await report(productId, 'out-of-stock'))).toEqual([]);
    expect(codes(await report(productId, 'frozen'))).toEqual(['no-such-way']);
    expect(codes(await report(productId, 'live'))).toEqual([]);
    for (const by of [rival, await openShop('32.16')])
      expect(codes(await report(productId, 'out-of-stock', {}, by))).toEqual(['product-missing']);
    expect(await read(productId)).toMatchObject({ status: 'live', listedOn: '2026-11-20' });
  });
});

describe('followPapers', () => {
  const papers = (productId: string, expiresOn: string) =>
    inPemda('33.25', tx =>
      tx
        .update(product)
        .set({ documents: [{ kind: 'pirt', number: '2063325010012-29', expiresOn }] })
        .where(eq(product.id, productId)),
    );

  it('takes down what has lost its permit, from the day after, and tells the owner; twice is once', async () => {
    const own = await openShop();
    const productId = await addTo(own, { title: anotherTitle() });
    await photograph(own, productId);
    await ask(productId, ['mbiz'], '2026-11-01', own);
    await papers(productId, '2026-11-10');
    expect(await followPapers('33.25', system.clock)).toEqual({ expired: 1, renewed: 0 });
    expect(await read(productId, 'mbiz')).toMatchObject({
      status: 'expired',
      listedOn: '2026-11-01',
      delistedOn: '2026-11-11',
    });
    const [letter] = await letters(own.personId);
    expect(letter).toMatchObject({ template: 'listing-expired', values: { day: '2026-11-10' } });
    expect(await followPapers('33.25', system.clock)).toEqual({ expired: 0, renewed: 0 });

    await papers(productId, '2029-11-10');
    expect(await followPapers('33.25', system.clock)).toEqual({ expired: 0, renewed: 1 });
    expect(await read(productId, 'mbiz')).toMatchObject({ status: 'live', listedOn: today });
  });

  it('asks the office again where it curates, and leaves alone what the office itself ended', async () => {
    const { productId, listingId } = await asked();
    await decide(listingId, { to: 'curation' });
    await report(productId, 'live', { on: '2026-11-01' });
    await papers(productId, '2026-11-10');
    await followPapers('33.25', system.clock);
    await papers(productId, '2029-11-10');
    await followPapers('33.25', system.clock);
    expect(await read(productId)).toMatchObject({ status: 'review' });
    await decide(listingId, { to: 'curation' });
    await report(productId, 'live');
    await decide(listingId, { to: 'expired', reasons: ['contract-ended'] });
    expect(await followPapers('33.25', system.clock)).toEqual({ expired: 0, renewed: 0 });
    expect((await read(productId)).status).toBe('expired');
  });

  it('is nobody’s but the portal’s', async () => {
    const { listingId } = await asked();
    for (const by of [shop.scope, office()]) {
      expect(codes(await runCommand(by, ctx => expireListing(ctx, listingId)))).toEqual(['not-allowed']);
      expect(codes(await runCommand(by, ctx => renewListing(ctx, listingId)))).toEqual(['not-allowed']);
    }
  });
});

describe('any sequence of commands', () => {
  it('goes only along arrows; the log rebuilds the row, and its days are those of the database', async () => {
    const productId = await addTo(shop, { title: anotherTitle() });
    await photograph(shop, productId);
    const days = [today, '', '2026-11-01', '2026-11-12', '2026-10-05', '2026-12-01'];
    const to = fc.constantFrom(...LISTING_STATUSES);
    const on = fc.constantFrom(...days);
    const step = fc.oneof(
      fc.constant({ kind: 'ask' as const }),
      fc.constant({ kind: 'delist' as const }),
      fc.record({ kind: fc.constant('report' as const), to, on }),
      fc.record({ kind: fc.constant('decide' as const), to, on }),
      fc.record({ kind: fc.constant('undo' as const), seq: fc.integer({ min: 0, max: 6 }) }),
    );
    const reasonOf: Partial<Record<ListingStatus, string>> = {
      ...{ rejected: 'photo-poor', frozen: 'price-unreasonable', delisted: 'not-deliverable' },
    };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async steps => {
        await inPemda('33.25', async tx => {
          const old = await tx.select().from(listing).where(eq(listing.productId, productId));
          for (const { id } of old) await tx.delete(listingMove).where(eq(listingMove.listingId, id));
          await tx.delete(listing).where(eq(listing.productId, productId));
        });
        for (const each of steps) {
          const row = await read(productId);
          if (each.kind === 'ask') await ask(productId);
          else if (each.kind === 'delist')
            await runCommand(shop.scope, ctx => delistProduct(ctx, { productId, channelId: 'e-katalog' }));
          else if (!row) continue;
          else if (each.kind === 'undo')
            await runCommand(office(), ctx => undoListingDecision(ctx, { listingId: row.id, seq: each.seq }));
          else {
            const reasons = [reasonOf[each.to] ?? []].flat();
            if (each.kind === 'report') await report(productId, each.to, { on: each.on, reasons });
            else await decide(row.id, { to: each.to, on: each.on, reasons, version: row.version });
          }
        }
        const row = await read(productId);
        if (!row) return;
        const log = await moves(row.id);
        const who = await inPemda('33.25', tx =>
          tx.select().from(listingMove).where(eq(listingMove.listingId, row.id)).orderBy(listingMove.seq),
        );
        who.forEach((move, at) => {
          expect(move.seq).toBe(at + 1);
          expect(move.on <= today).toBe(true);
          const way = move.undo ? mayUndo(move.from, move.to) : mayMove(move.from, move.to, move.mover);
          expect(way, `${move.from} > ${move.to}`).toBe(true);
        });
        const { status, listedOn, delistedOn } = standingOf(log);
        expect({ status, listedOn, delistedOn }).toEqual({
          ...{ status: row.status, listedOn: row.listedOn, delistedOn: row.delistedOn },
        });
        expect(row.version).toBe(log.length);
        const offers = await inPemda('33.25', tx => listProductsOnOffer(tx));
        const own = offers.find(offer => offer.productId === productId)?.offers ?? [];
        expect(own.map(offer => ({ from: offer.listedOn, until: offer.delistedOn }))).toEqual(
          liveStretches(log),
        );
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('reads days in the database as in the log, also those that nobody could write by a form', async () => {
    const { putListing } = await import('./put-listing.ts');
    const productIds = await Promise.all(
      Array.from({ length: 12 }, () => addTo(shop, { title: anotherTitle() })),
    );
    const dice = fc.sample(
      fc.array(fc.tuple(fc.constantFrom(...LISTING_STATUSES), fc.integer({ min: 0, max: 30 })), {
        minLength: 1,
        maxLength: 9,
      }),
      { numRuns: productIds.length, seed: 42 },
    );
    for (const [at, productId] of productIds.entries()) {
      const log = [['live', 0] as const, ...dice[at]!, ['live', 31] as const].map(([to, n]) => ({
        ...{ to, on: addDays('2026-10-01', n) },
      }));
      const row = { pemdaId: '33.25', id: newId(), productId, channelId: 'mbiz' };
      await inPemda('33.25', tx => putListing(tx, row, log));
      const expected = liveStretches(log.map(move => ({ from: 'draft' as const, undo: false, ...move })));
      const offers = await inPemda('33.25', tx => listProductsOnOffer(tx));
      const own = offers.find(offer => offer.productId === productId)!.offers;
      expect(own.map(offer => ({ from: offer.listedOn, until: offer.delistedOn }))).toEqual(expected);
    }
  }, 60_000);
});
