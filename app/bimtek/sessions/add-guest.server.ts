import { sessionSeat } from '#db/schema/bimtek/sessions.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { bimtekEvents } from '../events.ts';
import type { SessionCode } from './codes.ts';
import type { GuestInput } from './guest-form.ts';
import { lockSession } from './lock-session.server.ts';
import { sealGuest } from './sealed-guest.server.ts';
import { poolsOf } from './session.ts';

/** Somebody without an account who came along: at the door the trainer decides, so this needs no free seat. */
export async function addGuest(
  ctx: Ctx,
  { sessionId, name, phone }: GuestInput & { sessionId: string },
): Promise<Result<{ seatId: string }, SessionCode>> {
  if (!can(ctx.actor, 'bimtek.teach', { pemda: ctx.pemda })) return err('not-allowed');
  const session = await lockSession(ctx, sessionId);
  if (!session) return err('session-unknown');
  if (session.state !== 'open') return err('session-not-open');
  const now = ctx.clock.now();
  const pool = poolsOf(session.form)[0]!;
  const id = newId();
  await ctx.tx.insert(sessionSeat).values({
    ...{ pemdaId: ctx.pemda, id, sessionId, pool, state: 'confirmed', queuedAt: now, settledAt: now },
    sealedGuest: sealGuest(id, { name, phone }),
  });
  ctx.record(bimtekEvents['guest-added'](id, { sessionId, pool }));
  return ok({ seatId: id });
}
