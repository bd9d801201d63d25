import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { salesRow, unsoldProduct } from '#db/schema/sales.ts';

/** The kept state of one product with the rows of sales it rests on, or null. */
export async function findProductEvidence(tx: Tx, asOf: string, productId: string) {
  const [product] = await tx
    .select()
    .from(unsoldProduct)
    .where(and(eq(unsoldProduct.asOf, asOf), eq(unsoldProduct.productId, productId)));
  if (!product) return null;
  const keys = product.evidence.map(id => id.slice(id.indexOf(':') + 1));
  const sources = product.evidence.map(id => id.slice(0, id.indexOf(':')));
  const rows =
    keys.length === 0
      ? []
      : await tx
          .select({
            source: salesRow.source,
            key: salesRow.rowKey,
            orderId: salesRow.orderId,
            orderedOn: salesRow.orderedOn,
            merchant: salesRow.merchant,
            totalRupiah: salesRow.totalRupiah,
            status: salesRow.status,
            items: salesRow.items,
          })
          .from(salesRow)
          .where(and(inArray(salesRow.source, sources), inArray(salesRow.rowKey, keys)))
          .orderBy(sql`ordered_on desc nulls last, row_key`);
  return { product, rows: rows.filter(row => product.evidence.includes(`${row.source}:${row.key}`)) };
}
