import { and, arrayContains, asc, count, desc, eq, ilike, ne, or, type SQL } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { salesFile, unsoldProduct } from '#db/schema/sales.ts';
import type { NeverSoldState } from './never-sold-state.ts';
import { pageSize, type UnsoldFilter } from './unsold-filter.ts';

const literally = (text: string) => text.replace(/[\\%_]/g, sign => `\\${sign}`);

function conditions(asOf: string, filter: UnsoldFilter): SQL | undefined {
  const pattern = `%${literally(filter.search ?? '')}%`;
  return and(
    eq(unsoldProduct.asOf, asOf),
    filter.state === 'unsold' ? ne(unsoldProduct.state, 'SOLD') : undefined,
    filter.state !== 'unsold' && filter.state !== 'all' ? eq(unsoldProduct.state, filter.state) : undefined,
    filter.district ? eq(unsoldProduct.district, filter.district) : undefined,
    filter.channel ? arrayContains(unsoldProduct.channels, [filter.channel]) : undefined,
    filter.search
      ? or(ilike(unsoldProduct.title, pattern), ilike(unsoldProduct.vendorName, pattern))
      : undefined,
  );
}

/** Kept states of day `asOf` that pass the filter, those longest on offer first; `limit` null = all, for exports. */
export async function listUnsold(
  tx: Tx,
  asOf: string,
  filter: UnsoldFilter,
  limit: number | null = pageSize,
) {
  const query = tx
    .select()
    .from(unsoldProduct)
    .where(conditions(asOf, filter))
    .orderBy(desc(unsoldProduct.purchasableDays), asc(unsoldProduct.productId))
    .$dynamic();
  return limit === null ? query : query.limit(limit).offset((filter.page - 1) * limit);
}

export interface UnsoldCounts {
  /** Of the whole day, unfiltered. */
  byState: Record<NeverSoldState, number>;
  districts: string[];
  channels: string[];
  /** Rows that pass the filter. */
  matching: number;
  /** Sales files held. */
  files: number;
}

export async function countUnsold(tx: Tx, asOf: string, filter: UnsoldFilter): Promise<UnsoldCounts> {
  const states = await tx
    .select({ state: unsoldProduct.state, n: count() })
    .from(unsoldProduct)
    .where(eq(unsoldProduct.asOf, asOf))
    .groupBy(unsoldProduct.state);
  const districts = await tx
    .selectDistinct({ district: unsoldProduct.district })
    .from(unsoldProduct)
    .where(eq(unsoldProduct.asOf, asOf))
    .orderBy(unsoldProduct.district);
  const channels = await tx
    .selectDistinct({ channels: unsoldProduct.channels })
    .from(unsoldProduct)
    .where(eq(unsoldProduct.asOf, asOf));
  const [matching] = await tx.select({ n: count() }).from(unsoldProduct).where(conditions(asOf, filter));
  const [files] = await tx.select({ n: count() }).from(salesFile);
  const none = { SOLD: 0, POSSIBLY_SOLD: 0, NEVER_SOLD_CONFIRMED: 0, NEVER_SOLD_UNVERIFIED: 0, TOO_NEW: 0 };
  return {
    byState: { ...none, ...Object.fromEntries(states.map(row => [row.state, row.n])) },
    districts: districts.flatMap(row => (row.district ? [row.district] : [])),
    channels: [...new Set(channels.flatMap(row => row.channels))].sort(),
    matching: matching?.n ?? 0,
    files: files?.n ?? 0,
  };
}
