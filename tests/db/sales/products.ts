import { inPemda } from '#db/client.server.ts';
import { channel } from '#db/schema/catalog/listings.ts';
import { product } from '#db/schema/catalog/products.ts';
import { vendor } from '#db/schema/registration.ts';
import { putListing } from '#tests/db/catalog/put-listing.ts';
import { newId } from '~/platform/ids/new-id.server.ts';

const at = new Date('2022-01-01T00:00:00Z');

export interface OfferInput {
  channel: string;
  listedOn: string;
  delistedOn?: string;
  externalId?: string;
}

/** Vendors with their products, straight into the register of a pemda; answers the product ids by title. */
export async function register(
  pemdaId: string,
  shops: { name: string; district?: string; products: Record<string, OfferInput[]> }[],
): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  await inPemda(pemdaId, async tx => {
    const names = [
      ...new Set(
        shops.flatMap(shop =>
          Object.values(shop.products)
            .flat()
            .map(offer => offer.channel),
        ),
      ),
    ];
    await tx
      .insert(channel)
      .values(names.map(id => ({ pemdaId, id, name: id, kind: 'marketplace' })))
      .onConflictDoNothing();
    for (const shop of shops) {
      const vendorId = newId();
      await tx.insert(vendor).values({
        pemdaId,
        id: vendorId,
        personId: newId(),
        name: shop.name,
        status: 'accepted',
        district: shop.district ?? null,
        createdAt: at,
      });
      for (const [title, offers] of Object.entries(shop.products)) {
        const productId = newId();
        ids[title] = productId;
        await tx.insert(product).values({
          pemdaId,
          id: productId,
          vendorId,
          title,
          category: 'makanan',
          unit: 'buah',
          createdAt: at,
          changedAt: at,
        });
        for (const { channel: channelId, listedOn, delistedOn, externalId = null } of offers) {
          const row = { pemdaId, id: newId(), productId, channelId, externalId };
          const until = delistedOn ? [{ to: 'delisted' as const, on: delistedOn }] : [];
          await putListing(tx, row, [{ to: 'live', on: listedOn }, ...until]);
        }
      }
    }
  });
  return ids;
}
