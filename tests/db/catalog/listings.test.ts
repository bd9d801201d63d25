import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda, readInPemda } from '#db/client.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { delistProduct } from '~/catalog/listings/delist-product.server.ts';
import { listProduct } from '~/catalog/listings/list-product.server.ts';
import { photoAudience } from '~/catalog/photos/may-see-photo.server.ts';
import { listListings } from '~/catalog/products/read-product.server.ts';
import { type Actor, visitor } from '~/identity/actor.ts';
import { addTo, anotherTitle, codes, openShop, photograph, type Shop } from './shop.ts';

let db: TestDatabase;
let shop: Shop;
let rival: Shop;
let far: Shop;
beforeAll(async () => {
  db = await openTestDatabase();
  shop = await openShop();
  rival = await openShop();
  far = await openShop('32.16');
});
afterAll(() => db.drop());

const today = '2026-11-21';
const list = (by: Shop, productId: string, channelIds: string[], listedOn = today) =>
  runCommand(by.scope, ctx => listProduct(ctx, { productId, channelIds, listedOn }));
const delist = (by: Shop, productId: string, channelId: string) =>
  runCommand(by.scope, ctx => delistProduct(ctx, { productId, channelId }));
const listings = (id: string) => inPemda('33.25', tx => listListings(tx, id));

async function ready(by = shop, fields: Record<string, string> = {}): Promise<string> {
  const id = await addTo(by, { title: anotherTitle(), ...fields });
  await photograph(by, id);
  return id;
}

describe('listProduct', () => {
  it('puts a product on several channels with its day', async () => {
    const id = await ready();
    expect(codes(await list(shop, id, ['mbiz', 'e-katalog'], '2026-11-01'))).toEqual([]);
    expect(await listings(id)).toMatchObject([
      { channelId: 'e-katalog', status: 'live', listedOn: '2026-11-01', delistedOn: null },
      { channelId: 'mbiz', status: 'live', listedOn: '2026-11-01', delistedOn: null },
    ]);
  });
  it('holds back what the channel’s rules stop, and then writes no other channel either', async () => {
    const id = await ready(shop, { description: '' });
    const result = await list(shop, id, ['mbiz', 'e-katalog']);
    expect(result.ok ? [] : result.problems).toEqual([
      { code: 'listing-held', field: 'channel', data: { channel: 'e-Katalog' } },
    ]);
    expect(await listings(id)).toEqual([]);
    expect(codes(await list(shop, id, ['mbiz']))).toEqual([]);
  });
  it('holds back a product without a photo', async () => {
    expect(codes(await list(shop, await addTo(shop), ['mbiz']))).toEqual(['listing-held']);
  });
  it.each([
    [['mbiz'], '2026-11-22', 'day-in-future'],
    [['mbiz'], '', 'day-unreadable'],
    [['mbiz'], '2026-02-30', 'day-unreadable'],
    [[], today, 'nothing-chosen'],
    [['amazon'], today, 'channel-unknown'],
  ])('refuses %j on %j', async (channels, day, code) => {
    expect(codes(await list(shop, await ready(), channels, day))).toEqual([code]);
  });
  it('refuses a second time while it is up', async () => {
    const id = await ready();
    await list(shop, id, ['mbiz']);
    expect(codes(await list(shop, id, ['mbiz']))).toEqual(['already-listed']);
  });
  it('waits until the office has accepted the vendor', async () => {
    const early = await openShop('33.25', { status: 'submitted' });
    expect(codes(await list(early, await ready(early), ['mbiz']))).toEqual(['vendor-not-accepted']);
  });
  it('does not find what belongs to others', async () => {
    const id = await ready();
    for (const by of [rival, far]) expect(codes(await list(by, id, ['mbiz']))).toEqual(['product-missing']);
    expect(await listings(id)).toEqual([]);
  });
});

describe('delistProduct', () => {
  it('keeps the row with its last day, and the product may go up again', async () => {
    const id = await ready();
    await list(shop, id, ['mbiz'], '2026-11-01');
    expect(codes(await delist(shop, id, 'mbiz'))).toEqual([]);
    expect(await listings(id)).toMatchObject([
      { status: 'delisted', listedOn: '2026-11-01', delistedOn: today },
    ]);
    expect(codes(await delist(shop, id, 'mbiz'))).toEqual(['listing-missing']);
    expect(codes(await list(shop, id, ['mbiz']))).toEqual([]);
    expect(await listings(id)).toMatchObject([{ status: 'live', listedOn: today, delistedOn: null }]);
  });
  it('is the owner’s alone', async () => {
    const id = await ready();
    await list(shop, id, ['mbiz']);
    for (const by of [rival, far]) expect(codes(await delist(by, id, 'mbiz'))).toEqual(['product-missing']);
    expect((await listings(id))[0]?.status).toBe('live');
  });
});

describe('photoAudience', () => {
  const see = (actor: Actor, sha256: string, pemda = '33.25') =>
    readInPemda(pemda, tx => photoAudience(tx, { actor, pemda }, sha256));
  const staff: Actor = { kind: 'person', personId: 'x', pemda: '33.25', role: 'ukpbj', rights: 'view' };

  it('is everybody while the product is on a channel, and only then', async () => {
    const own = await openShop();
    const id = await addTo(own, { title: 'Emping Melinjo Manis Bu Siti 250 g' });
    const sha256 = await photograph(own, id, 1234);
    expect(await see(visitor, sha256)).toBe('nobody');
    expect(await see(own.scope.actor, sha256)).toBe('private');
    expect(await see(staff, sha256)).toBe('private');
    expect(await see(rival.scope.actor, sha256)).toBe('nobody');
    expect(await see(far.scope.actor, sha256)).toBe('nobody');
    await list(own, id, ['mbiz']);
    expect(await see(visitor, sha256)).toBe('public');
    expect(await see(visitor, sha256, '32.16')).toBe('nobody');
    await delist(own, id, 'mbiz');
    expect(await see(visitor, sha256)).toBe('nobody');
  });
  it('is nobody for a photo that nobody has', async () => {
    expect(await see(staff, 'f'.repeat(64))).toBe('nobody');
  });
});
