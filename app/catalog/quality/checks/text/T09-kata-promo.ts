import { z } from 'zod';
import { always, type Check, type Report } from '../../check.ts';
import { findWords } from '../../text/find-words.ts';
import { overlaps } from '../../text/found-span.ts';
import { quote } from '../../text/quote.ts';
import { TEXT_FIELDS, wordsOf } from '../../text/read-words.ts';

const options = z.object({
  words: z.array(z.string().min(1)),
  /** Goods whose name holds such a word: "pisang sale", "tenda promosi". */
  goods: z.array(z.string().min(1)).default([]),
});

/** Sales talk in title or description: government buyers look for specifications. A name of the owner's is no sales talk. */
export const T09: Check<z.infer<typeof options>> = {
  meta: {
    id: 'T09-kata-promo',
    version: 2,
    group: 'text',
    appliesTo: always,
    needs: [],
    options,
    codes: ['promo-word'],
  },
  run({ listing }, { words, goods }) {
    return TEXT_FIELDS.flatMap(field => {
      const text = listing[field];
      const read = wordsOf(listing, field);
      const found = findWords(text, words, read);
      if (found.length === 0) return [];
      const names = [listing.brand, ...listing.vendor.names].join('\n').toLowerCase();
      const named = findWords(text, goods, read);
      return found
        .filter(hit => !names.includes(hit.kind) && !named.some(good => overlaps(good, hit)))
        .map(
          (hit): Report => ({
            code: 'promo-word',
            ...quote(field, text, hit),
            fix: 'remove-promo-word',
            data: { word: hit.text },
          }),
        );
    });
  },
};
