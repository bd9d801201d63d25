import { paperList } from '#db/schema/bimtek/paper-lists.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { storedActorId } from '~/identity/actor.ts';
import { can } from '~/identity/permissions.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { bimtekEvents } from '../events.ts';
import { findSession } from '../sessions/find-session.server.ts';
import { listSeats } from '../sessions/list-seats.server.ts';
import type { PaperListCode } from './codes.ts';

/** Fixes the rows of a list that is about to be printed: everybody with a seat, by name. */
export async function printList(
  ctx: Ctx,
  { sessionId }: { sessionId: string },
): Promise<Result<{ listId: string }, PaperListCode>> {
  if (!can(ctx.actor, 'bimtek.teach', { pemda: ctx.pemda })) return err('not-allowed');
  const session = await findSession(ctx.tx, sessionId);
  if (!session || session.state === 'draft') return err('session-unknown');
  const seats = await listSeats(ctx.tx, sessionId, { states: ['confirmed'] });
  if (seats.length === 0) return err('list-empty');
  const byName = seats.sort((a, b) => (a.name ?? '').localeCompare(b.name ?? '', 'id'));
  const listId = newId();
  await ctx.tx.insert(paperList).values({
    pemdaId: ctx.pemda,
    id: listId,
    sessionId,
    seats: byName.map(({ seatId }) => seatId),
    printedBy: storedActorId(ctx.actor),
    printedAt: ctx.clock.now(),
  });
  ctx.record(bimtekEvents['paper-list-printed'](sessionId, { list: listId, rows: byName.length }));
  return ok({ listId });
}
