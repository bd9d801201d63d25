import { z } from 'zod';
import type { Check } from '../../check.ts';
import { quote } from '../../text/quote.ts';

const options = z.object({ max: z.number().int().positive() });

/** A description that no channel takes whole. What is too much is marked. */
export const T15: Check<z.infer<typeof options>> = {
  meta: {
    id: 'T15-keterangan-panjang',
    version: 1,
    group: 'text',
    appliesTo: ({ listing }) => listing.description !== '',
    needs: ['description'],
    options,
    codes: ['description-long'],
  },
  run({ listing: { description } }, { max }) {
    if (description.length <= max) return [];
    const letters = [...description];
    if (letters.length <= max) return [];
    const span = { start: letters.slice(0, max).join('').length, end: description.length };
    return [
      {
        code: 'description-long',
        ...quote('description', description, span),
        fix: 'shorten-description',
        data: { length: letters.length, max },
      },
    ];
  },
};
