import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { auditEvent } from '#db/schema/audit.ts';
import { product } from '#db/schema/catalog/products.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { acceptFinding } from '~/catalog/findings/accept-finding.server.ts';
import { addProduct } from '~/catalog/products/add-product.server.ts';
import { editProduct } from '~/catalog/products/edit-product.server.ts';
import { countVendorProducts, listVendorProducts } from '~/catalog/products/list-vendor-products.server.ts';
import { findProduct, findQuality } from '~/catalog/products/read-product.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { addTo, codes, draftOf, openShop, photograph, type Shop } from './shop.ts';

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

const read = (id: string, pemda = '33.25') => inPemda(pemda, tx => findProduct(tx, id));
const quality = (id: string) => inPemda('33.25', tx => findQuality(tx, id));
const edit = (by: Shop, productId: string, fields: Record<string, string>) =>
  runCommand(by.scope, ctx => editProduct(ctx, { productId, change: draftOf(fields) }));

describe('addProduct', () => {
  it('keeps the product, judges it and records it', async () => {
    const id = await addTo(shop);
    expect(await read(id)).toMatchObject({
      vendorId: shop.vendorId,
      netContent: 250,
      netContentUnit: 'g',
      priceRupiah: 45_000,
      priceOn: '2026-11-21',
      priceText: '45.000',
      confirmedOn: '2026-11-21',
    });
    expect((await read(id))?.documents).toContainEqual({
      kind: 'pirt',
      number: '2063325010012-29',
      expiresOn: '2029-06-30',
    });
    const found = await quality(id);
    expect(found?.findings[0]?.code).toBe('photo-none');
    expect(found).toMatchObject({ score: 59, mayGoOut: { mbiz: false, 'e-katalog': false } });
    const events = await inPemda('33.25', tx => tx.select().from(auditEvent));
    const added = events.find(event => event.subject === id);
    expect(added?.type).toBe('catalog.product-added');
    expect(JSON.stringify(added?.data)).not.toContain('Emping');
  });
  it('refuses a category that is not in the tree', async () => {
    const input = { vendorId: shop.vendorId, draft: draftOf({ category: 'sihir' }) };
    expect(codes(await runCommand(shop.scope, ctx => addProduct(ctx, input)))).toEqual(['category-unknown']);
  });
  it('refuses to write into the shop of somebody else, here or elsewhere', async () => {
    const before = await inPemda('33.25', tx => countVendorProducts(tx, rival.vendorId));
    for (const [by, vendorId, code] of [
      [shop, rival.vendorId, 'not-allowed'],
      [shop, far.vendorId, 'vendor-missing'],
      [shop, newId(), 'vendor-missing'],
    ] as const) {
      const result = await runCommand(by.scope, ctx => addProduct(ctx, { vendorId, draft: draftOf() }));
      expect(codes(result)).toEqual([code]);
    }
    expect(await inPemda('33.25', tx => countVendorProducts(tx, rival.vendorId))).toBe(before);
  });
  it('refuses an actor who may only look', async () => {
    const scope = { ...shop.scope, actor: { ...shop.scope.actor, rights: 'view' as const } };
    const result = await runCommand(scope as Shop['scope'], ctx =>
      addProduct(ctx, { vendorId: shop.vendorId, draft: draftOf() }),
    );
    expect(codes(result)).toEqual(['not-allowed']);
  });
});

describe('editProduct', () => {
  it('writes the form and judges anew; the day of the price moves only with the price', async () => {
    const id = await addTo(shop);
    await edit(shop, id, { title: 'PROMO Emping Melinjo Bu Siti 250 g' });
    expect((await read(id))?.priceOn).toBe('2026-11-21');
    expect((await quality(id))?.findings.map(finding => finding.code)).toContain('promo-word');
    await edit(shop, id, { price: '' });
    expect(await read(id)).toMatchObject({ priceRupiah: null, priceOn: null });
  });
  it('does not find a product of another vendor or another pemda, and changes nothing', async () => {
    const id = await addTo(shop);
    for (const by of [rival, far])
      expect(codes(await edit(by, id, { title: 'Direbut' }))).toEqual(['product-missing']);
    expect((await read(id))?.title).toBe('Emping Melinjo Asin Bu Siti 250 g');
    expect(await read(id, '32.16')).toBeNull();
  });
  it('warns of a zero too many beside what others ask', async () => {
    for (let n = 0; n < 3; n++) await addTo(rival, { title: `Emping melinjo asin nomor ${n} 250 g` });
    const id = await addTo(shop, { price: '450.000' });
    expect((await quality(id))?.findings.map(finding => finding.code)).toContain('price-zeros');
  });
});

describe('acceptFinding', () => {
  const accept = (by: Shop, productId: string, check: string, code: string, reason = 'photo-is-enough') =>
    runCommand(by.scope, ctx => acceptFinding(ctx, { productId, check, code, reason }));

  it('takes a finding out of the score, with who, why and until', async () => {
    const own = await openShop();
    const id = await addTo(own);
    await photograph(own, id);
    const before = await quality(id);
    expect(before?.findings.map(finding => finding.code)).toContain('photo-few');
    expect(codes(await accept(own, id, 'F02-jumlah-foto', 'photo-few'))).toEqual([]);
    const after = await quality(id);
    expect(after?.score).toBeGreaterThan(before?.score ?? 100);
    expect(after?.findings.map(finding => finding.code)).not.toContain('photo-few');
    expect(after?.accepted[0]).toMatchObject({
      code: 'photo-few',
      waiver: { who: own.personId, why: 'photo-is-enough', until: '2027-05-20' },
    });
  });
  it('does not let a stop be waved through', async () => {
    const id = await addTo(shop);
    expect(codes(await accept(shop, id, 'F01-tanpa-foto', 'photo-none'))).toEqual([
      'finding-must-be-repaired',
    ]);
  });
  it('refuses a finding that is not there, a reason of one’s own, and strangers', async () => {
    const id = await addTo(shop);
    await photograph(shop, id);
    expect(codes(await accept(shop, id, 'P03-kurang-nol', 'price-zeros'))).toEqual(['finding-missing']);
    expect(codes(await accept(shop, id, 'F02-jumlah-foto', 'photo-few', 'because'))).toEqual([
      'reason-unknown',
    ]);
    expect(codes(await accept(rival, id, 'F02-jumlah-foto', 'photo-few'))).toEqual(['product-missing']);
  });
});

describe('listVendorProducts', () => {
  it('shows a vendor its own products alone, with state and first photo', async () => {
    const own = await openShop();
    const id = await addTo(own);
    const sha256 = await photograph(own, id);
    const lines = await inPemda('33.25', tx => listVendorProducts(tx, own.vendorId));
    expect(lines).toMatchObject([{ id, photo: sha256, stops: [], channels: [] }]);
    expect(await inPemda('33.25', tx => listVendorProducts(tx, far.vendorId))).toEqual([]);
  });
  it('turns pages', async () => {
    const own = await openShop();
    const base = await inPemda('33.25', tx => tx.select().from(product).limit(1));
    const rows = Array.from({ length: 31 }, () => ({ ...base[0]!, id: newId(), vendorId: own.vendorId }));
    await inPemda('33.25', tx => tx.insert(product).values(rows));
    const page = (n: number) => inPemda('33.25', tx => listVendorProducts(tx, own.vendorId, n));
    expect([(await page(1)).length, (await page(2)).length, (await page(3)).length]).toEqual([30, 1, 0]);
    expect((await page(1))[0]?.mayGoOut).toBeNull();
  });
});
