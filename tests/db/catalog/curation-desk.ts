import { eq } from 'drizzle-orm';
import { inPemda } from '#db/client.server.ts';
import { channel, listing } from '#db/schema/catalog/listings.ts';
import { outboxMessage } from '#db/schema/messages.ts';
import { runCommand } from '~/audit/command.server.ts';
import { decideListing } from '~/catalog/listings/decide-listing.server.ts';
import { listProduct } from '~/catalog/listings/list-product.server.ts';
import type { ListingStatus } from '~/catalog/listings/listing-status.ts';
import { listLog } from '~/catalog/listings/move-listing.server.ts';
import { reportListing } from '~/catalog/listings/report-listing.server.ts';
import { type Actor, systemActor } from '~/identity/actor.ts';
import { openBody } from '~/messages/sealed-body.server.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { addTo, anotherTitle, now, photograph, type Shop } from './shop.ts';

export const today = '2026-11-21';
const officer = (pemda = '33.25', rights: 'full' | 'view' = 'full'): Actor => ({
  ...{ kind: 'person', personId: newId(), pemda, role: 'ukpbj', rights },
});
export const office = (minutes = 0, pemda = '33.25', rights: 'full' | 'view' = 'full') => ({
  ...{ actor: officer(pemda, rights), pemda },
  clock: fixedClock(new Date(Date.parse(now) + minutes * 60_000).toISOString()),
});
export const system = { actor: systemActor('33.25'), pemda: '33.25', clock: fixedClock(now) };

export interface Decide {
  to: ListingStatus;
  reasons?: string[];
  note?: string;
  on?: string;
  version?: number;
  seen?: string;
  minutes?: number;
}

export async function curate(channelId = 'e-katalog'): Promise<void> {
  await inPemda('33.25', tx =>
    tx.update(channel).set({ curatedBy: 'office' }).where(eq(channel.id, channelId)),
  );
}

/** Both sides of the curated channel of one pemda: what its owner and what the office can do there. */
export function openDesk(shop: Shop) {
  const ask = (productId: string, channelIds = ['e-katalog'], listedOn = today, by = shop) =>
    runCommand(by.scope, ctx => listProduct(ctx, { productId, channelIds, listedOn }));
  const read = (productId: string, channelId = 'e-katalog') =>
    inPemda('33.25', async tx => {
      const rows = await tx.select().from(listing).where(eq(listing.productId, productId));
      return rows.find(row => row.channelId === channelId)!;
    });
  const moves = (listingId: string) => inPemda('33.25', tx => listLog(tx, listingId));
  const decide = async (listingId: string, { minutes = 0, ...how }: Decide, by = office(minutes)) => {
    const version =
      how.version ??
      (await inPemda('33.25', tx => tx.select().from(listing).where(eq(listing.id, listingId))))[0]
        ?.version ??
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

  async function asked(
    fields: Record<string, string> = {},
  ): Promise<{ productId: string; listingId: string }> {
    const productId = await addTo(shop, { title: anotherTitle(), ...fields });
    await photograph(shop, productId);
    const result = await ask(productId);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return { productId, listingId: (await read(productId)).id };
  }
  return { ask, read, moves, decide, report, letters, asked };
}
