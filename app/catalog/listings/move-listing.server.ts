import { asc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { listing, listingMove } from '#db/schema/catalog/listings.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { type Actor, storedActorId } from '~/identity/actor.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import type { CalendarDay } from '~/reference/calendar-day.ts';
import { catalogEvents } from '../events.ts';
import { type ListingStatus, type Mover, mayMove, mayUndo } from './listing-status.ts';
import { effectiveMoves, type LoggedMove, standingOf } from './move-log.ts';

/** A listing as its command loaded and locked it. */
export interface MovableListing {
  id: string;
  productId: string;
  channelId: string;
  status: ListingStatus;
  version: number;
}

export interface ListingMoveOrder {
  to: ListingStatus;
  /** The day from which it holds; not after today, and not before `earliestMove`. */
  on: CalendarDay;
  /** Codes of content/catalog/curation-reasons.json, all at once. */
  reasons?: readonly string[];
  /** The office's own words to the owner. */
  note?: string | null;
  /** Takes back the last move instead of going on. */
  undo?: boolean;
}

/** In whose name somebody moves a listing. */
export function moverOf(actor: Actor): Mover {
  if (actor.kind === 'system') return 'system';
  return actor.kind === 'person' && actor.role === 'ukpbj' ? 'office' : 'vendor';
}

/** The log of a listing in the order in which it was written. */
export async function listLog(tx: Tx, listingId: string): Promise<(LoggedMove & { movedAt: Date })[]> {
  const { from, to, on, undo, movedAt } = listingMove;
  return tx
    .select({ from, to, on, undo, movedAt })
    .from(listingMove)
    .where(eq(listingMove.listingId, listingId))
    .orderBy(asc(listingMove.seq));
}

/** The new row of a listing that nobody has moved yet. */
export async function beginListing(
  { tx, pemda, clock }: Ctx,
  { productId, channelId }: { productId: string; channelId: string },
): Promise<MovableListing> {
  const begun: MovableListing = { id: newId(), productId, channelId, status: 'draft', version: 0 };
  await tx.insert(listing).values({ pemdaId: pemda, ...begun, statusSince: clock.now() });
  return begun;
}

/**
 * The only place where a listing's status changes: the row, one line in its log, and the event. The row says what the log
 * says, since it is read from it. Throws on a way that does not exist: the command has asked `mayMove` or `mayUndo` before.
 */
export async function moveListing(
  ctx: Ctx,
  from: MovableListing,
  { to, on, reasons = [], note = null, undo = false }: ListingMoveOrder,
): Promise<{ seq: number }> {
  const mover = moverOf(ctx.actor);
  const allowed = undo ? mayUndo(from.status, to) : mayMove(from.status, to, mover);
  if (!allowed) throw new Error(`no way from ${from.status} to ${to} for ${mover}`);
  const move = { from: from.status, to, on, undo };
  const movedAt = ctx.clock.now();
  const log = [...(await listLog(ctx.tx, from.id)), { ...move, movedAt }];
  const seq = log.length;
  const { status, listedOn, delistedOn } = standingOf(log);
  // Who is put back into the queue waits there since it first came.
  const statusSince = effectiveMoves(log).at(-1)?.movedAt ?? movedAt;
  const movedBy = storedActorId(ctx.actor);
  await ctx.tx.insert(listingMove).values({
    ...{ pemdaId: ctx.pemda, id: newId(), listingId: from.id, seq },
    ...{ ...move, movedAt, movedBy, mover, reasons: [...reasons], note },
  });
  await ctx.tx
    .update(listing)
    .set({ status, statusSince, version: seq, listedOn, delistedOn })
    .where(eq(listing.id, from.id));
  const { id: listingId, channelId } = from;
  const changed = { listingId, channelId, from: from.status, to, on, reasons: [...reasons], undo };
  ctx.record(catalogEvents['listing-moved'](from.productId, changed));
  return { seq };
}
