import { z } from 'zod';
import { always, type Check, type Report } from '../../check.ts';
import { findWords } from '../../text/find-words.ts';

const options = z.object({ words: z.array(z.string().min(1)) });

/** Sales talk in title or description: government buyers look for specifications. */
export const T09: Check<z.infer<typeof options>> = {
  meta: {
    id: 'T09-kata-promo',
    version: 1,
    group: 'text',
    appliesTo: always,
    needs: [],
    options,
    codes: ['promo-word'],
  },
  run({ listing }, { words }) {
    return (['title', 'description'] as const).flatMap(field =>
      findWords(listing[field], words).map(
        ({ text, start, end }): Report => ({
          code: 'promo-word',
          field,
          span: { start, end },
          evidence: text,
          fix: 'remove-promo-word',
          data: { word: text },
        }),
      ),
    );
  },
};
