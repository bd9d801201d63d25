import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { product } from '#db/schema/catalog/products.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { followPapers } from '~/catalog/listings/follow-papers.job.server.ts';
import { expireListing, renewListing } from '~/catalog/listings/follow-papers.server.ts';
import { curate, office, openDesk, system, today } from './curation-desk.ts';
import { addTo, anotherTitle, codes, openShop, photograph, type Shop } from './shop.ts';

let db: TestDatabase;
let shop: Shop;
let desk: ReturnType<typeof openDesk>;
beforeAll(async () => {
  db = await openTestDatabase();
  shop = await openShop();
  await openShop('32.16');
  await curate();
  desk = openDesk(shop);
});
afterAll(() => db.drop());

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
    await desk.ask(productId, ['mbiz'], '2026-11-01', own);
    await papers(productId, '2026-11-10');
    expect(await followPapers('33.25', system.clock)).toEqual({ expired: 1, renewed: 0 });
    expect(await desk.read(productId, 'mbiz')).toMatchObject({
      status: 'expired',
      listedOn: '2026-11-01',
      delistedOn: '2026-11-11',
    });
    const [letter] = await desk.letters(own.personId);
    expect(letter).toMatchObject({ template: 'listing-expired', values: { day: '2026-11-10' } });
    expect(await followPapers('33.25', system.clock)).toEqual({ expired: 0, renewed: 0 });

    await papers(productId, '2029-11-10');
    expect(await followPapers('33.25', system.clock)).toEqual({ expired: 0, renewed: 1 });
    expect(await desk.read(productId, 'mbiz')).toMatchObject({ status: 'live', listedOn: today });
  });

  it('asks the office again where it curates, and leaves alone what the office itself ended', async () => {
    const { productId, listingId } = await desk.asked();
    await desk.decide(listingId, { to: 'curation' });
    await desk.report(productId, 'live', { on: '2026-11-01' });
    await papers(productId, '2026-11-10');
    await followPapers('33.25', system.clock);
    await papers(productId, '2029-11-10');
    await followPapers('33.25', system.clock);
    expect(await desk.read(productId)).toMatchObject({ status: 'review' });
    await desk.decide(listingId, { to: 'curation' });
    await desk.report(productId, 'live');
    await desk.decide(listingId, { to: 'expired', reasons: ['contract-ended'] });
    expect(await followPapers('33.25', system.clock)).toEqual({ expired: 0, renewed: 0 });
    expect((await desk.read(productId)).status).toBe('expired');
  });

  it('is nobody’s but the portal’s', async () => {
    const { listingId } = await desk.asked();
    for (const by of [shop.scope, office()]) {
      expect(codes(await runCommand(by, ctx => expireListing(ctx, listingId)))).toEqual(['not-allowed']);
      expect(codes(await runCommand(by, ctx => renewListing(ctx, listingId)))).toEqual(['not-allowed']);
    }
  });
});
