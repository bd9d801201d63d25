import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { promotionEntry, promotionList, promotionRound, promotionSlot } from '#db/schema/promotion.ts';
import { listReadyProducts } from '~/catalog/listings/list-ready-products.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { listEntityMembers } from '~/registration/duplicates/list-entity-members.server.ts';
import { listAcceptedVendors } from '~/registration/list-accepted-vendors.server.ts';
import { getRequirements } from '~/registration/requirements/get-requirements.server.ts';
import { may } from '~/registration/requirements/list-requirements.ts';
import type { StandingCode } from './codes.ts';
import { findQueuePlaces } from './find-queue-places.server.ts';
import { findWaitingList } from './find-waiting-list.server.ts';
import { promiseTurn, type Turn } from './promise-turn.ts';
import { SHOWCASE } from './round-status.ts';

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

/**
 * Where one vendor stands: its ticket, or the reason it has none (fair-promotion.md §2.3). Vendors of one entity, and
 * those merged into it, stand there together.
 */
export async function findTurn(
  tx: Tx,
  { vendorId, now }: { vendorId: string; now: Date },
): Promise<VendorTurn> {
  const members = await listEntityMembers(tx, vendorId);
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
    .where(and(inArray(promotionSlot.vendorId, members), eq(promotionRound.channel, SHOWCASE)))
    .orderBy(desc(promotionRound.number));
  const ticket = await findTicket(tx, members);
  if (ticket) return { ticket, standing: null, shownIn };
  return {
    ticket: null,
    standing: await explain(tx, { vendorId, members }, now, shownIn.length > 0),
    shownIn,
  };
}

async function findTicket(tx: Tx, members: readonly string[]): Promise<Ticket | null> {
  const queue = await findQueuePlaces(tx, SHOWCASE);
  if (!queue) return null;
  const ids = await tx
    .select({ publicId: promotionEntry.publicId, listSha256: promotionList.sha256 })
    .from(promotionEntry)
    .innerJoin(
      promotionList,
      and(eq(promotionList.pemdaId, promotionEntry.pemdaId), eq(promotionList.id, promotionEntry.listId)),
    )
    .where(inArray(promotionEntry.vendorId, [...members]));
  // A vendor has another public id in each list; only that of a list in the standing queue has a place.
  const placed = ids.flatMap(id => {
    const place = queue.places.get(id.publicId);
    return place === undefined ? [] : [{ ...id, place }];
  });
  const [first] = placed.sort((a, b) => a.place - b.place);
  if (!first) return null;
  const { publicId, listSha256, place } = first;
  return { publicId, listSha256, turn: promiseTurn(place, queue.places.size, queue.calendar) };
}

async function explain(
  tx: Tx,
  { vendorId, members }: { vendorId: string; members: readonly string[] },
  now: Date,
  wasShown: boolean,
): Promise<StandingCode> {
  const vendors = await listAcceptedVendors(tx);
  if (!vendors.some(vendor => vendor.vendorId === vendorId)) return 'not-accepted';
  if (wasShown) return 'had-its-turn';
  const frozen = await findWaitingList(tx, SHOWCASE);
  const [entry] = frozen
    ? await tx
        .select({ listId: promotionEntry.listId })
        .from(promotionEntry)
        .where(and(eq(promotionEntry.listId, frozen.id), inArray(promotionEntry.vendorId, [...members])))
    : [];
  if (entry) return 'waits-for-draw';
  if (!may(await getRequirements(tx, vendorId, now), 'promotion')) return 'requirements-due';
  const ready = await listReadyProducts(tx, { asOf: wibDay(now) });
  return ready.some(product => members.includes(product.vendorId)) ? 'waits-for-freeze' : 'no-product-ready';
}
