import { z } from 'zod';
import type { Check, Report } from '../../check.ts';
import { wordSet } from '../../text/compile-once.ts';
import { quote } from '../../text/quote.ts';
import { readWords, wordsOf } from '../../text/read-words.ts';

const options = z.object({
  /** How many others must write the other word. */
  minCount: z.number().int().positive(),
  minLength: z.number().int().positive(),
  /** Market spellings and place names that are no slip. */
  accepted: z.array(z.string().min(1)),
});

/** A word of the title that nobody else writes, one letter away from one that many write. Names of brand and business are right as they are. */
export const T13: Check<z.infer<typeof options>> = {
  meta: {
    id: 'T13-salah-ketik',
    version: 1,
    group: 'text',
    appliesTo: ({ listing }) => listing.title !== '',
    needs: [],
    options,
    codes: ['word-misspelt'],
  },
  run({ listing, around }, { minCount, minLength, accepted }) {
    if (around.likelyWords.length === 0) return [];
    const right = wordSet(accepted);
    const names = new Set(
      readWords([listing.brand, ...listing.vendor.names].join(' ')).map(({ low }) => low),
    );
    return around.likelyWords.flatMap(({ word, instead, count }): Report[] => {
      const low = word.toLowerCase();
      if (count < minCount || low.length < minLength || right.has(low) || names.has(low)) return [];
      const written = wordsOf(listing, 'title').find(each => each.low === low);
      if (!written || /\d/.test(low)) return [];
      const at = quote('title', listing.title, written);
      return [{ code: 'word-misspelt', ...at, fix: 'check-word', data: { word: written.text, instead } }];
    });
  },
};
