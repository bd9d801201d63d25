import { registrationDecision } from '#db/schema/registration.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { RegistrationCode } from '~/registration/codes.ts';
import type { Outcome } from '~/registration/registration-status.ts';
import { allReasons } from './all-reasons.ts';
import { carryOut } from './carry-out.server.ts';
import type { DecisionCode } from './codes.ts';
import type { DecisionInput } from './decision-form.ts';
import { storeReasons } from './decision-reasons.ts';
import { decisionEvents } from './events.ts';
import { loadForDecision } from './load-for-decision.server.ts';
import { needsReason, needsSecondOfficer, outcomesFor } from './outcomes.ts';

export interface Decide extends DecisionInput {
  registrationId: string;
  bulkId?: string;
}

export interface Decided {
  decisionId: string;
  outcome: Outcome;
  /** Nothing has changed yet: a second officer has to confirm. */
  proposed: boolean;
}

/**
 * Accepts or sends back at once; refuses, excludes or readmits as a proposal, while the status stays. The row is locked
 * first: of two officers who decide at once, one decides and one is told.
 */
export async function decideRegistration(
  ctx: Ctx,
  input: Decide,
): Promise<Result<Decided, RegistrationCode | DecisionCode>> {
  const { registrationId, version, outcome } = input;
  const found = await loadForDecision(ctx, registrationId);
  if (!found.ok) return found;
  const { loaded, officer, proposal } = found.value;
  if (proposal) return err('proposal-open');
  if (!outcomesFor(loaded.status).includes(outcome)) return err('already-decided');
  if (loaded.version !== version) return err('registration-changed');
  const reasons = storeReasons(allReasons, outcome, needsReason(outcome) ? input.reasons : []);
  if (!reasons) return err('decision-reason-unknown', { field: 'reasons' });
  if (needsReason(outcome) && reasons.length === 0) return err('decision-reason-missing');
  const proposed = needsSecondOfficer(outcome);
  const decisionId = newId();
  const now = ctx.clock.now();
  await ctx.tx.insert(registrationDecision).values({
    pemdaId: ctx.pemda,
    id: decisionId,
    registrationId: loaded.id,
    outcome,
    reasons,
    note: input.note || null,
    state: proposed ? 'proposed' : 'confirmed',
    version,
    proposedBy: officer,
    proposedAt: now,
    decidedBy: proposed ? null : officer,
    decidedAt: proposed ? null : now,
    bulkId: input.bulkId ?? null,
  });
  if (!proposed) await carryOut(ctx, loaded, { decisionId, outcome, reasons });
  else {
    const codes = reasons.map(reason => reason.code);
    const { vendorId } = loaded;
    ctx.record(decisionEvents.proposed(loaded.id, { vendorId, decisionId, outcome, reasons: codes }));
  }
  return ok({ decisionId, outcome, proposed });
}
