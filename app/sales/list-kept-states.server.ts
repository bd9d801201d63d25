import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { unsoldProduct, unsoldSnapshot } from '#db/schema/sales.ts';
import type { NeverSoldState } from './never-sold-state.ts';

export interface KeptState {
  state: NeverSoldState;
  purchasableDays: number;
}

/** State of some products on the last day that was judged; products that were not listed then are left out. */
export async function listKeptStates(
  tx: Tx,
  productIds: readonly string[],
): Promise<{ asOf: string; states: Map<string, KeptState> } | null> {
  const [last] = await tx
    .select({ asOf: unsoldSnapshot.asOf })
    .from(unsoldSnapshot)
    .orderBy(desc(unsoldSnapshot.asOf))
    .limit(1);
  if (!last || productIds.length === 0) return null;
  const rows = await tx
    .select({
      productId: unsoldProduct.productId,
      state: unsoldProduct.state,
      purchasableDays: unsoldProduct.purchasableDays,
    })
    .from(unsoldProduct)
    .where(and(eq(unsoldProduct.asOf, last.asOf), inArray(unsoldProduct.productId, [...productIds])));
  const states = rows.map(({ productId, state, purchasableDays }) => {
    return [productId, { state: state as NeverSoldState, purchasableDays }] as const;
  });
  return { asOf: last.asOf, states: new Map(states) };
}
