import type { Ctx } from '~/audit/command.server.ts';
import { queueMessage, withdrawMessage } from '~/messages/queue-message.server.ts';
import type { LoadedRegistration } from '~/registration/load-registration.server.ts';
import type { Outcome } from '~/registration/registration-status.ts';
import { decisionMessageKey, outcomeTemplates } from './message-keys.ts';
import { undoUntil } from './outcomes.ts';

/** Writes to the vendor; the message waits as long as the decision can be taken back. */
export async function tellVendor(
  ctx: Ctx,
  { personId, answers }: LoadedRegistration,
  { decisionId, outcome }: { decisionId: string; outcome: Outcome },
): Promise<void> {
  const to = answers.phone ? { to: { kind: 'phone' as const, value: answers.phone } } : {};
  if (!personId && !answers.phone) return;
  await queueMessage(ctx, {
    template: outcomeTemplates[outcome],
    key: decisionMessageKey(outcome, decisionId),
    personId,
    notBefore: undoUntil(ctx.clock.now()),
    values: {},
    link: '/vendor/registration',
    // Without an account yet: the phone that the registration names.
    ...(personId ? {} : to),
  });
}

/** Takes the message of a decision back with the decision. */
export async function untellVendor(ctx: Ctx, outcome: Outcome, decisionId: string): Promise<void> {
  await withdrawMessage(ctx, decisionMessageKey(outcome, decisionId));
}
