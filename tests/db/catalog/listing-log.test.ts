import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { listing, listingMove } from '#db/schema/catalog/listings.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { delistProduct } from '~/catalog/listings/delist-product.server.ts';
import { listProductsOnOffer } from '~/catalog/listings/list-products-on-offer.server.ts';
import { LISTING_STATUSES, type ListingStatus, mayMove, mayUndo } from '~/catalog/listings/listing-status.ts';
import { liveStretches, standingOf } from '~/catalog/listings/move-log.ts';
import { undoListingDecision } from '~/catalog/listings/undo-listing-decision.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { addDays } from '~/reference/calendar-day.ts';
import { curate, office, openDesk, today } from './curation-desk.ts';
import { putListing } from './put-listing.ts';
import { addTo, anotherTitle, openShop, photograph, type Shop } from './shop.ts';

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
          const row = await desk.read(productId);
          if (each.kind === 'ask') await desk.ask(productId);
          else if (each.kind === 'delist')
            await runCommand(shop.scope, ctx => delistProduct(ctx, { productId, channelId: 'e-katalog' }));
          else if (!row) continue;
          else if (each.kind === 'undo')
            await runCommand(office(), ctx => undoListingDecision(ctx, { listingId: row.id, seq: each.seq }));
          else {
            const reasons = [reasonOf[each.to] ?? []].flat();
            if (each.kind === 'report') await desk.report(productId, each.to, { on: each.on, reasons });
            else await desk.decide(row.id, { to: each.to, on: each.on, reasons, version: row.version });
          }
        }
        const row = await desk.read(productId);
        if (!row) return;
        const log = await desk.moves(row.id);
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
