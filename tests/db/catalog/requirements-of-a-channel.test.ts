import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { listing } from '#db/schema/catalog/listings.ts';
import { registration, registrationAnswer, vendor } from '#db/schema/registration.ts';
import { holdPaper } from '#tests/db/registration/requirements/papers.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { getVendorRequirements } from '~/catalog/listings/get-vendor-requirements.server.ts';
import { listProduct } from '~/catalog/listings/list-product.server.ts';
import { listGoodsOfVendors } from '~/catalog/products/list-goods-of-vendors.server.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { addTo, anotherTitle, codes, openShop, photograph, type Shop } from './shop.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

const today = '2026-11-21';
const youngShop = () => openShop('33.25', { acceptedAt: '2026-11-20T03:00:00Z' });
const list = (by: Shop, productId: string, channelIds: string[], at = `${today}T03:00:00Z`) =>
  runCommand({ ...by.scope, clock: fixedClock(at) }, ctx =>
    listProduct(ctx, { productId, channelIds, listedOn: today }),
  );
const listedOn = (productId: string) =>
  inPemda('33.25', async tx => {
    const rows = await tx.select().from(listing).where(eq(listing.productId, productId));
    return rows.map(row => row.channelId);
  });

async function ready(by: Shop, fields: Record<string, string> = {}): Promise<string> {
  const id = await addTo(by, { title: anotherTitle(), ...fields });
  await photograph(by, id);
  return id;
}

const craft = {
  title: 'Tas anyaman eceng gondok Bu Siti',
  category: 'anyaman-kayu',
  unit: 'buah',
  netContent: '',
  pirtNumber: '',
  pirtExpiresOn: '',
};

async function answerBank({ vendorId }: Shop): Promise<void> {
  const pemdaId = '33.25';
  const at = new Date(`${today}T01:00:00Z`);
  const registrationId = newId();
  await inPemda(pemdaId, async tx => {
    await tx.insert(registration).values({
      ...{ pemdaId, id: registrationId, vendorId, status: 'accepted', origin: 'self' },
      ...{ startedAt: at, submittedAt: at, decidedAt: at },
    });
    await tx.insert(registrationAnswer).values(
      (['bankCode', 'bankAccount', 'bankHolder'] as const).map(question => ({
        ...{ pemdaId, registrationId, question, value: 'x', answeredAt: at },
        ...{ answeredBy: newId(), answeredAs: 'vendor' as const },
      })),
    );
    // What the checks ask of the business itself.
    await tx.update(vendor).set({ nib: '9120405260001' }).where(eq(vendor.id, vendorId));
    await tx.insert(registrationAnswer).values(
      (['street', 'ownerName'] as const).map(question => ({
        ...{ pemdaId, registrationId, question, sealed: Buffer.from('x'), answeredAt: at },
        ...{ answeredBy: newId(), answeredAs: 'vendor' as const },
      })),
    );
  });
}

describe('putting a product on a channel', () => {
  it('is refused with one code while a paper of that channel is missing, and nothing is written', async () => {
    const shop = await youngShop();
    const id = await ready(shop);
    const result = await list(shop, id, ['e-katalog']);
    expect(result.ok ? [] : result.problems).toEqual([
      { code: 'requirements-due', field: 'channel', data: { channel: 'e-Katalog' } },
    ]);
    expect(await listedOn(id)).toEqual([]);
  });

  it('opens channel by channel, as each has what it asks for', async () => {
    const shop = await youngShop();
    const id = await ready(shop);
    await holdPaper(shop.vendorId, 'kswp', { expiresOn: '2027-06-30' });
    for (const kind of ['ktp', 'nib'] as const) await holdPaper(shop.vendorId, kind);
    expect(codes(await list(shop, id, ['e-katalog', 'mbiz']))).toEqual(['requirements-due']);
    expect(codes(await list(shop, id, ['e-katalog']))).toEqual([]);
    await holdPaper(shop.vendorId, 'npwp');
    expect(codes(await list(shop, id, ['mbiz']))).toEqual(['requirements-due']);
    await answerBank(shop);
    expect(codes(await list(shop, id, ['mbiz']))).toEqual([]);
  });

  it('is shut again by a paper that has run out, and what is up stays up', async () => {
    const shop = await youngShop();
    await holdPaper(shop.vendorId, 'kswp', { expiresOn: today });
    const [first, second] = [await ready(shop), await ready(shop)];
    expect(codes(await list(shop, first, ['e-katalog']))).toEqual([]);
    expect(codes(await list(shop, second, ['e-katalog'], '2026-11-22T03:00:00Z'))).toEqual([
      'requirements-due',
    ]);
    expect(await listedOn(first)).toEqual(['e-katalog']);
  });

  it('goes on for vendors accepted before the rule, until the day they were told', async () => {
    const shop = await openShop();
    const id = await ready(shop);
    expect(codes(await list(shop, id, ['mbiz'], '2027-02-26T03:00:00Z'))).toEqual([]);
    const other = await ready(shop);
    expect(codes(await list(shop, other, ['mbiz'], '2027-03-02T03:00:00Z'))).toEqual(['requirements-due']);
  });
});

describe('which goods count', () => {
  const later = (shop: Shop, productId?: string) =>
    inPemda('33.25', async tx => {
      const now = new Date(`${today}T03:00:00Z`);
      const only = productId === undefined ? {} : { productId };
      const { states } = await getVendorRequirements(tx, { vendorId: shop.vendorId, now, ...only });
      const state = states.find(one => one.channel?.id === 'e-katalog');
      return state?.dueLater.map(one => one.requirement.id).filter(id => /pirt|halal/.test(id));
    });

  it('all of a vendor’s together, or the one that goes up', async () => {
    const shop = await youngShop();
    const [food, bag] = [await addTo(shop), await addTo(shop, craft)];
    expect(await later(shop)).toEqual(['pirt-letter', 'halal-letter']);
    expect(await later(shop, food)).toEqual(['pirt-letter', 'halal-letter']);
    expect(await later(shop, bag)).toEqual([]);
  });

  it('in one query for a whole pemda', async () => {
    const shop = await youngShop();
    await addTo(shop);
    await addTo(shop, craft);
    const goods = await inPemda('33.25', tx => listGoodsOfVendors(tx));
    expect(
      goods
        .get(shop.vendorId)
        ?.map(one => one.kind)
        .sort(),
    ).toEqual(['craft', 'packaged-food']);
    const food = goods.get(shop.vendorId)?.find(one => one.kind === 'packaged-food');
    expect(food?.permits).toEqual(['pirt', 'halal']);
  });
});
