import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { qualityResult } from '#db/schema/catalog/quality.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { openCuration } from '~/catalog/listings/curation-filter.ts';
import { decideListing } from '~/catalog/listings/decide-listing.server.ts';
import { findDecidedListing } from '~/catalog/listings/find-decided-listing.server.ts';
import { findListingForCuration } from '~/catalog/listings/find-listing-for-curation.server.ts';
import { listCurationQueue } from '~/catalog/listings/list-curation-queue.server.ts';
import { listProductsOnOffer } from '~/catalog/listings/list-products-on-offer.server.ts';
import { passListings } from '~/catalog/listings/pass-listings.server.ts';
import { undoListingDecision } from '~/catalog/listings/undo-listing-decision.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { curate, type Decide, office, openDesk, system } from './curation-desk.ts';
import { addTo, anotherTitle, codes, now, openShop, photograph, type Shop } from './shop.ts';

let db: TestDatabase;
let shop: Shop;
let rival: Shop;
let desk: ReturnType<typeof openDesk>;
beforeAll(async () => {
  db = await openTestDatabase();
  shop = await openShop();
  rival = await openShop();
  await openShop('32.16');
  await curate();
  desk = openDesk(shop);
});
afterAll(() => db.drop());

describe('asking for a channel that the office curates', () => {
  it('waits with the office from today, whatever day was typed; the other channel is simply up', async () => {
    const productId = await addTo(shop, { title: anotherTitle() });
    await photograph(shop, productId);
    const result = await desk.ask(productId, ['e-katalog', 'mbiz'], '2026-11-03');
    expect(result.ok && result.value).toEqual({ listed: ['mbiz'], asked: ['e-katalog'] });
    expect(await desk.read(productId)).toMatchObject({ status: 'review', listedOn: null, version: 1 });
    expect(await desk.read(productId, 'mbiz')).toMatchObject({ status: 'live', listedOn: '2026-11-03' });
    expect(codes(await desk.ask(productId))).toEqual(['already-asked']);
  });

  it('needs no day where only the office is asked', async () => {
    const productId = await addTo(shop, { title: anotherTitle() });
    await photograph(shop, productId);
    expect(codes(await desk.ask(productId, ['e-katalog'], ''))).toEqual([]);
  });

  it('can be taken back, and asked again', async () => {
    const { productId, listingId } = await desk.asked();
    expect(codes(await desk.report(productId, 'draft'))).toEqual([]);
    expect(codes(await desk.ask(productId))).toEqual([]);
    expect((await desk.moves(listingId)).map(({ to }) => to)).toEqual(['review', 'draft', 'review']);
  });
});

describe('the queue of the office', () => {
  it('shows who has waited longest first, by channel, category and findings', async () => {
    const { listingId, productId } = await desk.asked();
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
    await desk.report(productId, 'draft');
  });

  it('shows one listing with its product, findings and log; not that of another pemda', async () => {
    const { listingId } = await desk.asked();
    const found = await inPemda('33.25', tx => findListingForCuration(tx, listingId));
    expect(found).toMatchObject({ status: 'review', channel: { id: 'e-katalog', curatedBy: 'office' } });
    expect(found?.photos).toHaveLength(1);
    expect(found?.moves).toHaveLength(1);
    expect(await inPemda('32.16', tx => findListingForCuration(tx, listingId))).toBeNull();
  });
});

describe('decideListing', () => {
  it('passes on to the channel; then the owner writes the day, which may lie before the pass', async () => {
    const { productId, listingId } = await desk.asked();
    expect(codes(await desk.decide(listingId, { to: 'curation' }))).toEqual([]);
    expect(await desk.read(productId)).toMatchObject({ status: 'curation', listedOn: null });
    expect(codes(await desk.report(productId, 'live', { on: '2026-11-19' }))).toEqual([]);
    expect(await desk.read(productId)).toMatchObject({ status: 'live', listedOn: '2026-11-19', version: 3 });
  });

  it('rejects with all reasons at once; the owner is told what to do, repairs and asks again', async () => {
    const { productId, listingId } = await desk.asked();
    const reasons = ['photo-poor', 'category-wrong'];
    expect(codes(await desk.decide(listingId, { to: 'rejected', reasons, note: 'Terima kasih' }))).toEqual(
      [],
    );
    const sent = (await desk.letters()).find(letter => letter.key === `listing-rejected|${listingId}|2`);
    const words = sent?.values.reasons as { id: string; en: string };
    expect(words.id).toContain('1. Foto kurang jelas.');
    expect(words.id).toContain('2. Kategori');
    expect(words.id).toContain('Terima kasih');
    expect(words.en).toContain('1. The photos are not clear.');
    expect(sent?.notBefore.toISOString()).toBe('2026-11-21T03:10:00.000Z');
    expect(codes(await desk.ask(productId))).toEqual([]);
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
    const { productId, listingId } = await desk.asked();
    expect(codes(await desk.decide(listingId, how))).toEqual([code]);
    expect(await desk.read(productId)).toMatchObject({ status: 'review', version: 1 });
  });

  it('writes down what the channel did, with its day; frozen days do not count', async () => {
    const { productId, listingId } = await desk.asked();
    await desk.decide(listingId, { to: 'curation' });
    await desk.report(productId, 'live', { on: '2026-11-01' });
    const freeze = { to: 'frozen' as const, reasons: ['price-unreasonable'], on: '2026-11-05' };
    expect(codes(await desk.decide(listingId, { ...freeze, on: '2026-10-31' }))).toEqual(['day-too-early']);
    expect(codes(await desk.decide(listingId, { ...freeze, on: '2026-11-22' }))).toEqual(['day-in-future']);
    expect(codes(await desk.decide(listingId, freeze))).toEqual([]);
    expect(codes(await desk.decide(listingId, { to: 'live', on: '2026-11-10' }))).toEqual([]);
    const offers = await inPemda('33.25', tx => listProductsOnOffer(tx));
    expect(offers.find(each => each.productId === productId)?.offers).toEqual([
      { channel: 'e-katalog', externalId: null, listedOn: '2026-11-01', delistedOn: '2026-11-05' },
      { channel: 'e-katalog', externalId: null, listedOn: '2026-11-10', delistedOn: null },
    ]);
  });

  it('is the office’s of this pemda alone, with full rights', async () => {
    const { listingId } = await desk.asked();
    expect(codes(await desk.decide(listingId, { to: 'curation' }, office(0, '33.25', 'view')))).toEqual([
      'not-allowed',
    ]);
    expect(codes(await desk.decide(listingId, { to: 'curation' }, { ...office(), ...shop.scope }))).toEqual([
      'not-allowed',
    ]);
    expect(codes(await desk.decide(listingId, { to: 'curation', version: 1 }, office(0, '32.16')))).toEqual([
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
    const { listingId } = await desk.asked();
    const both = await Promise.all([
      desk.decide(listingId, { to: 'curation', version: 1 }),
      desk.decide(listingId, { to: 'rejected', reasons: ['photo-poor'], version: 1 }),
    ]);
    expect(both.filter(result => result.ok)).toHaveLength(1);
    expect(both.flatMap(codes)).toEqual(['listing-changed']);
  });
});

describe('undoListingDecision', () => {
  const undo = (listingId: string, seq: number, minutes: number, by = office(minutes)) =>
    runCommand(by, ctx => undoListingDecision(ctx, { listingId, seq }));

  it('takes the last decision back within ten minutes, and the message with it', async () => {
    const { productId, listingId } = await desk.asked();
    await desk.decide(listingId, { to: 'rejected', reasons: ['photo-poor'] });
    const told = await inPemda('33.25', tx => findDecidedListing(tx, `${listingId}.2`, new Date(now)));
    expect(told?.undoUntil?.toISOString()).toBe('2026-11-21T03:10:00.000Z');
    expect(codes(await undo(listingId, 2, 9))).toEqual([]);
    const back = await desk.read(productId);
    expect(back).toMatchObject({ status: 'review', listedOn: null });
    expect(back.statusSince.toISOString(), 'waits since it was asked').toBe('2026-11-21T03:00:00.000Z');
    const sent = (await desk.letters()).find(letter => letter.key === `listing-rejected|${listingId}|2`);
    expect(sent?.state).toBe('withdrawn');
    expect(codes(await undo(listingId, 3, 9))).toEqual(['undo-not-last']);
    const after = await inPemda('33.25', tx => findDecidedListing(tx, `${listingId}.2`, new Date(now)));
    expect(after?.undoUntil).toBeNull();
  });

  it('is too late after ten minutes, and never takes back what the owner did', async () => {
    const { productId, listingId } = await desk.asked();
    expect(codes(await undo(listingId, 1, 1))).toEqual(['undo-not-last']);
    await desk.decide(listingId, { to: 'curation' });
    expect(codes(await undo(listingId, 2, 11))).toEqual(['undo-too-late']);
    await desk.report(productId, 'live');
    expect(codes(await undo(listingId, 2, 1))).toEqual(['undo-not-last']);
    expect(codes(await undo(listingId, 2, 1, office(1, '32.16')))).toEqual(['listing-missing']);
  });
});

describe('passListings', () => {
  it('passes what has no finding, leaves the rest, and one that fails holds up nobody', async () => {
    const good = await desk.asked();
    const flawed = await desk.asked({ title: 'EMPING MELINJO ASIN GURIH BU SITI 250 G MURAH' });
    const gone = newId();
    await inPemda('33.25', async tx => {
      await tx.update(qualityResult).set({ findings: [] }).where(eq(qualityResult.productId, good.productId));
    });
    const rows = [gone, flawed.listingId, good.listingId].map(listingId => ({ listingId, version: 1 }));
    expect(await passListings(run => runCommand(office(), run), rows)).toBe(1);
    expect((await desk.read(good.productId)).status).toBe('curation');
    expect((await desk.read(flawed.productId)).status).toBe('review');
  });
});

describe('reportListing', () => {
  it('knows sold out and back, the channel’s no with its reasons, and nothing that is not the owner’s', async () => {
    const { productId, listingId } = await desk.asked();
    expect(codes(await desk.report(productId, 'live'))).toEqual(['no-such-way']);
    await desk.decide(listingId, { to: 'curation' });
    expect(codes(await desk.report(productId, 'rejected'))).toEqual(['reason-missing']);
    expect(codes(await desk.report(productId, 'rejected', { reasons: ['kbli-not-matching'] }))).toEqual([]);
    await desk.ask(productId);
    await desk.decide(listingId, { to: 'curation' });
    await desk.report(productId, 'live', { on: '2026-11-20' });
    expect(codes(await desk.report(productId, 'out-of-stock'))).toEqual([]);
    expect(codes(await desk.report(productId, 'frozen'))).toEqual(['no-such-way']);
    expect(codes(await desk.report(productId, 'live'))).toEqual([]);
    for (const by of [rival, await openShop('32.16')])
      expect(codes(await desk.report(productId, 'out-of-stock', {}, by))).toEqual(['product-missing']);
    expect(await desk.read(productId)).toMatchObject({ status: 'live', listedOn: '2026-11-20' });
  });
});
