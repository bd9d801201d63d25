import { and, eq, inArray, sql } from 'drizzle-orm';
import { listing, listingMove } from '#db/schema/catalog/listings.ts';
import {
  photoFeature,
  product,
  productNotice,
  productPhoto,
  productPrice,
} from '#db/schema/catalog/products.ts';
import {
  findingWaiver,
  productSurroundings,
  qualityFinding,
  qualityResult,
} from '#db/schema/catalog/quality.ts';
import { productSheet, productSheetRow } from '#db/schema/catalog/sheets.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { listPartedVendors } from '~/registration/duplicates/list-parted-vendors.server.ts';
import { photoKeys } from '../photos/photo-files.server.ts';

/**
 * A forgotten vendor's products with their texts, permits, listings and photos. A photo that another vendor shows too
 * stays: it lies under its content. Published rounds keep the product's id and nothing else.
 */
export async function forgetProducts({ tx, pemda }: Ctx, { vendorId }: { vendorId: string | null }) {
  if (!vendorId) return { rows: 0, files: [] };
  // What it added and another vendor goes on with belongs to that one.
  await tx.update(product).set({ originVendorId: null }).where(eq(product.originVendorId, vendorId));
  // And what came with a merge from another person's record goes back with it.
  const { others } = await listPartedVendors(tx, vendorId);
  if (others.length > 0)
    await tx
      .update(product)
      .set({ vendorId: sql`${product.originVendorId}`, originVendorId: null })
      .where(and(eq(product.vendorId, vendorId), inArray(product.originVendorId, others)));
  const notices = await tx.delete(productNotice).where(eq(productNotice.vendorId, vendorId)).returning();
  // Lists of its own with their rows, and the rows of the office's lists that speak of it.
  const told = await tx.delete(productSheetRow).where(eq(productSheetRow.vendorId, vendorId)).returning();
  const sheets = await tx.delete(productSheet).where(eq(productSheet.vendorId, vendorId)).returning();
  const before = notices.length + told.length + sheets.length;
  const owned = await tx.select({ id: product.id }).from(product).where(eq(product.vendorId, vendorId));
  const ids = owned.map(({ id }) => id);
  if (ids.length === 0) return { rows: before, files: [] };
  const shown = await tx
    .delete(productPhoto)
    .where(inArray(productPhoto.productId, ids))
    .returning({ sha256: productPhoto.sha256 });
  const hashes = [...new Set(shown.map(({ sha256 }) => sha256))];
  const left = hashes.length
    ? await tx
        .selectDistinct({ sha256: productPhoto.sha256 })
        .from(productPhoto)
        .where(inArray(productPhoto.sha256, hashes))
    : [];
  const kept = left.map(({ sha256 }) => sha256);
  const gone = hashes.filter(hash => !kept.includes(hash));
  let rows = before + shown.length;
  if (gone.length > 0)
    rows += (await tx.delete(photoFeature).where(inArray(photoFeature.sha256, gone)).returning()).length;
  const listings = tx.select({ id: listing.id }).from(listing).where(inArray(listing.productId, ids));
  rows += (await tx.delete(listingMove).where(inArray(listingMove.listingId, listings)).returning()).length;
  const about = [findingWaiver, qualityFinding, productSurroundings, qualityResult, productPrice, listing];
  for (const table of about)
    rows += (await tx.delete(table).where(inArray(table.productId, ids)).returning()).length;
  rows += (await tx.delete(product).where(inArray(product.id, ids)).returning()).length;
  return { rows, files: gone.flatMap(hash => photoKeys(pemda, hash)) };
}
