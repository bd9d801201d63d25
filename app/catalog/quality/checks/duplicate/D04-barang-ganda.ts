import { z } from 'zod';
import { normalizeTitle } from '../../../title-similarity.ts';
import { areVariants } from '../../../variant-words.ts';
import type { Check } from '../../check.ts';
import type { OwnMatch } from '../../surroundings.ts';

const options = z.object({
  /** Jaccard similarity of title trigrams from which two of one owner are held for alike, and for the same. */
  alike: z.number().min(0).max(1),
  same: z.number().min(0).max(1),
  /** Prices agree up to this share of the larger one. */
  priceShare: z.number().min(0).max(1),
});

/**
 * The same product twice with one owner. From `alike` on, the titles say so: a warning. From `same` on it is one product,
 * unless the prices differ by more than `priceShare` and no photo is the same: then it stays a warning. Titles that differ
 * in a number name two models, and count only with both the price and a photo in common. Sizes and colours are U06's.
 */
export const D04: Check<z.infer<typeof options>> = {
  meta: {
    id: 'D04-barang-ganda',
    version: 1,
    group: 'duplicate',
    appliesTo: ({ listing }) => listing.title !== '',
    needs: [],
    options,
    codes: ['product-twice', 'product-alike'],
  },
  run({ listing: { title, priceRupiah }, around }, { alike, same, priceShare }) {
    const [match] = around.own.filter(own => {
      if (own.similarity < alike || areVariants(title, own.title)) return false;
      if (numbersOf(title) === numbersOf(own.title)) return true;
      return own.samePhotos > 0 && priceStands(priceRupiah, own, priceShare) === 'agrees';
    });
    if (!match) return [];
    const isSame =
      match.similarity >= same &&
      (match.samePhotos > 0 || priceStands(priceRupiah, match, priceShare) !== 'differs');
    const data = { title: match.title, percent: Math.round(match.similarity * 100) };
    const found = { field: 'title', evidence: match.title, data } as const;
    return isSame
      ? [{ code: 'product-twice', fix: 'keep-one', ...found }]
      : [{ code: 'product-alike', fix: 'say-the-difference', ...found }];
  },
};

function priceStands(own: number | null, { priceRupiah: other }: OwnMatch, share: number) {
  if (!own || !other) return 'unknown';
  return Math.abs(own - other) <= share * Math.max(own, other) ? 'agrees' : 'differs';
}

/** The parts of a title with a digit in them, in their order: "motif 02" is not "motif 01". */
function numbersOf(title: string): string {
  return normalizeTitle(title)
    .split(' ')
    .filter(word => /\d/.test(word))
    .join(' ');
}
