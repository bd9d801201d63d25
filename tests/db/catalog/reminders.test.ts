import { and, eq, like } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { productNotice } from '#db/schema/catalog/products.ts';
import { outboxMessage } from '#db/schema/messages.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { confirmProduct } from '~/catalog/products/confirm-product.server.ts';
import { editProduct } from '~/catalog/products/edit-product.server.ts';
import { forgetProducts } from '~/catalog/products/forget-products.server.ts';
import { remindVendor } from '~/catalog/products/remind-vendor.server.ts';
import { remindVendors } from '~/catalog/products/remind-vendors.job.server.ts';
import { systemActor } from '~/identity/actor.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { ok } from '~/reference/result.ts';
import { addTo, codes, openShop, type Shop } from './shop.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

const morning = (day: string) => fixedClock(`${day}T00:50:00Z`);
const messages = (shop: Shop) =>
  inPemda(shop.pemda, tx =>
    tx
      .select({ template: outboxMessage.template, state: outboxMessage.state })
      .from(outboxMessage)
      .where(
        and(
          eq(outboxMessage.personId, shop.personId),
          like(outboxMessage.key, `product-reminder|${shop.vendorId}|%`),
        ),
      ),
  );
const templates = async (shop: Shop) => (await messages(shop)).map(({ template }) => template).sort();
const remind = (shop: Shop, day: string) =>
  runCommand({ actor: systemActor(shop.pemda), pemda: shop.pemda, clock: morning(day) }, ctx =>
    remindVendor(ctx, { vendorId: shop.vendorId }),
  );

describe('remindVendor', () => {
  it('speaks of a paper at 60, 30, 7 days and on the last day, each once', async () => {
    const shop = await openShop();
    await addTo(shop, { price: '', pirtExpiresOn: '2027-03-01' });
    const told: number[] = [];
    for (const day of [
      '2026-12-30',
      '2026-12-31',
      '2026-12-31',
      '2027-01-15',
      '2027-01-30',
      '2027-02-22',
      '2027-03-01',
      '2027-03-02',
    ]) {
      const result = await remind(shop, day);
      told.push(result.ok ? result.value.told : -1);
    }
    expect(told).toEqual([0, 1, 0, 0, 1, 1, 1, 0]);
    expect(await templates(shop)).toEqual([
      'product-paper-expired',
      'product-paper-expires',
      'product-paper-expires',
      'product-paper-expires',
    ]);
  });
  it('asks about old prices after half a year, once a month', async () => {
    const shop = await openShop();
    await addTo(shop, { pirtExpiresOn: '' });
    await addTo(shop, { pirtExpiresOn: '', pirtNumber: '2063325010012-30' });
    const told = [];
    for (const day of ['2027-05-19', '2027-05-20', '2027-05-21', '2027-06-02']) {
      const result = await remind(shop, day);
      told.push(result.ok ? result.value.told : -1);
    }
    expect(told).toEqual([0, 1, 0, 1]);
    expect(await templates(shop)).toEqual(['product-price-old', 'product-price-old']);
  });
  it('takes back what is answered before it went out', async () => {
    const shop = await openShop();
    const id = await addTo(shop, { pirtExpiresOn: '2027-06-01' });
    await remind(shop, '2027-05-25');
    expect(await templates(shop)).toEqual(['product-paper-expires', 'product-price-old']);
    const later = { ...shop.scope, clock: fixedClock('2027-05-25T02:00:00Z') };
    await runCommand(later, ctx => confirmProduct(ctx, { productId: id }));
    const state = async (template: string) =>
      (await messages(shop)).find(each => each.template === template)?.state;
    expect(await state('product-price-old')).toBe('withdrawn');
    expect(await state('product-paper-expires')).not.toBe('withdrawn');
    const documents = [{ kind: 'pirt', number: '2063325010012-34', expiresOn: '2032-06-01' }];
    await runCommand(later, ctx => editProduct(ctx, { productId: id, change: { documents } }));
    expect(await state('product-paper-expires')).toBe('withdrawn');
  });
  it('is the portal’s own, and says nothing to a vendor without an account', async () => {
    const shop = await openShop();
    await addTo(shop, { pirtExpiresOn: '2026-11-30' });
    const asked = await runCommand(shop.scope, ctx => remindVendor(ctx, { vendorId: shop.vendorId }));
    expect(codes(asked)).toEqual(['not-allowed']);
  });
});

describe('the job', () => {
  it('finds those who are to be reminded, of its own pemda, and is done after one run', async () => {
    const [near, far] = [await openShop(), await openShop('32.16')];
    await addTo(near, { pirtExpiresOn: '2026-12-01' });
    await addTo(far, { pirtExpiresOn: '2026-12-01' });
    const clock = morning('2026-11-21');
    expect(await remindVendors('32.16', clock)).toBe(1);
    expect(await remindVendors('32.16', clock)).toBe(0);
    expect(await templates(near)).toEqual([]);
    expect(await remindVendors('33.25', clock)).toBeGreaterThanOrEqual(1);
    expect(await templates(near)).toEqual(['product-paper-expires']);
  });
  it('leaves nothing behind of a vendor that is forgotten', async () => {
    const shop = await openShop();
    await addTo(shop, { pirtExpiresOn: '2026-12-01' });
    await remind(shop, '2026-11-21');
    const notices = () =>
      inPemda('33.25', tx =>
        tx.select().from(productNotice).where(eq(productNotice.vendorId, shop.vendorId)),
      );
    expect(await notices()).toHaveLength(1);
    await runCommand(
      { actor: systemActor('33.25'), pemda: '33.25', clock: morning('2026-11-22') },
      async ctx => ok(await forgetProducts(ctx, { vendorId: shop.vendorId })),
    );
    expect(await notices()).toEqual([]);
  });
});
