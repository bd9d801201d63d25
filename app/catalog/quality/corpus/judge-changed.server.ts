import { asc, inArray } from 'drizzle-orm';
import { inPemda } from '#db/client.server.ts';
import { product } from '#db/schema/catalog/products.ts';
import type { PemdaId } from '~/identity/actor.ts';
import type { Clock } from '~/platform/clock/clock.ts';
import { checkProducts } from '../../findings/check-products.server.ts';

/** Products of one transaction: their owners wait for no more than these. */
const BATCH = 500;

/** Judges products anew around which something changed, batch by batch, each held against changes meanwhile. */
export async function judgeChanged(
  pemda: PemdaId,
  productIds: readonly string[],
  clock: Clock,
): Promise<void> {
  for (let from = 0; from < productIds.length; from += BATCH)
    await inPemda(pemda, async tx => {
      const held = await tx
        .select({ id: product.id })
        .from(product)
        .where(inArray(product.id, productIds.slice(from, from + BATCH)))
        .orderBy(asc(product.id))
        .for('no key update');
      await checkProducts(
        { tx, pemda, clock },
        held.map(({ id }) => id),
      );
    });
}
