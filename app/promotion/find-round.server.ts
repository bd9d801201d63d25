import { asc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { promotionLedger, promotionRound, promotionSlot } from '#db/schema/promotion.ts';
import { listProductCards } from '~/catalog/products/list-product-cards.server.ts';
import { listAcceptedVendors } from '~/registration/list-accepted-vendors.server.ts';
import { listVendorNames } from '~/registration/list-vendor-names.server.ts';
import type { LedgerKind } from './ledger.ts';
import type { RoundStatus } from './round-status.ts';

export interface RoundSlot {
  place: number;
  queuePlace: number;
  vendorId: string;
  vendorName: string;
  district: string | null;
  sizeClass: string | null;
  productTitle: string;
  coverage: number;
}

export interface LedgerLine {
  sequence: number;
  kind: LedgerKind;
  vendorName: string;
  hash: string;
  previousHash: string;
}

export interface RoundInFull {
  roundId: string;
  number: number;
  status: RoundStatus;
  startsOn: string;
  endsOn: string;
  slots: number;
  waiting: number;
  drawnAt: Date;
  publishedAt: Date | null;
  shown: RoundSlot[];
  ledger: LedgerLine[];
}

/** One round as staff see it, with names; null when there is none by that id here. */
export async function findRound(tx: Tx, roundId: string): Promise<RoundInFull | null> {
  const [round] = await tx.select().from(promotionRound).where(eq(promotionRound.id, roundId));
  if (!round) return null;
  const slots = await tx
    .select()
    .from(promotionSlot)
    .where(eq(promotionSlot.roundId, roundId))
    .orderBy(asc(promotionSlot.place));
  const rows = await tx
    .select()
    .from(promotionLedger)
    .where(eq(promotionLedger.roundId, roundId))
    .orderBy(asc(promotionLedger.sequence));
  const vendors = new Map((await listAcceptedVendors(tx)).map(vendor => [vendor.vendorId, vendor]));
  // A vendor that was merged or excluded since keeps its name in the rounds that it was shown in.
  const names = new Map((await listVendorNames(tx)).map(vendor => [vendor.vendorId, vendor]));
  const productIds = slots.map(slot => slot.productId);
  const cards = new Map((await listProductCards(tx, productIds)).map(card => [card.productId, card]));
  const { number, status, startsOn, endsOn, waiting, drawnAt, publishedAt } = round;
  return {
    roundId,
    ...{ number, status, startsOn, endsOn, slots: round.slots, waiting, drawnAt, publishedAt },
    shown: slots.map(({ place, queuePlace, vendorId, productId, coverage }) => ({
      ...{ place, queuePlace, vendorId, coverage },
      vendorName: names.get(vendorId)?.name ?? '',
      district: names.get(vendorId)?.district ?? null,
      sizeClass: vendors.get(vendorId)?.sizeClass ?? null,
      productTitle: cards.get(productId)?.title ?? '',
    })),
    ledger: rows.map(({ sequence, kind, vendorId, hash, previousHash }) => ({
      ...{ sequence, kind, hash, previousHash },
      vendorName: names.get(vendorId)?.name ?? '',
    })),
  };
}
