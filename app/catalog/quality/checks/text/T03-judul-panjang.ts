import { z } from 'zod';
import type { Check } from '../../check.ts';
import { quote } from '../../text/quote.ts';

const options = z.object({ max: z.number().int().positive() });

/** A title that no list shows whole: the rest belongs into the description. What is too much is marked. */
export const T03: Check<z.infer<typeof options>> = {
  meta: {
    id: 'T03-judul-panjang',
    version: 1,
    group: 'text',
    appliesTo: ({ listing }) => listing.title !== '',
    needs: [],
    options,
    codes: ['title-long'],
  },
  run({ listing: { title } }, { max }) {
    if (title.length <= max) return [];
    const letters = [...title];
    if (letters.length <= max) return [];
    const span = { start: letters.slice(0, max).join('').length, end: title.length };
    return [
      {
        code: 'title-long',
        ...quote('title', title, span),
        fix: 'shorten-title',
        data: { length: letters.length, max },
      },
    ];
  },
};
