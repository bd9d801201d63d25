import type { Neighbour } from '../title-similarity.ts';

/** Another product of the same owner whose title resembles this one. */
export interface OwnMatch {
  productId: string;
  title: string;
  /** Jaccard similarity of title trigrams, 0 to 1. */
  similarity: number;
  priceRupiah: number | null;
  /** How many photos of the two are the same picture (perceptual distance at most 8). */
  samePhotos: number;
}

/** A photo of another product that looks the same. Photos of one listing are compared by their features alone. */
export interface PhotoMatch {
  /** Id of the photo in this listing. */
  photo: string;
  /** The product that shows the same, and whether its owner is this one or another. Never shown to an owner. */
  other: string;
  owner: 'own' | 'other';
  /** Hamming distance of the perceptual hashes, 0 to 64; the smaller of straight and mirrored. */
  distance: number;
  mirrored: boolean;
}

/**
 * What stands around a listing: facts taken from the other listings of the pemda once, when either changes, so that checks
 * stay pure and a re-score after a changed threshold searches nothing. Lists are short and best first.
 */
export interface Surroundings {
  /** Other products of the same category with a price and the most similar titles. At most 10. */
  neighbours: Neighbour[];
  /** Rupiah per base unit (g, ml, piece, mm) of the narrow group of like goods in the same dimension. At most 60. */
  unitPrices: number[];
  /** The most similar titles of other owners whatever the category. At most 5. */
  alike: { title: string; category: string; similarity: number }[];
  /** Other products of the same owner with a similar title, whatever the category. At most 20. */
  own: OwnMatch[];
  /** At most 10 of the same owner and 10 of others. */
  photoMatches: PhotoMatch[];
  /** Descriptions of other owners that share 5-word shingles: estimated Jaccard similarity, 0 to 1. */
  sameDescriptions: { productId: string; similarity: number }[];
  /** Words of the title that nobody else writes, one letter away from one that many write, and how many do. */
  likelyWords: { word: string; instead: string; count: number }[];
}

export const nothingAround: Surroundings = {
  neighbours: [],
  unitPrices: [],
  alike: [],
  own: [],
  photoMatches: [],
  sameDescriptions: [],
  likelyWords: [],
};
