import { eq } from 'drizzle-orm';
import { registrationDecision } from '#db/schema/registration.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { RegistrationCode } from '~/registration/codes.ts';
import type { Outcome } from '~/registration/registration-status.ts';
import { carryOut } from './carry-out.server.ts';
import type { DecisionCode } from './codes.ts';
import { decisionEvents } from './events.ts';
import { loadForDecision } from './load-for-decision.server.ts';
import { outcomesFor } from './outcomes.ts';

export interface ProposalAnswer {
  registrationId: string;
  /** The proposal that was on the screen. */
  decisionId: string;
  answer: 'confirm' | 'reject' | 'withdraw';
}

const states = { confirm: 'confirmed', reject: 'rejected', withdraw: 'withdrawn' } as const;

/** A second officer confirms or rejects what the first one proposed; the first one may only withdraw it. */
export async function answerProposal(
  ctx: Ctx,
  { registrationId, decisionId, answer }: ProposalAnswer,
): Promise<Result<{ decisionId: string; outcome: Outcome }, RegistrationCode | DecisionCode>> {
  const found = await loadForDecision(ctx, registrationId);
  if (!found.ok) return found;
  const { loaded, officer, proposal } = found.value;
  if (proposal?.id !== decisionId) return err('proposal-closed');
  const own = proposal.proposedBy === officer;
  if (answer === 'withdraw' && !own) return err('proposal-of-other');
  if (answer !== 'withdraw' && own) return err('proposal-own');
  const { outcome, reasons, version } = proposal;
  const stale = loaded.version !== version || !outcomesFor(loaded.status).includes(outcome);
  if (answer === 'confirm' && stale) return err('registration-changed');
  await ctx.tx
    .update(registrationDecision)
    .set({ state: states[answer], decidedBy: officer, decidedAt: ctx.clock.now() })
    .where(eq(registrationDecision.id, decisionId));
  const about = { vendorId: loaded.vendorId, decisionId };
  if (answer === 'confirm') await carryOut(ctx, loaded, { decisionId, outcome, reasons });
  else if (answer === 'reject') ctx.record(decisionEvents['proposal-rejected'](loaded.id, about));
  else ctx.record(decisionEvents['proposal-withdrawn'](loaded.id, about));
  return ok({ decisionId, outcome });
}
