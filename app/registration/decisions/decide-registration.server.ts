import { eq } from 'drizzle-orm';
import { registration, registrationDecision } from '#db/schema/registration.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { actorId } from '~/identity/actor.ts';
import { can } from '~/identity/permissions.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { RegistrationCode } from '~/registration/codes.ts';
import { registrationEvents } from '~/registration/events.ts';
import { loadRegistration } from '~/registration/load-registration.server.ts';
import { moveRegistration } from '~/registration/move-registration.server.ts';
import { canMove, type Outcome } from '~/registration/registration-status.ts';
import type { DecisionInput } from './decision-form.ts';
import { storedReason } from './decision-reasons.ts';

export interface Decide extends DecisionInput {
  registrationId: string;
}

/** Accepts or sends back. The row is locked first: of two officers who decide at once, one decides and one is told. */
export async function decideRegistration(
  ctx: Ctx,
  input: Decide,
): Promise<Result<{ decisionId: string; outcome: Outcome }, RegistrationCode>> {
  if (ctx.actor.kind !== 'person') return err('not-allowed');
  if (!can(ctx.actor, 'registration.decide', { pemda: ctx.pemda })) return err('not-allowed');
  const loaded = await loadRegistration(ctx.tx, eq(registration.id, input.registrationId), true);
  if (!loaded) return err('registration-unknown');
  if (!canMove(loaded.status, input.outcome)) return err('already-decided');
  if (loaded.version !== input.version) return err('registration-changed');
  const reasons = input.outcome === 'sent-back' ? [...new Set(input.reasons)] : [];
  if (input.outcome === 'sent-back' && reasons.length === 0) return err('decision-reason-missing');
  const decisionId = newId();
  await ctx.tx.insert(registrationDecision).values({
    pemdaId: ctx.pemda,
    id: decisionId,
    registrationId: loaded.id,
    outcome: input.outcome,
    reasons: reasons.map(storedReason),
    note: input.note || null,
    decidedBy: actorId(ctx.actor),
    decidedAt: ctx.clock.now(),
  });
  await moveRegistration(ctx, loaded, { to: input.outcome, decisionId });
  const { vendorId } = loaded;
  ctx.record(
    registrationEvents.decided(loaded.id, { vendorId, decisionId, outcome: input.outcome, reasons }),
  );
  return ok({ decisionId, outcome: input.outcome });
}
