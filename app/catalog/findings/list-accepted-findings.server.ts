import { and, asc, eq, gte, type SQL } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { product } from '#db/schema/catalog/products.ts';
import { findingWaiver } from '#db/schema/catalog/quality.ts';

export interface AcceptedRow {
  productId: string;
  title: string;
  check: string;
  code: string;
  /** Id of the account that accepted it. */
  acceptedBy: string;
  acceptedAs: 'owner' | 'office';
  reason: string;
  untilOn: string;
  acceptedAt: Date;
}

/** What was accepted and still holds on that day: of one product, or of the pemda; what ends first comes first. */
export async function listAcceptedFindings(
  tx: Tx,
  { today, productId, limit = 100 }: { today: string; productId?: string; limit?: number },
): Promise<AcceptedRow[]> {
  const { check, code, acceptedBy, acceptedAs, reason, untilOn, acceptedAt } = findingWaiver;
  const where: (SQL | undefined)[] = [
    gte(untilOn, today),
    productId === undefined ? undefined : eq(findingWaiver.productId, productId),
  ];
  return tx
    .select({
      productId: findingWaiver.productId,
      title: product.title,
      check,
      code,
      acceptedBy,
      acceptedAs,
      reason,
      untilOn,
      acceptedAt,
    })
    .from(findingWaiver)
    .innerJoin(
      product,
      and(eq(product.pemdaId, findingWaiver.pemdaId), eq(product.id, findingWaiver.productId)),
    )
    .where(and(...where))
    .orderBy(asc(untilOn), asc(acceptedAt))
    .limit(limit);
}
