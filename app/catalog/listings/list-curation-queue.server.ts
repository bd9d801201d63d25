import { and, asc, count, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { channel, listing, listingMove } from '#db/schema/catalog/listings.ts';
import { product } from '#db/schema/catalog/products.ts';
import { qualityResult } from '#db/schema/catalog/quality.ts';
import { listVendorNames } from '~/registration/list-vendor-names.server.ts';
import type { CurationFilter } from './curation-filter.ts';
import type { ListingStatus } from './listing-status.ts';

export interface CurationRow {
  id: string;
  version: number;
  status: ListingStatus;
  statusSince: Date;
  title: string;
  category: string;
  priceRupiah: number | null;
  vendorName: string;
  channelName: string;
  score: number | null;
  /** Open findings that stop or warn. */
  findings: number;
  /** The checks let it go out on this channel. */
  mayGoOut: boolean;
  /** How often it was rejected before. */
  rejections: number;
}

export const CURATION_PER_PAGE = 50;

/** Open findings of a product but for ideas; a product that was never checked has none to show and is not clean either. */
export const openFindings = sql<number>`(
  select count(*)::int from jsonb_array_elements(${qualityResult.findings}) found
  where found ->> 'severity' <> 'advice')`;

const rejections = sql<number>`(
  select count(*)::int from ${listingMove} m
  where m.pemda_id = ${listing.pemdaId} and m.listing_id = ${listing.id} and m.to_status = 'rejected' and not m.undo)`;

function conditionsOf({ status, channel: on, category, findings }: CurationFilter): SQL[] {
  return [
    eq(listing.status, status),
    ...(on ? [eq(listing.channelId, on)] : []),
    ...(category ? [eq(product.category, category)] : []),
    ...(findings === 'yes' ? [sql`${openFindings} > 0`] : []),
    ...(findings === 'no' ? [sql`${openFindings} = 0`] : []),
  ];
}

const fields = {
  id: listing.id,
  version: listing.version,
  status: listing.status,
  statusSince: listing.statusSince,
  title: product.title,
  category: product.category,
  priceRupiah: product.priceRupiah,
  vendorId: product.vendorId,
  channelName: channel.name,
  score: qualityResult.score,
  findings: openFindings,
  mayGoOut: sql<boolean>`coalesce((${qualityResult.mayGoOut} ->> ${listing.channelId})::boolean, false)`,
  rejections,
};

const ofChannel = and(eq(channel.pemdaId, listing.pemdaId), eq(channel.id, listing.channelId));
const ofProduct = and(eq(product.pemdaId, listing.pemdaId), eq(product.id, listing.productId));
const ofResult = and(
  eq(qualityResult.pemdaId, listing.pemdaId),
  eq(qualityResult.productId, listing.productId),
);

async function withVendors<Row extends { vendorId: string }>(tx: Tx, rows: readonly Row[]) {
  const vendors = rows.length > 0 ? await listVendorNames(tx) : [];
  const names = new Map(vendors.map(({ vendorId, name }) => [vendorId, name]));
  return rows.map(({ vendorId, ...row }) => ({ ...row, vendorName: names.get(vendorId) ?? '' }));
}

/** One page of the listings that stand so, who has waited longest first. */
export async function listCurationQueue(
  tx: Tx,
  filter: CurationFilter,
): Promise<{ rows: CurationRow[]; matching: number }> {
  const where = and(...conditionsOf(filter));
  const rows = await tx
    .select(fields)
    .from(listing)
    .innerJoin(channel, ofChannel)
    .innerJoin(product, ofProduct)
    .leftJoin(qualityResult, ofResult)
    .where(where)
    .orderBy(asc(listing.statusSince), asc(listing.id))
    .limit(CURATION_PER_PAGE)
    .offset((filter.page - 1) * CURATION_PER_PAGE);
  const [all] = await tx
    .select({ n: count() })
    .from(listing)
    .innerJoin(product, ofProduct)
    .leftJoin(qualityResult, ofResult)
    .where(where);
  return { rows: await withVendors(tx, rows), matching: all?.n ?? 0 };
}

/** These listings, wherever they stand now. */
export async function listCurationRows(tx: Tx, ids: readonly string[]): Promise<CurationRow[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select(fields)
    .from(listing)
    .innerJoin(channel, ofChannel)
    .innerJoin(product, ofProduct)
    .leftJoin(qualityResult, ofResult)
    .where(inArray(listing.id, [...ids]))
    .orderBy(asc(listing.statusSince), asc(listing.id));
  return withVendors(tx, rows);
}

/** The listing that waits right behind this one in the same status; null at the end of the queue. */
export async function findNextInCuration(
  tx: Tx,
  { id, status, channelId }: { id: string; status: ListingStatus; channelId: string | null },
): Promise<string | null> {
  const behind = sql`(${listing.statusSince}, ${listing.id}) > (
    select own.status_since, own.id from ${listing} own where own.id = ${id})`;
  const [next] = await tx
    .select({ id: listing.id })
    .from(listing)
    .where(and(eq(listing.status, status), behind, ...(channelId ? [eq(listing.channelId, channelId)] : [])))
    .orderBy(asc(listing.statusSince), asc(listing.id))
    .limit(1);
  return next?.id ?? null;
}
