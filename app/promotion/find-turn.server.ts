import { and, desc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { promotionEntry, promotionRound, promotionSlot } from '#db/schema/promotion.ts';
import { listReadyProducts } from '~/catalog/list-ready-products.server.ts';
import { addDays, wibDay } from '~/reference/calendar-day.ts';
import { listAcceptedVendors } from '~/registration/list-accepted-vendors.server.ts';
import type { StandingCode } from './codes.ts';
import { findStandingRound, type StandingRound } from './find-standing-round.server.ts';
import { findWaitingList } from './find-waiting-list.server.ts';
import { hash } from './list-key.server.ts';
import { listPublicIds } from './list-public-ids.server.ts';
import { entitiesOf, openRound } from './open-round.ts';
import { type Calendar, promiseTurn, type Turn } from './promise-turn.ts';
import { ROUND_DAYS, SHOWCASE } from './round-status.ts';
import { listHashesOf } from './write-round.ts';

export interface Ticket {
  /** The vendor's own id in the list; nobody else is told whose it is. */
  publicId: string;
  listSha256: string;
  turn: Turn;
}

export interface VendorTurn {
  ticket: Ticket | null;
  /** Why there is no ticket. */
  standing: StandingCode | null;
  /** Rounds in which the vendor was shown, the latest first. */
  shownIn: { number: number; startsOn: string; status: string }[];
}

/** Where one vendor stands: its ticket, or the reason it has none (fair-promotion.md §2.3). */
export async function findTurn(
  tx: Tx,
  { vendorId, now }: { vendorId: string; now: Date },
): Promise<VendorTurn> {
  const shownIn = await tx
    .select({
      number: promotionRound.number,
      startsOn: promotionRound.startsOn,
      status: promotionRound.status,
    })
    .from(promotionSlot)
    .innerJoin(
      promotionRound,
      and(eq(promotionRound.pemdaId, promotionSlot.pemdaId), eq(promotionRound.id, promotionSlot.roundId)),
    )
    .where(and(eq(promotionSlot.vendorId, vendorId), eq(promotionRound.channel, SHOWCASE)))
    .orderBy(desc(promotionRound.number));
  const standing = await findStandingRound(tx, SHOWCASE);
  const ticket = standing && (await findTicket(tx, vendorId, standing));
  if (ticket) return { ticket, standing: null, shownIn };
  return { ticket: null, standing: await explain(tx, vendorId, now, shownIn.length > 0), shownIn };
}

async function findTicket(tx: Tx, vendorId: string, standing: StandingRound): Promise<Ticket | null> {
  const { document } = standing;
  const known = await listPublicIds(tx, listHashesOf(document));
  const own = known.find(entry => entry.vendorId === vendorId);
  if (!own) return null;
  const waiting = openRound(document, entitiesOf(document.list) ?? [], hash).waiting();
  const index = waiting.indexOf(own.publicId);
  if (index < 0) return null;
  const turn = promiseTurn(index, waiting.length, calendarOf(standing));
  return { publicId: own.publicId, listSha256: own.listSha256, turn };
}

/** A drawn round is still to be taken; after a published one the next begins where it ends. */
export function calendarOf({ status, number, startsOn, endsOn, document }: StandingRound): Calendar {
  const open = status === 'drawn';
  return {
    nextRound: open ? number : number + 1,
    nextStartsOn: open ? startsOn : addDays(endsOn, 1),
    slots: document.slots,
    everyDays: ROUND_DAYS,
  };
}

async function explain(tx: Tx, vendorId: string, now: Date, wasShown: boolean): Promise<StandingCode> {
  const vendors = await listAcceptedVendors(tx);
  if (!vendors.some(vendor => vendor.vendorId === vendorId)) return 'not-accepted';
  if (wasShown) return 'had-its-turn';
  const frozen = await findWaitingList(tx, SHOWCASE);
  const [entry] = frozen
    ? await tx
        .select({ listId: promotionEntry.listId })
        .from(promotionEntry)
        .where(and(eq(promotionEntry.listId, frozen.id), eq(promotionEntry.vendorId, vendorId)))
    : [];
  if (entry) return 'waits-for-draw';
  const ready = await listReadyProducts(tx, { asOf: wibDay(now) });
  return ready.some(product => product.vendorId === vendorId) ? 'waits-for-freeze' : 'no-product-ready';
}
