import { findingWaiver } from '#db/schema/catalog/quality.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { actorId } from '~/identity/actor.ts';
import { catalogEvents } from '../events.ts';
import type { WaiverReason, WaiverRole } from '../quality/waiver.ts';
import { checkProduct } from './check-product.server.ts';

interface Acceptance {
  productId: string;
  check: string;
  code: string;
  as: WaiverRole;
  reason: WaiverReason;
  untilOn: string;
  /** Hashes of what is accepted; left out, whatever the finding is about. */
  evidence?: string[];
}

/** Keeps an acceptance in place of an older one, judges the product anew and records it. Whether it is allowed is the caller's to know. */
export async function writeWaiver(
  ctx: Ctx,
  { as, reason, untilOn, evidence, ...of }: Acceptance,
): Promise<void> {
  const { productId, check, code } = of;
  const row = {
    acceptedBy: actorId(ctx.actor),
    acceptedAs: as,
    reason,
    untilOn,
    acceptedAt: ctx.clock.now(),
    ...(evidence ? { evidence } : {}),
  };
  await ctx.tx
    .insert(findingWaiver)
    .values({ pemdaId: ctx.pemda, ...of, ...row })
    .onConflictDoUpdate({
      target: [findingWaiver.pemdaId, findingWaiver.productId, findingWaiver.check, findingWaiver.code],
      set: row,
    });
  await checkProduct(ctx, productId);
  ctx.record(catalogEvents['finding-accepted'](productId, { check, code, as, reason, untilOn }));
}
