import type { Ctx } from '~/audit/command.server.ts';
import type { LoadedRegistration } from '~/registration/load-registration.server.ts';
import { moveRegistration } from '~/registration/move-registration.server.ts';
import { type Outcome, outcomeStatus } from '~/registration/registration-status.ts';
import { decisionEvents } from './events.ts';
import { tellVendor } from './tell-vendor.server.ts';

interface Carried {
  decisionId: string;
  outcome: Outcome;
  reasons: readonly { code: string }[];
}

/** What a decision does once it holds: the status moves, the event is recorded, the vendor is written to. */
export async function carryOut(ctx: Ctx, loaded: LoadedRegistration, decision: Carried): Promise<void> {
  const { decisionId, outcome } = decision;
  await moveRegistration(ctx, loaded, { to: outcomeStatus[outcome], decisionId });
  const reasons = decision.reasons.map(reason => reason.code);
  const { vendorId } = loaded;
  ctx.record(decisionEvents.decided(loaded.id, { vendorId, decisionId, outcome, reasons }));
  await tellVendor(ctx, loaded, { decisionId, outcome });
}
