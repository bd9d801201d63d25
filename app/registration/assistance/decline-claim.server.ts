import type { Ctx } from '~/audit/command.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { AssistanceCode } from './codes.ts';
import { endAssistance } from './end-assistance.server.ts';
import { findClaim } from './find-claim.server.ts';
import { loadAssistance } from './load-assistance.server.ts';

/**
 * Whoever holds the code takes consent back, without an account: the code came to the vendor's own phone. Only where an
 * officer helps; a record from a list of the office rests on the office's task.
 */
export async function declineClaim(
  ctx: Ctx,
  { code }: { code: string },
): Promise<Result<null, AssistanceCode>> {
  const found = await findClaim(ctx.tx, { pemda: ctx.pemda, code, now: ctx.clock.now() });
  if (!found.ok) return found;
  const helped = await loadAssistance(ctx.tx, found.value.registrationId, true);
  if (!helped || helped.endedAt) return err('assistance-over');
  await endAssistance(ctx, helped, 'withdrawn');
  return ok(null);
}
