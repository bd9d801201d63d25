import { z } from 'zod';
import type { Check } from '../../check.ts';
import { capitalShare, reads } from '../../text/capitals.ts';
import { quote } from '../../text/quote.ts';

const options = z.object({
  share: z.number().min(0).max(1),
  minLetters: z.number().int().positive(),
  acronym: z.number().int().nonnegative(),
});

/** So many short words in capitals that read as words are no acronyms any more: "MEJA KAYU JATI". */
const SHORT_WORDS = 3;

/** Words without a lower-case letter, longer than an acronym ("LCD", "SNI"), make the title shout. */
export const T04: Check<z.infer<typeof options>> = {
  meta: {
    id: 'T04-huruf-besar-judul',
    version: 2,
    group: 'text',
    appliesTo: ({ listing }) => listing.title !== '',
    needs: [],
    options,
    codes: ['title-capitals'],
  },
  run({ listing }, { share, minLetters, acronym }) {
    const { letters, capitals } = capitalShare(listing.title);
    if (letters < minLetters || capitals < share * letters) return [];
    const loud = (listing.title.match(/\p{L}+/gu) ?? []).filter(word => word === word.toUpperCase());
    const shouted = loud.some(word => word.length > acronym) || loud.filter(reads).length >= SHORT_WORDS;
    if (!shouted) return [];
    return [
      {
        code: 'title-capitals',
        ...quote('title', listing.title),
        fix: 'lower-case-title',
        data: { percent: Math.round((100 * capitals) / letters) },
      },
    ];
  },
};
