import type { Ctx } from '~/audit/command.server.ts';
import type { Seal } from '~/platform/crypto/sealing.server.ts';
import type { Answers } from '~/registration/answers/questions.ts';
import { indexNumbers } from './index-numbers.server.ts';
import { openCases } from './open-cases.server.ts';
import { holdEntities, refreshEntities } from './refresh-entities.server.ts';

/**
 * Part of every command by which a vendor's numbers come to the office: makes it findable, counts its entity anew, and
 * opens a case for each vendor that it may be. It never refuses and tells the vendor nothing: whether a number is
 * known here is not for strangers (ux-security.md §1.2).
 */
export async function recogniseVendor(
  ctx: Ctx,
  { vendorId, seal, answers }: { vendorId: string; seal: Seal; answers: Answers },
): Promise<void> {
  await holdEntities(ctx);
  await indexNumbers(ctx.tx, { pemda: ctx.pemda, vendorId, seal }, answers);
  await refreshEntities(ctx, [vendorId]);
  await openCases(ctx, vendorId);
}
