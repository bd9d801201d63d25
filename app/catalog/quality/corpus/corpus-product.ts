/** A photo as far as the corpus compares it: 64-bit hashes of the picture and of its mirror image, 16 hex digits each. */
export interface CorpusPhoto {
  id: string;
  hash: string;
  mirrorHash: string;
}

/** A product as far as others are compared with it. Net content in its stored base unit (g, ml, buah, mm). */
export interface CorpusProduct {
  id: string;
  vendorId: string;
  title: string;
  description: string;
  category: string;
  brand: string | null;
  priceRupiah: number | null;
  netContent: number | null;
  netContentUnit: string | null;
  photos: readonly CorpusPhoto[];
}

/** What is kept of a product beside the indexes. */
export type CorpusEntry = Omit<CorpusProduct, 'description'>;

/**
 * What the search keeps. The floors lie below the thresholds of the checks, so that a changed threshold needs no new
 * search (own): similar titles from .25, against .3 in P03 and .8 in D04; pictures of the same
 * owner up to 10 bits apart, against 8 in D02.
 */
export const LIMITS = {
  similarity: 0.25,
  ownSimilarity: 0.3,
  neighbours: 10,
  unitPrices: 60,
  alike: 5,
  own: 20,
  /** Two of one owner count as the same picture up to here (listing-quality.md, D02). */
  samePhoto: 8,
  ownPhotoDistance: 10,
  /** The most that five blocks are sure to find. */
  otherPhotoDistance: 4,
  photoMatches: 10,
  descriptions: 10,
  descriptionSimilarity: 0.7,
} as const;
