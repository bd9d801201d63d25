import type { Ctx } from '~/audit/command.server.ts';
import { storedActorId } from '~/identity/actor.ts';
import { can } from '~/identity/permissions.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { AssistanceCode } from './codes.ts';
import { type LoadedAssistance, loadAssistance } from './load-assistance.server.ts';

/**
 * The officer's own running assistance, locked; every command of an officer begins here. Another officer's is unknown,
 * as if it were not there.
 */
export async function loadOwnAssistance(
  ctx: Ctx,
  registrationId: string,
): Promise<Result<LoadedAssistance, AssistanceCode>> {
  if (!can(ctx.actor, 'registration.assist', { pemda: ctx.pemda })) return err('not-allowed');
  const found = await loadAssistance(ctx.tx, registrationId, true);
  if (found?.officerId !== storedActorId(ctx.actor)) return err('assistance-unknown');
  return found.endedAt ? err('assistance-over') : ok(found);
}
