import { z } from 'zod';
import { findNetContents } from '../../../net-content.ts';
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
      if (own.similarity < alike) return false;
      if (spellingOf(title) === spellingOf(own.title)) return true;
      if (areVariants(title, own.title)) return false;
      if (numbersOf(title) === numbersOf(own.title)) return true;
      return own.samePhotos > 0 && priceStands(priceRupiah, own, priceShare) === 'agrees';
    });
    if (!match) return [];
    const isSame =
      (match.similarity >= same || spellingOf(title) === spellingOf(match.title)) &&
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

/** "250gr" and "250 g" are one: the title with its amounts in base units. */
function spellingOf(title: string): string {
  let spelt = title;
  for (const { start, end, dimension, total } of findNetContents(title).reverse())
    spelt = `${spelt.slice(0, start)} ${total} ${dimension} ${spelt.slice(end)}`;
  return normalizeTitle(spelt);
}

/** The numbers of a title in their order: "motif 02" is not "motif 01". */
function numbersOf(title: string): string {
  return (title.match(/\d+/g) ?? []).join(' ');
}
