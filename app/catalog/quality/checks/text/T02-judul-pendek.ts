import { z } from 'zod';
import { normalizeTitle } from '../../../title-similarity.ts';
import type { Check } from '../../check.ts';
import { quote } from '../../text/quote.ts';

const options = z.object({ min: z.number().int().positive() });

/** A title too short to name kind, brand and net content: buyers search by these words. */
export const T02: Check<z.infer<typeof options>> = {
  meta: {
    id: 'T02-judul-pendek',
    version: 1,
    group: 'text',
    appliesTo: ({ listing }) => normalizeTitle(listing.title) !== '',
    needs: [],
    options,
    codes: ['title-short'],
  },
  run({ listing }, { min }) {
    const length = [...listing.title].length;
    if (length >= min) return [];
    return [
      {
        code: 'title-short',
        ...quote('title', listing.title),
        fix: 'lengthen-title',
        data: { length, min },
      },
    ];
  },
};
