import { z } from 'zod';
import type { Check } from '../../check.ts';
import { quote } from '../../text/quote.ts';

const options = z.object({ share: z.number().min(0).max(1), minLength: z.number().int().positive() });

const DIGIT = /\p{Nd}/gu;
/** A permit number is one thing to know, however long it is. */
const PERMIT = /\d{10,}(?:-\d{2})?/g;

/** A description that is figures for the most part: a pasted price list or table. */
export const T19: Check<z.infer<typeof options>> = {
  meta: {
    id: 'T19-angka-berlebihan',
    version: 1,
    group: 'text',
    appliesTo: ({ listing }) => listing.description !== '',
    needs: ['description'],
    options,
    codes: ['description-digits'],
  },
  run({ listing: { description } }, { share, minLength }) {
    if (description.length < minLength) return [];
    const digits = description.replace(PERMIT, '').match(DIGIT)?.length ?? 0;
    if (digits <= share * description.length) return [];
    return [
      {
        code: 'description-digits',
        ...quote('description', description),
        fix: 'fewer-digits',
        data: { percent: Math.round((100 * digits) / description.length) },
      },
    ];
  },
};
