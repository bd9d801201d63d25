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

/** A photo elsewhere in the pemda that looks the same. `owner` says where: in this listing, with this owner, with another. */
export interface PhotoMatch {
  /** Id of the photo in this listing, and of the other: in the same listing by id, else the product that shows it. */
  photo: string;
  other: string;
  owner: 'listing' | 'own' | 'other';
  /** Hamming distance of the perceptual hashes, 0 to 64; the smaller of straight and mirrored. */
  distance: number;
  mirrored: boolean;
}

/**
 * What stands around a listing: facts taken from the other listings of the pemda once, when either changes, so that checks
 * stay pure and a re-score after a changed threshold searches nothing. Lists are short and best first.
 */
export interface Surroundings {
  /** Other products of the same category with the most similar titles, and their prices. At most 10. */
  neighbours: Neighbour[];
  /** Rupiah per base unit (g, ml, piece, mm) of the narrow group of like goods in the same dimension. At most 60. */
  unitPrices: number[];
  /** The most similar titles of other owners whatever the category. At most 5. */
  alike: { title: string; category: string; similarity: number }[];
  own: OwnMatch[];
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
