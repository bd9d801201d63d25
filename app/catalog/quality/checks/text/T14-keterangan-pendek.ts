import { z } from 'zod';
import { always, type Check } from '../../check.ts';
import { quote } from '../../text/quote.ts';
import { wordsOf } from '../../text/read-words.ts';

const options = z.object({ minWords: z.number().int().positive() });

/** A description that leaves the buyer asking. An empty one counts here too: C01 speaks only where the channel demands it. */
export const T14: Check<z.infer<typeof options>> = {
  meta: {
    id: 'T14-keterangan-pendek',
    version: 1,
    group: 'text',
    appliesTo: always,
    needs: [],
    options,
    codes: ['description-short'],
  },
  run({ listing }, { minWords }) {
    const words = wordsOf(listing, 'description').length;
    if (words >= minWords) return [];
    return [
      {
        code: 'description-short',
        ...quote('description', listing.description),
        fix: 'lengthen-description',
        data: { words, minWords },
      },
    ];
  },
};
