import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { auditEvent } from '#db/schema/audit.ts';
import { product, productPrice } from '#db/schema/catalog/products.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { confirmProduct } from '~/catalog/products/confirm-product.server.ts';
import { editProduct } from '~/catalog/products/edit-product.server.ts';
import { listOwnProducts } from '~/catalog/products/list-own-products.server.ts';
import { listPrices } from '~/catalog/products/list-prices.server.ts';
import type { ProductChange } from '~/catalog/products/product-draft.ts';
import { findProduct } from '~/catalog/products/read-product.server.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { addTo, codes, openShop, type Shop } from './shop.ts';

let db: TestDatabase;
let shop: Shop;
let rival: Shop;
beforeAll(async () => {
  db = await openTestDatabase();
  shop = await openShop();
  rival = await openShop();
});
afterAll(() => db.drop());

const at = (by: Shop, instant: string) => ({ ...by.scope, clock: fixedClock(instant) });
const change = (productId: string, written: ProductChange, instant = '2026-12-01T03:00:00Z', by = shop) =>
  runCommand(at(by, instant), ctx => editProduct(ctx, { productId, change: written }));
const prices = (id: string) => inPemda('33.25', tx => listPrices(tx, id));
const read = (id: string) => inPemda('33.25', tx => findProduct(tx, id));

describe('the history of a price', () => {
  it('begins with the product and grows with each change, in the same transaction', async () => {
    const id = await addTo(shop);
    await change(id, { priceRupiah: 48_000, priceText: '48.000' });
    await change(id, { priceRupiah: null, priceText: null }, '2026-12-02T03:00:00Z');
    const lines = await prices(id);
    expect(lines.map(line => line.priceRupiah)).toEqual([null, 48_000, 45_000]);
    expect(lines[1]?.since.toISOString()).toBe('2026-12-01T03:00:00.000Z');
  });
  it('knows the price before this one', async () => {
    const id = await addTo(shop);
    expect((await read(id))?.previousPriceRupiah).toBeNull();
    await change(id, { priceRupiah: 450_000 });
    expect((await read(id))?.previousPriceRupiah).toBe(45_000);
    await change(id, { priceIncludesPpn: true, ppnRate: 11 }, '2026-12-03T03:00:00Z');
    expect(await read(id)).toMatchObject({ priceRupiah: 450_000, previousPriceRupiah: 45_000 });
    expect((await prices(id))[0]).toMatchObject({ includesPpn: true, ppnRate: 11 });
  });
  it('has no line for a change of something else, nor for a product without a price', async () => {
    const id = await addTo(shop, { price: '' });
    expect(await prices(id)).toEqual([]);
    await change(id, { description: 'Lain.' });
    expect(await prices(id)).toEqual([]);
  });
  it('keeps nothing of a change that was refused', async () => {
    const id = await addTo(shop);
    expect(codes(await change(id, { priceRupiah: 1 }, undefined, rival))).toEqual(['product-missing']);
    expect(codes(await change(id, { priceRupiah: 2, category: 'sihir' }))).toEqual(['category-unknown']);
    expect((await prices(id)).map(line => line.priceRupiah)).toEqual([45_000]);
  });
  it('keeps the price of a product that came in without a history', async () => {
    const id = await addTo(shop);
    await inPemda('33.25', tx => tx.delete(productPrice).where(eq(productPrice.productId, id)));
    await change(id, { priceRupiah: 60_000 });
    expect((await prices(id)).map(line => line.priceRupiah)).toEqual([60_000, 45_000]);
    expect((await read(id))?.previousPriceRupiah).toBe(45_000);
  });
  it('two changes at one instant leave the later', async () => {
    const id = await addTo(shop);
    for (const priceRupiah of [50_000, 51_000]) await change(id, { priceRupiah });
    expect((await prices(id)).map(line => line.priceRupiah)).toEqual([51_000, 45_000]);
  });
});

describe('a copy of one’s own data', () => {
  it('holds every price and everything else that was written', async () => {
    const own = await openShop();
    const id = await addTo(own, { sku: 'EMP-9', origin: 'domestic', 'variant.0.name': 'Pedas' });
    await change(id, { priceRupiah: 47_000 }, undefined, own);
    const parts = await inPemda('33.25', tx => listOwnProducts(tx, { vendorId: own.vendorId }));
    const rowsOf = (part: string) => parts.find(each => each.part === part)?.rows;
    expect(rowsOf('prices')).toMatchObject([{ priceRupiah: 45_000 }, { priceRupiah: 47_000 }]);
    expect(rowsOf('products')).toMatchObject([
      { sku: 'EMP-9', madeIn: 'domestic', netContent: '250 g', variants: 'Pedas', priceRupiah: 47_000 },
    ]);
  });
});

describe('a page of the form', () => {
  it('writes its own fields and leaves the others', async () => {
    const id = await addTo(shop);
    const written: ProductChange = {
      variants: [{ name: 'Pedas', netContent: 500, netContentUnit: 'g', priceRupiah: 85_000 }],
    };
    await change(id, written);
    expect(await read(id)).toMatchObject({
      ...written,
      title: 'Emping Melinjo Asin Bu Siti 250 g',
      priceRupiah: 45_000,
    });
  });
  it('refuses a code that another product of the same owner has; another owner may have it', async () => {
    const [one, two] = [await addTo(shop, { sku: 'EMP-1' }), await addTo(shop)];
    expect(codes(await change(two, { sku: 'EMP-1' }))).toEqual(['sku-taken']);
    expect(codes(await change(one, { sku: 'EMP-1' }))).toEqual([]);
    await addTo(rival, { sku: 'EMP-1' });
  });
  it('refuses a second category that is none', async () => {
    const id = await addTo(shop);
    expect(codes(await change(id, { alsoCategory: 'sihir' }))).toEqual(['category-unknown']);
  });
});

describe('confirmProduct', () => {
  const confirm = (by: Shop, productId: string) =>
    runCommand(at(by, '2027-06-01T03:00:00Z'), ctx => confirmProduct(ctx, { productId }));

  it('notes the day, with an event and no text', async () => {
    const id = await addTo(shop);
    expect(codes(await confirm(shop, id))).toEqual([]);
    expect(await read(id)).toMatchObject({
      priceOn: '2026-11-21',
      priceConfirmedOn: '2027-06-01',
      confirmedOn: '2027-06-01',
    });
    const events = await inPemda('33.25', tx =>
      tx.select().from(auditEvent).where(eq(auditEvent.subject, id)),
    );
    const confirmed = events.find(event => event.type === 'catalog.product-confirmed');
    expect(JSON.stringify(confirmed?.data)).not.toContain('Emping');
    expect(await prices(id)).toHaveLength(1);
  });
  it('is not for strangers, and not for what is not there', async () => {
    const id = await addTo(shop);
    for (const [by, productId] of [
      [rival, id],
      [shop, newId()],
    ] as const)
      expect(codes(await confirm(by, productId))).toEqual(['product-missing']);
    const [row] = await inPemda('33.25', tx => tx.select().from(product).where(eq(product.id, id)));
    expect(row?.priceConfirmedOn).toBeNull();
  });
});
