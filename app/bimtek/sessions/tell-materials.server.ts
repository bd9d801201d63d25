import { eq } from 'drizzle-orm';
import { sessionMaterial } from '#db/schema/bimtek/sessions.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { bimtekEvents } from '../events.ts';
import type { SessionCode } from './codes.ts';
import { listLiveSeats, lockSession } from './lock-session.server.ts';
import { tellSeat } from './tell-seat.server.ts';

/** Tells everybody with a seat that the materials are there: once for the same materials, again when there are more. */
export async function tellMaterials(
  ctx: Ctx,
  { sessionId }: { sessionId: string },
): Promise<Result<{ told: number }, SessionCode>> {
  if (!can(ctx.actor, 'bimtek.teach', { pemda: ctx.pemda })) return err('not-allowed');
  const session = await lockSession(ctx, sessionId);
  if (!session || session.state === 'draft' || session.state === 'cancelled') return err('session-unknown');
  const materials = await ctx.tx
    .select()
    .from(sessionMaterial)
    .where(eq(sessionMaterial.sessionId, sessionId));
  const latest = materials
    .map(each => each.id)
    .sort()
    .at(-1);
  if (!latest) return err('material-unknown');
  const seats = (await listLiveSeats(ctx, sessionId)).filter(
    ({ state, personId }) => state === 'confirmed' && personId,
  );
  for (const seat of seats) await tellSeat(ctx, session, seat, 'session-materials', latest);
  ctx.record(bimtekEvents['session-materials-told'](sessionId, { told: seats.length }));
  return ok({ told: seats.length });
}
