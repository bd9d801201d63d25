import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { listing, listingMove } from '#db/schema/catalog/listings.ts';
import { product } from '#db/schema/catalog/products.ts';
import type { CalendarDay } from '~/reference/calendar-day.ts';
import { categoryByCode } from '../category.ts';
import { loadCategoryTree } from '../quality/load-rules.server.ts';
import { findLapse, type Lapse } from './find-lapse.ts';
import { LISTED } from './listing-status.ts';

type Papers = Pick<typeof product.$inferSelect, 'category' | 'documents'>;

/** The needed paper of a product that has run out before `today`; a category that is gone from the tree needs none. */
export function lapseOf({ category, documents }: Papers, today: CalendarDay): Lapse | null {
  return findLapse(documents, categoryByCode(loadCategoryTree(), category)?.kind ?? 'goods', today);
}

const ofProduct = and(eq(product.pemdaId, listing.pemdaId), eq(product.id, listing.productId));

/** Listings that are up although a paper that they need has run out. */
export async function listLapsedListings(tx: Tx, today: CalendarDay): Promise<string[]> {
  const rows = await tx
    .select({ id: listing.id, category: product.category, documents: product.documents })
    .from(listing)
    .innerJoin(product, ofProduct)
    .where(
      and(
        inArray(listing.status, [...LISTED]),
        sql`exists (select from jsonb_array_elements(${product.documents}) paper where paper ->> 'expiresOn' < ${today})`,
      ),
    )
    .orderBy(listing.id);
  return rows.filter(row => lapseOf(row, today) !== null).map(row => row.id);
}

/** Listings that the portal itself let expire and whose papers hold again. */
export async function listRenewedListings(tx: Tx, today: CalendarDay): Promise<string[]> {
  const rows = await tx
    .select({ id: listing.id, category: product.category, documents: product.documents })
    .from(listing)
    .innerJoin(product, ofProduct)
    .innerJoin(
      listingMove,
      and(
        eq(listingMove.pemdaId, listing.pemdaId),
        eq(listingMove.listingId, listing.id),
        eq(listingMove.seq, listing.version),
      ),
    )
    .where(and(eq(listing.status, 'expired'), eq(listingMove.mover, 'system')))
    .orderBy(listing.id);
  return rows.filter(row => lapseOf(row, today) === null).map(row => row.id);
}
