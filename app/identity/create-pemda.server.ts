import { pemda } from '#db/schema/identity.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { IdentityCode } from './codes.ts';
import { identityEvents } from './events.ts';

/** Opens a regency or city on this deployment; everything else of it is data. */
export async function createPemda(
  ctx: Ctx,
  input: { name: string; office: string },
): Promise<Result<null, IdentityCode>> {
  if (ctx.actor.kind !== 'system') return err('not-allowed');
  const [made] = await ctx.tx
    .insert(pemda)
    .values({ id: ctx.pemda, name: input.name, office: input.office, createdAt: ctx.clock.now() })
    .onConflictDoNothing()
    .returning({ id: pemda.id });
  if (!made) return err('pemda-taken');
  ctx.record(identityEvents['pemda-created'](ctx.pemda, {}));
  return ok(null);
}
