import { and, asc, eq, gte, isNotNull, lte, or, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { product } from '#db/schema/catalog/products.ts';
import { addDays, type CalendarDay } from '~/reference/calendar-day.ts';
import { LATE_DAYS, PAPER_DAYS, PRICE_HOLDS_DAYS, type RemindedProduct } from './find-reminders.ts';

const columns = {
  productId: product.id,
  priceRupiah: product.priceRupiah,
  priceOn: product.priceOn,
  priceConfirmedOn: product.priceConfirmedOn,
  documents: product.documents,
};

/** Vendors with a product whose price is old or with a paper that ends soon, each once. */
export async function listRemindedVendors(tx: Tx, today: CalendarDay): Promise<string[]> {
  const oldPrice = and(
    isNotNull(product.priceRupiah),
    lte(sql`greatest(${product.priceOn}, ${product.priceConfirmedOn})`, addDays(today, -PRICE_HOLDS_DAYS)),
  );
  const paper = sql`exists (
    select 1 from jsonb_array_elements(${product.documents}) as paper
    where ${gte(sql`paper->>'expiresOn'`, addDays(today, -LATE_DAYS))}
      and ${lte(sql`paper->>'expiresOn'`, addDays(today, PAPER_DAYS[0]))})`;
  const rows = await tx
    .selectDistinct({ vendorId: product.vendorId })
    .from(product)
    .where(or(oldPrice, paper))
    .orderBy(asc(product.vendorId));
  return rows.map(({ vendorId }) => vendorId);
}

/** One vendor's products as far as reminders depend on them, oldest first. */
export async function listRemindedProducts(tx: Tx, vendorId: string): Promise<RemindedProduct[]> {
  return tx
    .select(columns)
    .from(product)
    .where(eq(product.vendorId, vendorId))
    .orderBy(asc(product.createdAt));
}
