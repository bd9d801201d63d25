import { z } from 'zod';
import type { Check } from '../../check.ts';
import { guessLanguage } from '../../text/guess-language.ts';
import { quote } from '../../text/quote.ts';
import { wordsOf } from '../../text/read-words.ts';

const words = z.array(z.string().min(1));

const options = z.object({
  minWords: z.number().int().positive(),
  share: z.number().min(0).max(1),
  /** Function words of Indonesian. */
  indonesian: words,
  /** Words of Indonesian listings; a list of sizes has hardly any function word. */
  listing: words,
  /** Function words that only the other language has. */
  javanese: words,
  sundanese: words,
  english: words,
});

/** A description in another language than Indonesian, by the share of function words. */
export const T18: Check<z.infer<typeof options>> = {
  meta: {
    id: 'T18-beda-bahasa',
    version: 1,
    group: 'text',
    appliesTo: ({ listing }) => listing.description !== '',
    needs: ['description'],
    options,
    codes: ['description-language'],
  },
  run({ listing }, options) {
    const guess = guessLanguage(listing.description, wordsOf(listing, 'description'), options);
    if (!guess) return [];
    return [
      {
        code: 'description-language',
        ...quote('description', listing.description),
        fix: 'write-indonesian',
        data: { language: guess.language, percent: guess.percent },
      },
    ];
  },
};
