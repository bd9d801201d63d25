import { and, eq } from 'drizzle-orm';
import { registration, registrationDecision } from '#db/schema/registration.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { type LoadedRegistration, loadRegistration } from '~/registration/load-registration.server.ts';

export type Decision = typeof registrationDecision.$inferSelect;

export interface ForDecision {
  loaded: LoadedRegistration;
  officer: string;
  /** What waits for a second officer, if anything does. */
  proposal: Decision | null;
}

/** The registration, its row locked until the command ends, for an officer who may decide. */
export async function loadForDecision(
  ctx: Ctx,
  registrationId: string,
): Promise<Result<ForDecision, 'not-allowed' | 'registration-unknown'>> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return err('not-allowed');
  if (!can(actor, 'registration.decide', { pemda: ctx.pemda })) return err('not-allowed');
  const loaded = await loadRegistration(ctx.tx, eq(registration.id, registrationId), true);
  if (!loaded || loaded.mergedInto) return err('registration-unknown');
  const [proposal] = await ctx.tx
    .select()
    .from(registrationDecision)
    .where(
      and(
        eq(registrationDecision.registrationId, registrationId),
        eq(registrationDecision.state, 'proposed'),
      ),
    );
  return ok({ loaded, officer: actor.personId, proposal: proposal ?? null });
}
