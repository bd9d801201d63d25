import { z } from 'zod';
import type { Check } from '../../check.ts';
import { findOtherBrand, holdsBrand, isBusinessName } from '../../text/find-brands.ts';
import { quote } from '../../text/quote.ts';
import { wordsOf } from '../../text/read-words.ts';

const words = z.array(z.string().min(1));

const options = z.object({
  /** Well-known brands; one that is also an everyday word is none of them. */
  known: words,
  /** What owners write who have no brand. */
  none: words,
  /** Goods for a brand's machine are not that brand's: "tinta untuk", "kompatibel". */
  madeFor: words,
});

/** The brand of the field must stand in the title, and no other well-known one: e-Katalog compares the two. */
export const T22: Check<z.infer<typeof options>> = {
  meta: {
    id: 'T22-merek-beda',
    version: 1,
    group: 'text',
    appliesTo: ({ listing }) => listing.title !== '' && listing.brand !== '',
    needs: [],
    options,
    codes: ['brand-not-in-title', 'brand-other-in-title'],
  },
  run({ listing }, { known, none, madeFor }) {
    const { title, brand, vendor, documents } = listing;
    if (none.some(each => each.toLowerCase() === brand.toLowerCase())) return [];
    const read = wordsOf(listing, 'title');
    const stated = [brand, ...vendor.names, ...documents.map(document => document.brand)];
    const other = findOtherBrand(title, read, { known, madeFor, stated });
    if (other) {
      const at = quote('title', title, other);
      return [
        { code: 'brand-other-in-title', ...at, fix: 'align-brand', data: { other: other.text, brand } },
      ];
    }
    if (isBusinessName(brand, vendor.names) || holdsBrand(title, read, brand)) return [];
    return [{ code: 'brand-not-in-title', ...quote('title', title), fix: 'align-brand', data: { brand } }];
  },
};
