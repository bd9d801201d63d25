import { type Category, type CategoryTree, recognizeCategory } from '../category.ts';
import { type Neighbour, nearestTitles } from '../title-similarity.ts';
import { type Listing, type ListingInput, normalizeListing } from './listing.ts';

/** What one decode of a photo yields; `sharpness` is the re-blur ratio (see photo/sharpness.ts). */
export interface PhotoFeatures {
  /** Pixels as the photo stands upright, before any reduction. */
  width: number;
  height: number;
  /** Longest side, in pixels, of the copy that was measured: thresholds depend on it. */
  measuredSide: number;
  sharpness: number;
  /** Where the most detailed blocks lie, as fractions of the frame. */
  detailBox: { x: number; y: number; width: number; height: number };
  /** Median lightness, 0 to 255. */
  lightness: number;
}

export type ContextPhoto =
  | { id: string; state: 'measured'; features: PhotoFeatures }
  | { id: string; state: 'unreadable'; reason: string }
  | { id: string; state: 'pending' };

/** Everything a check may look at. `today` is a day as YYYY-MM-DD in the pemda's time zone. */
export interface CheckContext {
  listing: Listing;
  category: Category | null;
  photos: readonly ContextPhoto[];
  /** The peers with the most similar titles, best first: price checks look no further. */
  neighbours: readonly Neighbour[];
  today: string;
}

const NEIGHBOURS = 10;

/** Extracts once what several checks need, so that the checks themselves stay cheap. */
export function buildContext(
  input: ListingInput,
  known: { tree: CategoryTree; photos: readonly ContextPhoto[]; today: string },
): CheckContext {
  const listing = normalizeListing(input);
  return {
    listing,
    category: recognizeCategory(known.tree, listing.category),
    photos: known.photos,
    neighbours: nearestTitles(listing.title, input.peers ?? [], NEIGHBOURS),
    today: known.today,
  };
}

/** The photos that could be measured, in the listing's order. */
export function measuredPhotos(context: CheckContext): { id: string; features: PhotoFeatures }[] {
  return context.photos.flatMap(photo => (photo.state === 'measured' ? [photo] : []));
}
