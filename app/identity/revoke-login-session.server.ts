import { and, eq, like } from 'drizzle-orm';
import { loginSession } from '#db/schema/identity.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { IdentityCode } from './codes.ts';
import { identityEvents } from './events.ts';

const handleForm = /^[0-9a-f]{16}$/;

/** Closes one of the actor's own sessions, by the handle that the list shows. */
export async function revokeLoginSession(
  ctx: Ctx,
  input: { handle: string },
): Promise<Result<null, IdentityCode>> {
  if (ctx.actor.kind !== 'person' || !handleForm.test(input.handle)) return err('session-unknown');
  const closed = await ctx.tx
    .delete(loginSession)
    .where(and(eq(loginSession.userId, ctx.actor.personId), like(loginSession.id, `${input.handle}%`)))
    .returning({ id: loginSession.id });
  if (closed.length === 0) return err('session-unknown');
  ctx.record(identityEvents['session-revoked'](ctx.actor.personId, { count: closed.length }));
  return ok(null);
}
