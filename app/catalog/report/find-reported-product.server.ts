import type { Tx } from '#db/client.server.ts';
import { listVendorNames } from '~/registration/list-vendor-names.server.ts';
import { listAcceptedFindings } from '../findings/list-accepted-findings.server.ts';
import { listChannels } from '../listings/list-channels.server.ts';
import { findProduct, findQuality, listListings, listPhotos } from '../products/read-product.server.ts';

/** One product as the office looks at it: what the checks say and what was accepted; null where there is none. */
export async function findReportedProduct(
  tx: Tx,
  { productId, today }: { productId: string; today: string },
) {
  const product = await findProduct(tx, productId);
  if (!product) return null;
  const vendors = await listVendorNames(tx);
  return {
    product,
    vendor: vendors.find(vendor => vendor.vendorId === product.vendorId) ?? null,
    photos: await listPhotos(tx, productId),
    listings: await listListings(tx, productId),
    channels: await listChannels(tx),
    quality: await findQuality(tx, productId),
    accepted: await listAcceptedFindings(tx, { today, productId }),
  };
}
export type ReportedProduct = NonNullable<Awaited<ReturnType<typeof findReportedProduct>>>;
