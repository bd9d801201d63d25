import { sql } from 'drizzle-orm';
import { inPemda } from '#db/client.server.ts';
import { channel } from '#db/schema/catalog/listings.ts';
import { vendor } from '#db/schema/registration.ts';
import { writeRows } from '#db/seeds/load/write-rows.server.ts';
import { checkProducts } from '~/catalog/findings/check-products.server.ts';
import { parseNetContent } from '~/catalog/net-content.ts';
import { storedNetContent } from '~/catalog/products/stored-product.ts';
import { CHANNELS } from '~/catalog/quality/profile.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { benchAround, benchListing, benchPhotos } from './quality-listings.ts';

export const now = '2026-11-21T03:00:00Z';
const perVendor = 100;
/** So many different goods; further ones repeat them under other ids. */
const different = 5_000;
const chunk = 4_000;

const sha = (n: number) => n.toString(16).padStart(64, '0');

/** A catalogue of so many products with photos, what stands around each, and verdicts of older rules. Returns their ids. */
export async function fillCatalogue(pemda: string, products: number): Promise<string[]> {
  const vendors = Array.from({ length: Math.ceil(products / perVendor) }, () => newId());
  const at = new Date(now);
  await inPemda(pemda, async tx => {
    await tx
      .insert(channel)
      .values(CHANNELS.map(id => ({ pemdaId: pemda, id, name: id, kind: 'marketplace' })));
    await tx.insert(vendor).values(
      vendors.map((id, n) => ({
        pemdaId: pemda,
        id,
        name: `Usaha ${n}`,
        status: 'accepted' as const,
        taxable: 'no' as const,
        createdAt: at,
        acceptedAt: at,
      })),
    );
    const features = Array.from({ length: different }, (_, n) => ({
      pemdaId: pemda,
      sha256: sha(n),
      version: 1,
      features: benchPhotos(n)[0],
    }));
    await writeRows(tx, 'photo_feature', features);
  });
  const ids: string[] = [];
  for (let from = 0; from < products; from += chunk) {
    const part = Array.from({ length: Math.min(chunk, products - from) }, (_, n) => ({
      n: from + n,
      id: newId(),
    }));
    ids.push(...part.map(({ id }) => id));
    await inPemda(pemda, async tx => {
      await writeRows(
        tx,
        'product',
        part.map(({ n, id }) => productRow(pemda, vendors[Math.floor(n / perVendor)]!, n, id)),
      );
      await writeRows(
        tx,
        'product_photo',
        part.flatMap(({ n, id }) =>
          [0, 1].map(position => ({
            pemdaId: pemda,
            productId: id,
            sha256: sha((n + position * 7) % different),
            position,
            width: 1600,
            height: 1200,
            addedAt: at,
          })),
        ),
      );
      await writeRows(
        tx,
        'product_surroundings',
        part.map(({ n, id }) => ({
          pemdaId: pemda,
          productId: id,
          around: benchAround(n % different),
          searchedAt: at,
        })),
      );
    });
  }
  await inPemda(pemda, tx =>
    tx.execute(sql`
    insert into quality_result (pemda_id, product_id, rule_set, input_hash, score, may_go_out, findings, checked_at)
    select pemda_id, id, '0.0-older', '', 50, '{}', '[]', ${now}::timestamptz from product`),
  );
  return ids;
}

function productRow(pemda: string, vendorId: string, n: number, id: string) {
  const {
    title,
    description,
    category,
    unit,
    netContent,
    priceRupiah,
    brand,
    attributes,
    documents,
    confirmedOn,
    origin,
    shelfLifeDays,
  } = benchListing(n % different);
  return {
    pemdaId: pemda,
    id,
    vendorId,
    title,
    description,
    category,
    unit,
    ...storedNetContent(parseNetContent(typeof netContent === 'string' ? netContent : '')),
    priceRupiah,
    priceIncludesPpn: false,
    priceOn: confirmedOn,
    elsewhere: [],
    priceSteps: [],
    variants: [],
    brand,
    attributes,
    origin,
    nonHalal: false,
    shelfLifeDays,
    documents,
    confirmedOn,
    createdAt: new Date(now),
    changedAt: new Date(now),
  };
}

/** Judges these products once, as an import does it: milliseconds. */
export async function judgeAll(pemda: string, ids: readonly string[]): Promise<number> {
  const begun = performance.now();
  await inPemda(pemda, tx => checkProducts({ tx, pemda, clock: fixedClock(now) }, ids));
  return performance.now() - begun;
}
