import { type CategoryTree, categoryByCode } from '~/catalog/category.ts';
import { findLapse } from '~/catalog/listings/find-lapse.ts';
import type { ListingStatus, Mover } from '~/catalog/listings/listing-status.ts';
import { addDays, type Day, dayNumber, wib } from '../calendar.ts';
import { storyId } from '../ids.ts';
import { type Dice, throwDice } from '../random.ts';
import type { StoryListing, StoryPlan, StoryProduct } from '../story.ts';

/** One line of a listing's log, before anybody has written it down. */
export interface StoryMove {
  to: ListingStatus;
  on: Day;
  writtenAt: Date;
  mover: Mover;
  reasons: string[];
  note: string | null;
}

export interface LoggedListing {
  id: string;
  product: StoryProduct;
  channel: string;
  externalId: string | null;
  moves: StoryMove[];
}

type Step = Omit<StoryMove, 'writtenAt'>;

const move = (to: ListingStatus, on: Day, mover: Mover, reasons: string[] = []): Step => ({
  ...{ to, on, mover, reasons, note: null },
});

/** Written down on the day itself, one after the other. */
const write = (steps: readonly Step[]): StoryMove[] =>
  steps.map((step, at) => ({ ...step, writtenAt: wib(step.on, 8 + 2 * at, dayNumber(step.on) % 60) }));

const later = (a: Day, b: Day) => (a > b ? a : b);

/** How it went up: straight, or where the office looks first, through its hands and the channel's. */
function wayUp(product: StoryProduct, listedOn: Day, curated: boolean): Step[] {
  if (!curated) return [move('live', listedOn, 'vendor')];
  const asked = later(product.createdOn, addDays(listedOn, -6));
  const passed = later(product.createdOn, addDays(listedOn, -2));
  return [
    move('review', asked, 'vendor'),
    move('curation', passed, 'office'),
    move('live', listedOn, 'vendor'),
  ];
}

const freezing = [
  ['price-unreasonable'],
  ['import-with-substitute'],
  ['photo-not-matching', 'specification-differs'],
  ['price-raised-before-order'],
];

/** A day in the last third of the time since `from`, but for what began only now. */
function lateDay(dice: Dice, from: Day, today: Day): Day {
  const span = dayNumber(today) - dayNumber(from);
  return addDays(from, dice.int(Math.floor((span * 2) / 3), span));
}

/** What became of it: goods that offices buy stay as the order book needs them, of the others some stopped or ran out. */
function afterwards(
  dice: Dice,
  plan: StoryPlan,
  product: StoryProduct,
  listing: StoryListing,
  tree: CategoryTree,
) {
  const { listedOn, status } = listing;
  const { today } = plan;
  if (status === 'frozen')
    return [move('frozen', lateDay(dice, listedOn, today), 'office', dice.pick(freezing))];
  if (product.appeal > 0) return [];
  const kind = categoryByCode(tree, product.category)?.kind ?? 'goods';
  const lapse = findLapse(product.documents, kind, today);
  if (lapse) {
    const day = later(listedOn, addDays(lapse.expiresOn, 1));
    return day <= today ? [move('expired', day, 'system', ['document-expired'])] : [];
  }
  const roll = dice.unit();
  const day = lateDay(dice, listedOn, today);
  if (roll < 0.015) return [move('out-of-stock', day, 'vendor')];
  if (roll < 0.03) {
    const back = addDays(day, dice.int(3, 30));
    const gap = move('out-of-stock', day, 'vendor');
    return back <= today ? [gap, move('live', back, 'vendor')] : [gap];
  }
  return roll < 0.035 ? [move('delisted', day, 'vendor')] : [];
}

const rejections = [
  ['photo-poor'],
  ['specification-incomplete', 'title-unclear'],
  ['claim-unproved'],
  ['category-wrong', 'kbli-not-matching'],
  ['brand-unproved'],
];

/** Where a request stands that has not come through yet. */
function request(dice: Dice, asked: Day): Step[] {
  const roll = dice.unit();
  const first = move('review', asked, 'vendor');
  if (roll < 0.5) return [first];
  if (roll < 0.7) return [first, move('curation', addDays(asked, 1), 'office')];
  const rejected = move('rejected', addDays(asked, 1), 'office', dice.pick(rejections));
  return roll < 0.88 ? [first, rejected] : [first, rejected, move('review', addDays(asked, 2), 'vendor')];
}

/** Share of the catalogue whose owners want it on the curated channel just now; at most a desk's work of two weeks. */
const wanted = (products: number) => Math.min(48, Math.max(12, Math.round(products / 40)));

/** Most that is asked for has been looked after: several photos, a description, a title that does not shout. */
const isTidy = ({ pictures, description, title }: StoryProduct) =>
  pictures.length > 1 && description.length > 200 && title !== title.toUpperCase();

/** Goods that stand in a marketplace and are now wanted on the channel that the office curates, the newest first. */
function requests(plan: StoryPlan, products: readonly StoryProduct[], seller: string): LoggedListing[] {
  const channel = plan.channels.find(one => one.curatedBy === 'office')?.id;
  if (!channel) return [];
  const open = products.filter(
    product => product.priceRupiah !== null && product.listings.every(one => one.channel !== channel),
  );
  const own = open.filter(product => product.vendor.id === seller).slice(0, 2);
  const others = open
    .filter(product => isTidy(product) && !own.includes(product))
    .sort((a, b) =>
      a.createdOn === b.createdOn ? (a.id < b.id ? -1 : 1) : a.createdOn < b.createdOn ? 1 : -1,
    )
    .slice(0, wanted(products.length) - own.length);
  return [...own, ...others].map((product, at): LoggedListing => {
    const dice = throwDice(`request/${plan.name}/${product.id}`);
    const asked = later(product.createdOn, addDays(plan.today, -dice.int(2, 12)));
    const rejected = move('rejected', addDays(asked, 1), 'office', [
      'photo-poor',
      'specification-incomplete',
    ]);
    const moves =
      at < own.length
        ? [[move('review', asked, 'vendor'), rejected], [move('review', asked, 'vendor')]][at % 2]!
        : request(dice, asked);
    return {
      id: storyId(dice, wib(asked, 9, 0)),
      product,
      channel,
      externalId: null,
      moves: write(moves.filter(one => one.on <= plan.today)),
    };
  });
}

/**
 * Every listing of a story with its log. What the order book and the sales files rest on is told elsewhere and stays as it
 * is; here it is only told how each listing came to stand where it stands.
 */
export function logListings(
  plan: StoryPlan,
  products: readonly StoryProduct[],
  tree: CategoryTree,
  seller: string,
): LoggedListing[] {
  const curated = new Set(plan.channels.filter(one => one.curatedBy === 'office').map(one => one.id));
  const told = products.flatMap(product =>
    product.listings.map((listing): LoggedListing => {
      const dice = throwDice(`listing/${listing.id}`);
      const up = wayUp(product, listing.listedOn, curated.has(listing.channel));
      return {
        id: listing.id,
        product,
        channel: listing.channel,
        externalId: listing.externalId ?? null,
        moves: write([...up, ...afterwards(dice, plan, product, listing, tree)]),
      };
    }),
  );
  return [...told, ...requests(plan, products, seller)];
}
