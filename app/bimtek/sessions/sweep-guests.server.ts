import { and, eq, inArray, isNotNull, lt } from 'drizzle-orm';
import { bimtekSession, sessionSeat } from '#db/schema/bimtek/sessions.ts';
import type { Ctx } from '~/audit/command.server.ts';

/** Names and phones of people without an account, some time after their session; the seat still counts. */
export async function sweepGuests(
  ctx: Ctx,
  { before, dryRun }: { before: Date; dryRun: boolean },
): Promise<number> {
  const due = await ctx.tx
    .select({ id: sessionSeat.id })
    .from(sessionSeat)
    .innerJoin(
      bimtekSession,
      and(eq(bimtekSession.pemdaId, sessionSeat.pemdaId), eq(bimtekSession.id, sessionSeat.sessionId)),
    )
    .where(and(isNotNull(sessionSeat.sealedGuest), lt(bimtekSession.endsAt, before)));
  const ids = due.map(row => row.id);
  if (dryRun || ids.length === 0) return ids.length;
  await ctx.tx
    .update(sessionSeat)
    .set({ sealedGuest: null, forgottenAt: ctx.clock.now() })
    .where(inArray(sessionSeat.id, ids));
  return ids.length;
}
