import { eq } from 'drizzle-orm';
import { meetingPerson } from '#db/schema/bimtek/meetings.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { bimtekEvents } from '../events.ts';
import type { MeetingCode } from './codes.ts';
import { listSeatIds } from './list-holders.server.ts';
import { markSeats, unmarkSeats } from './mark-seats.server.ts';

export interface SeatChoice {
  /** Row of the person of the meeting. */
  id: string;
  sessionId: string;
  /** Every seat that they were on: two where a phone is shared, none for a stranger. */
  seats: readonly string[];
}

/**
 * Says by hand on which seats somebody of a meeting was. Marks on seats that are no longer meant are taken back, never
 * removed. No seat at all puts the person aside: a host, a test, a stranger.
 */
export async function assignSeats(ctx: Ctx, choice: SeatChoice): Promise<Result<null, MeetingCode>> {
  if (!can(ctx.actor, 'bimtek.teach', { pemda: ctx.pemda })) return err('not-allowed');
  const [row] = await ctx.tx
    .select()
    .from(meetingPerson)
    .where(eq(meetingPerson.id, choice.id))
    .for('update');
  if (!row || row.sessionId !== choice.sessionId) return err('person-unknown');
  const seats = [...new Set(choice.seats)];
  const standing = await listSeatIds(ctx.tx, row.sessionId);
  if (seats.some(seat => !standing.has(seat))) return err('seat-unknown', { field: 'seats' });
  const same = seats.length === row.seats.length && seats.every(seat => row.seats.includes(seat));
  if (same && (seats.length > 0 || row.dismissedAt)) return ok(null);
  await unmarkSeats(ctx, row, row.seats);
  const revision = row.revision + 1;
  const dismissedAt = seats.length === 0 ? ctx.clock.now() : null;
  await ctx.tx
    .update(meetingPerson)
    .set({ seats, revision, dismissedAt, matchedBy: seats.length > 0 ? 'hand' : null })
    .where(eq(meetingPerson.id, row.id));
  await markSeats(ctx, { ...row, revision }, seats);
  ctx.record(bimtekEvents['meeting-person-assigned'](row.sessionId, { person: row.id, seats }));
  return ok(null);
}
