import { z } from 'zod';
import type { Check } from '../../check.ts';
import { findOpening } from '../../text/find-opening.ts';

const options = z.strictObject({
  /** Goods that a title opens with, and what makes the same words harmless. */
  goods: z.array(z.object({ name: z.string(), words: z.array(z.string()), unless: z.array(z.string()) })),
});

/** Dairy, frozen meat and fish, canned and baby food, alcohol and bottled water need BPOM, not P-IRT (reference/domain.md §2, second-hand). */
export const L05: Check<z.infer<typeof options>> = {
  meta: {
    id: 'L05-pirt-salah-jenis',
    version: 1,
    group: 'legal',
    appliesTo: ({ listing }) => listing.documents.some(document => document.kind === 'pirt'),
    needs: ['documents'],
    options,
    codes: ['pirt-not-for-this'],
  },
  run({ listing }, { goods }) {
    if (listing.documents.some(document => document.kind === 'bpom')) return [];
    for (const kind of goods) {
      const span = findOpening(listing.title, kind.words, kind.unless);
      if (!span) continue;
      const evidence = listing.title.slice(span.start, span.end);
      return [
        {
          code: 'pirt-not-for-this',
          field: 'title',
          span,
          evidence,
          fix: 'get-bpom',
          data: { kind: 'bpom', goods: evidence },
        },
      ];
    }
    return [];
  },
};
