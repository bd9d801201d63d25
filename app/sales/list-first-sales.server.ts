import { and, desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { unsoldProduct, unsoldSnapshot } from '#db/schema/sales.ts';

export interface FirstSales {
  /** Day on whose end the sales files were judged. */
  asOf: string;
  /** Day of a vendor's first finished sale; who is not there has none that is sure. */
  byVendor: Map<string, string>;
}

/** First sale of each vendor as the last judged day knows it; null while nothing was ever judged. */
export async function listFirstSales(tx: Tx): Promise<FirstSales | null> {
  const [last] = await tx
    .select({ asOf: unsoldSnapshot.asOf })
    .from(unsoldSnapshot)
    .orderBy(desc(unsoldSnapshot.asOf))
    .limit(1);
  if (!last) return null;
  const rows = await tx
    .select({ vendorId: unsoldProduct.vendorId, on: sql<string>`min(${unsoldProduct.firstSoldOn})::text` })
    .from(unsoldProduct)
    .where(
      and(
        eq(unsoldProduct.asOf, last.asOf),
        eq(unsoldProduct.state, 'SOLD'),
        isNotNull(unsoldProduct.firstSoldOn),
      ),
    )
    .groupBy(unsoldProduct.vendorId);
  return { asOf: last.asOf, byVendor: new Map(rows.map(({ vendorId, on }) => [vendorId, on])) };
}
