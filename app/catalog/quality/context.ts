import { type Category, type CategoryTree, recognizeCategory } from '../category.ts';
import { nearestTitles } from '../title-similarity.ts';
import { type Listing, type ListingInput, normalizeListing } from './listing.ts';
import type { PhotoFeatures } from './photo/photo-features.ts';
import { nothingAround, type Surroundings } from './surroundings.ts';

export type ContextPhoto =
  | { id: string; state: 'measured'; features: PhotoFeatures }
  | { id: string; state: 'unreadable'; reason: string }
  | { id: string; state: 'pending' };

/** Everything a check may look at. `today` is a day as YYYY-MM-DD in the pemda's time zone. */
export interface CheckContext {
  listing: Listing;
  category: Category | null;
  /** The second category, where the listing names one. */
  alsoCategory: Category | null;
  photos: readonly ContextPhoto[];
  around: Surroundings;
  today: string;
}

const NEIGHBOURS = 10;

export interface KnownAround {
  tree: CategoryTree;
  photos: readonly ContextPhoto[];
  today: string;
  /** Left out where there is no catalogue to look around in: then only the listing's own `peers` count. */
  around?: Surroundings;
}

/** Extracts once what several checks need, so that the checks themselves stay cheap. */
export function buildContext(
  input: ListingInput,
  { tree, photos, today, around }: KnownAround,
): CheckContext {
  const listing = normalizeListing(input);
  return {
    listing,
    category: recognizeCategory(tree, listing.category),
    alsoCategory: recognizeCategory(tree, listing.alsoCategory),
    photos,
    around: around ?? {
      ...nothingAround,
      neighbours: nearestTitles(listing.title, input.peers ?? [], NEIGHBOURS),
    },
    today,
  };
}

/** The same context, which nobody can change any more: a check that tries fails, and the next one sees what the first one saw. */
export function freezeContext(context: CheckContext): CheckContext {
  const { listing, photos, around } = context;
  freeze(listing);
  freeze(photos);
  freeze(around);
  return Object.freeze(context);
}

function freeze(value: object): void {
  if (Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) freeze(inner);
}

/** The photos that could be measured, in the listing's order. */
export function measuredPhotos(context: CheckContext): { id: string; features: PhotoFeatures }[] {
  return context.photos.flatMap(photo => (photo.state === 'measured' ? [photo] : []));
}
