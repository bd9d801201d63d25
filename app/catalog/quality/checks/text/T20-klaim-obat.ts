import { z } from 'zod';
import type { CategoryKind } from '../../../category.ts';
import type { Check, Report } from '../../check.ts';
import { findCureClaims } from '../../text/find-cure-claims.ts';
import { quote } from '../../text/quote.ts';
import { TEXT_FIELDS, wordsOf } from '../../text/read-words.ts';

const words = z.array(z.string().min(1));

const options = z.object({
  /** A claim by itself: "menyembuhkan", "anti kanker". */
  claims: words,
  /** A claim with an illness behind it: "obat batuk", "menurunkan kolesterol". */
  verbs: words,
  illnesses: words,
  /** What food may cure: longing, hunger. */
  harmless: words,
});

const KINDS: readonly CategoryKind[] = ['packaged-food', 'fresh-food', 'cosmetics'];

/** Food, herbs and cosmetics that are said to cure: the law keeps that to medicines. The name of a jamu claims nothing. */
export const T20: Check<z.infer<typeof options>> = {
  meta: {
    id: 'T20-klaim-obat',
    version: 1,
    group: 'text',
    appliesTo: ({ category, alsoCategory }) =>
      [category, alsoCategory].some(each => each !== null && KINDS.includes(each.kind)),
    needs: [],
    options,
    codes: ['cure-claim'],
  },
  run({ listing }, lists) {
    return TEXT_FIELDS.flatMap(field =>
      findCureClaims(listing[field], wordsOf(listing, field), lists).map(
        (claim): Report => ({
          code: 'cure-claim',
          ...quote(field, listing[field], claim),
          fix: 'remove-cure-claim',
          data: { text: claim.text },
        }),
      ),
    );
  },
};
