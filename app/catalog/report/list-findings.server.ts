import { and, asc, count, eq, ilike, inArray, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { product } from '#db/schema/catalog/products.ts';
import { qualityFinding, qualityResult } from '#db/schema/catalog/quality.ts';
import { listVendorNames } from '~/registration/list-vendor-names.server.ts';
import type { Severity } from '../quality/profile.ts';
import { type FindingFilter, pageSize } from './finding-filter.ts';

export interface FindingRow {
  productId: string;
  title: string;
  category: string;
  vendorName: string;
  district: string | null;
  check: string;
  code: string;
  severity: Severity;
  gain: number;
  since: Date;
  score: number | null;
  /** Values for the words of the code, as the last check found them. */
  data: Record<string, string | number>;
}

const literally = (text: string) => text.replace(/[\\%_]/g, sign => `\\${sign}`);

function conditions(filter: FindingFilter, vendorIds: string[] | null): SQL | undefined {
  return and(
    filter.check ? eq(qualityFinding.check, filter.check) : undefined,
    filter.severity ? eq(qualityFinding.severity, filter.severity) : undefined,
    filter.category ? eq(product.category, filter.category) : undefined,
    filter.search ? ilike(product.title, `%${literally(filter.search)}%`) : undefined,
    vendorIds ? inArray(product.vendorId, vendorIds) : undefined,
  );
}

/** Stop first, then what has been open longest. */
const urgency = sql`array_position(array['stop', 'warning', 'advice'], ${qualityFinding.severity})`;
const sameProduct = and(
  eq(product.pemdaId, qualityFinding.pemdaId),
  eq(product.id, qualityFinding.productId),
);

/** Open findings that pass the filter, how many there are in all, and the districts to choose from; `limit` null = all, for exports. */
export async function listFindings(
  tx: Tx,
  filter: FindingFilter,
  limit: number | null = pageSize,
): Promise<{ rows: FindingRow[]; matching: number; districts: string[] }> {
  const vendors = await listVendorNames(tx);
  const named = new Map(vendors.map(vendor => [vendor.vendorId, vendor]));
  const districts = [...new Set(vendors.flatMap(({ district }) => district ?? []))].sort();
  const local = filter.district
    ? vendors.filter(vendor => vendor.district === filter.district).map(vendor => vendor.vendorId)
    : null;
  if (local?.length === 0) return { rows: [], matching: 0, districts };
  const wanted = conditions(filter, local);
  const query = tx
    .select({
      productId: product.id,
      title: product.title,
      category: product.category,
      vendorId: product.vendorId,
      check: qualityFinding.check,
      code: qualityFinding.code,
      severity: qualityFinding.severity,
      gain: qualityFinding.gain,
      since: qualityFinding.since,
      score: qualityResult.score,
      data: sql<Record<string, string | number>>`coalesce((
        select found -> 'data' from jsonb_array_elements(${qualityResult.findings}) as found
        where found ->> 'check' = ${qualityFinding.check} and found ->> 'code' = ${qualityFinding.code} limit 1
      ), '{}'::jsonb)`,
    })
    .from(qualityFinding)
    .innerJoin(product, sameProduct)
    .innerJoin(
      qualityResult,
      and(
        eq(qualityResult.pemdaId, qualityFinding.pemdaId),
        eq(qualityResult.productId, qualityFinding.productId),
      ),
    )
    .where(wanted)
    .orderBy(urgency, asc(qualityFinding.since), asc(product.id), asc(qualityFinding.code))
    .$dynamic();
  const page = await (limit === null ? query : query.limit(limit).offset((filter.page - 1) * limit));
  const [matching] = await tx
    .select({ n: count() })
    .from(qualityFinding)
    .innerJoin(product, sameProduct)
    .where(wanted);
  const rows = page.map(({ vendorId, ...row }) => {
    const vendor = named.get(vendorId);
    return { ...row, vendorName: vendor?.name ?? '', district: vendor?.district ?? null };
  });
  return { rows, matching: matching?.n ?? 0, districts };
}
