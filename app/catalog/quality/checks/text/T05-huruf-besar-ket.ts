import { z } from 'zod';
import type { Check } from '../../check.ts';
import { capitalShare } from '../../text/capitals.ts';
import { quote } from '../../text/quote.ts';

const options = z.object({ share: z.number().min(0).max(1), minLetters: z.number().int().positive() });

/** A description that equals its own upper case (Akeneo), but for the few letters of "g" and "ml". */
export const T05: Check<z.infer<typeof options>> = {
  meta: {
    id: 'T05-huruf-besar-ket',
    version: 1,
    group: 'text',
    appliesTo: ({ listing }) => listing.description !== '',
    needs: ['description'],
    options,
    codes: ['description-capitals'],
  },
  run({ listing: { description } }, { share, minLetters }) {
    const { letters, capitals } = capitalShare(description);
    if (letters < minLetters || capitals < share * letters) return [];
    return [
      { code: 'description-capitals', ...quote('description', description), fix: 'lower-case-description' },
    ];
  },
};
