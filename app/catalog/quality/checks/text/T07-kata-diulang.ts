import { z } from 'zod';
import type { Check, Report } from '../../check.ts';
import { countContentWords } from '../../text/count-content-words.ts';
import { quote } from '../../text/quote.ts';
import { wordsOf } from '../../text/read-words.ts';

const options = z.object({
  times: z.number().int().min(2),
  /** Words that carry no content: particles, units, sizes. */
  passing: z.array(z.string().min(1)),
});

/** The same content word again and again, to be found more often. Marked is the one that is too much. */
export const T07: Check<z.infer<typeof options>> = {
  meta: {
    id: 'T07-kata-diulang',
    version: 1,
    group: 'text',
    appliesTo: ({ listing }) => listing.title !== '',
    needs: [],
    options,
    codes: ['word-repeated'],
  },
  run({ listing }, { times, passing }) {
    const words = wordsOf(listing, 'title');
    if (words.length < times) return [];
    return countContentWords(listing.title, words, passing)
      .filter(({ count }) => count >= times)
      .map(
        ({ word, count, last }): Report => ({
          code: 'word-repeated',
          ...quote('title', listing.title, last),
          fix: 'write-word-once',
          data: { word, count },
        }),
      );
  },
};
