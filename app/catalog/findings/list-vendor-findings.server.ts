import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { product } from '#db/schema/catalog/products.ts';
import { qualityFinding } from '#db/schema/catalog/quality.ts';

export interface VendorFinding {
  productId: string;
  /** Title of the product. */
  title: string;
  check: string;
  code: string;
}

const weight = sql`case ${qualityFinding.severity} when 'stop' then 0 when 'warning' then 1 else 2 end`;
const ofProduct = and(eq(product.pemdaId, qualityFinding.pemdaId), eq(product.id, qualityFinding.productId));

/** What the checks found on one vendor's products, what stops a product first, then what brings most. */
export async function listVendorFindings(tx: Tx, vendorId: string, limit = 50): Promise<VendorFinding[]> {
  return tx
    .select({
      productId: product.id,
      title: product.title,
      check: qualityFinding.check,
      code: qualityFinding.code,
    })
    .from(qualityFinding)
    .innerJoin(product, ofProduct)
    .where(eq(product.vendorId, vendorId))
    .orderBy(asc(weight), desc(qualityFinding.gain), asc(product.id), asc(qualityFinding.code))
    .limit(limit);
}

/** Vendors with at least one product on which this check found something. */
export async function listVendorsWithFinding(tx: Tx, check: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ vendorId: product.vendorId })
    .from(qualityFinding)
    .innerJoin(product, ofProduct)
    .where(eq(qualityFinding.check, check))
    .orderBy(asc(product.vendorId));
  return rows.map(row => row.vendorId);
}
