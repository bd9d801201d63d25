import { asc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { listing } from '#db/schema/catalog/listings.ts';
import { product, productPhoto, productPrice } from '#db/schema/catalog/products.ts';
import type { OwnPart } from '~/privacy/own-data/own-part.ts';
import { photoUrl } from '../photos/photo-url.ts';
import { netContentText } from './stored-product.ts';

const join = (lines: readonly string[]) => lines.join('; ') || null;

/** A vendor's products with where they are offered and their photos: the part of this domain in a copy of one's data. */
export async function listOwnProducts(tx: Tx, { vendorId }: { vendorId: string | null }): Promise<OwnPart[]> {
  const rows = vendorId
    ? await tx.select().from(product).where(eq(product.vendorId, vendorId)).orderBy(asc(product.createdAt))
    : [];
  if (rows.length === 0) return [];
  const ids = rows.map(row => row.id);
  const listings = await tx
    .select({
      productId: listing.productId,
      channel: listing.channelId,
      status: listing.status,
      listedOn: listing.listedOn,
      delistedOn: listing.delistedOn,
    })
    .from(listing)
    .where(inArray(listing.productId, ids))
    .orderBy(asc(listing.listedOn));
  const photos = await tx
    .select()
    .from(productPhoto)
    .where(inArray(productPhoto.productId, ids))
    .orderBy(asc(productPhoto.addedAt));
  const prices = await tx
    .select()
    .from(productPrice)
    .where(inArray(productPrice.productId, ids))
    .orderBy(asc(productPrice.since));
  const titles = new Map(rows.map(row => [row.id, row.title]));
  return [
    {
      part: 'products',
      rows: rows.map(row => ({
        product: row.title,
        description: row.description || null,
        category: row.category,
        unit: row.unit,
        priceRupiah: row.priceRupiah,
        priceBeforePpn: row.priceBeforePpnRupiah,
        netContent: netContentText(row) || null,
        brand: row.brand,
        sku: row.sku,
        madeIn: row.origin,
        tkdnPercent: row.tkdnPercent,
        shelfLifeDays: row.shelfLifeDays,
        attributes: join(Object.entries(row.attributes).map(([code, text]) => `${code}: ${text}`)),
        variants: join(
          row.variants.map(({ name, priceRupiah }) => [name, priceRupiah].filter(Boolean).join(' ')),
        ),
        priceSteps: join(row.priceSteps.map(({ from, priceRupiah }) => `${from}: ${priceRupiah}`)),
        elsewhere: join(row.elsewhere.map(({ where, priceRupiah }) => `${where}: ${priceRupiah}`)),
        papers: join(
          row.documents.map(({ kind, number, holder, expiresOn }) =>
            [kind, number, holder, expiresOn].filter(Boolean).join(' '),
          ),
        ),
        confirmedOn: row.confirmedOn,
        createdAt: row.createdAt,
        changedAt: row.changedAt,
      })),
    },
    {
      part: 'prices',
      rows: prices.map(({ productId, priceRupiah, since }) => ({
        product: titles.get(productId) ?? null,
        priceRupiah,
        since,
      })),
    },
    {
      part: 'listings',
      rows: listings.map(({ productId, ...rest }) => ({ product: titles.get(productId) ?? null, ...rest })),
    },
    {
      part: 'photos',
      rows: photos.map(({ pemdaId, productId, sha256, addedAt }) => ({
        product: titles.get(productId) ?? null,
        address: photoUrl(pemdaId, sha256),
        addedAt,
      })),
    },
  ];
}
