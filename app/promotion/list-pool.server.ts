import { and, count, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { promotionRound, promotionSlot } from '#db/schema/promotion.ts';
import { listReadyProducts } from '~/catalog/listings/list-ready-products.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { listAcceptedVendors } from '~/registration/list-accepted-vendors.server.ts';
import { listPromotableVendors } from '~/registration/requirements/list-promotable-vendors.server.ts';
import { listProductStates } from '~/sales/list-product-states.server.ts';
import { buildPool, type PoolEntity } from './build-pool.ts';
import { SHOWCASE } from './round-status.ts';

/** Everybody eligible at an instant, with the products it may show (fair-promotion.md §1.2). */
export async function listPool(tx: Tx, { asOf }: { asOf: Date }): Promise<PoolEntity[]> {
  const day = wibDay(asOf);
  const open = await listPromotableVendors(tx, { now: asOf });
  const vendors = (await listAcceptedVendors(tx)).filter(vendor => open.has(vendor.vendorId));
  const products = await listReadyProducts(tx, { asOf: day });
  const { states } = await listProductStates(tx, { asOf: day });
  const shown = await tx
    .select({ productId: promotionSlot.productId, slots: count() })
    .from(promotionSlot)
    .innerJoin(
      promotionRound,
      and(eq(promotionRound.pemdaId, promotionSlot.pemdaId), eq(promotionRound.id, promotionSlot.roundId)),
    )
    .where(eq(promotionRound.channel, SHOWCASE))
    .groupBy(promotionSlot.productId);
  return buildPool(vendors, products, states, new Map(shown.map(row => [row.productId, row.slots])));
}
