import { z } from 'zod';
import type { Check } from '../../check.ts';

const options = z.object({
  share: z.number().min(0).max(1),
  minLetters: z.number().int().positive(),
  acronym: z.number().int().nonnegative(),
});

/** Words without a lower-case letter, longer than an acronym ("LCD", "SNI"), make the title shout. */
export const T04: Check<z.infer<typeof options>> = {
  meta: {
    id: 'T04-huruf-besar-judul',
    version: 1,
    group: 'text',
    appliesTo: ({ listing }) => listing.title !== '',
    needs: [],
    options,
    codes: ['title-capitals'],
  },
  run({ listing }, { share, minLetters, acronym }) {
    const words = listing.title.match(/\p{L}+/gu) ?? [];
    const shouted = words.some(word => word.length > acronym && word === word.toUpperCase());
    const letters = words.join('');
    const capitals = letters.replace(/[^\p{Lu}]/gu, '').length;
    if (!shouted || letters.length < minLetters || capitals < share * letters.length) return [];
    const percent = Math.round((100 * capitals) / letters.length);
    return [
      {
        code: 'title-capitals',
        field: 'title',
        span: { start: 0, end: listing.title.length },
        evidence: listing.title,
        fix: 'lower-case-title',
        data: { percent },
      },
    ];
  },
};
