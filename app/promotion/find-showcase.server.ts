import { and, asc, desc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { promotionRound, promotionSlot } from '#db/schema/promotion.ts';
import { listProductCards, type ProductCard } from '~/catalog/products/list-product-cards.server.ts';
import { listWithdrawn } from '~/privacy/consent/list-withdrawn.server.ts';
import { listVendorNames } from '~/registration/list-vendor-names.server.ts';
import { SHOWCASE } from './round-status.ts';

export interface ShowcaseCard extends ProductCard {
  vendorName: string;
  district: string | null;
  state: string;
  /** Share of channel-days that the sales files cover, 0 to 1. */
  coverage: number;
}

export interface Showcase {
  round: number;
  startsOn: string;
  endsOn: string;
  publishedAt: Date;
  waiting: number;
  /** Ordered by product, not by place: the place in the queue would tell whose public id is whose. */
  cards: ShowcaseCard[];
}

/** The published round that is on now: the latest one that has begun, else the first to come; null before any. */
export async function findShowcase(tx: Tx, { today }: { today: string }): Promise<Showcase | null> {
  const rounds = await tx
    .select({
      id: promotionRound.id,
      number: promotionRound.number,
      startsOn: promotionRound.startsOn,
      endsOn: promotionRound.endsOn,
      waiting: promotionRound.waiting,
      publishedAt: promotionRound.publishedAt,
    })
    .from(promotionRound)
    .where(and(eq(promotionRound.channel, SHOWCASE), eq(promotionRound.status, 'published')))
    .orderBy(desc(promotionRound.number));
  const round = rounds.find(({ startsOn }) => startsOn <= today) ?? rounds.at(-1);
  if (!round?.publishedAt) return null;
  const slots = await tx
    .select()
    .from(promotionSlot)
    .where(eq(promotionSlot.roundId, round.id))
    .orderBy(asc(promotionSlot.productId));
  const productIds = slots.map(slot => slot.productId);
  const cards = new Map((await listProductCards(tx, productIds)).map(card => [card.productId, card]));
  const vendors = new Map((await listVendorNames(tx)).map(vendor => [vendor.vendorId, vendor]));
  // Who does not want to be shown any more leaves at once (UU PDP art. 40); the round stays as it was published.
  const withdrawn = await listWithdrawn(tx, 'publicity');
  const isWithdrawn = (vendorId: string) => {
    const own = vendors.get(vendorId);
    const names = [vendorId, own?.keptId, own?.personId, vendors.get(own?.keptId ?? '')?.personId];
    return names.some(name => name && withdrawn.has(name));
  };
  return {
    round: round.number,
    startsOn: round.startsOn,
    endsOn: round.endsOn,
    publishedAt: round.publishedAt,
    waiting: round.waiting,
    cards: slots.flatMap(({ productId, vendorId, state, coverage }) => {
      const card = cards.get(productId);
      const vendor = vendors.get(vendorId);
      if (!card || isWithdrawn(vendorId)) return [];
      return [
        {
          ...card,
          vendorName: vendor?.name ?? '',
          district: vendor?.district ?? null,
          state,
          coverage,
        },
      ];
    }),
  };
}
