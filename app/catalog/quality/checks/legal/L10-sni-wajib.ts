import { z } from 'zod';
import type { Check } from '../../check.ts';
import { findOpening } from '../../text/find-opening.ts';

const options = z.strictObject({
  goods: z.array(
    z.object({
      name: z.string(),
      words: z.array(z.string()),
      unless: z.array(z.string()),
      source: z.string(),
    }),
  ),
});

/**
 * Goods for which the national standard (SNI) is compulsory, without an SNI paper: whole categories by their profile, single goods
 * of a wider category by the words that a title opens with. Both are data, each entry with its regulation.
 */
export const L10: Check<z.infer<typeof options>> = {
  meta: {
    id: 'L10-sni-wajib',
    version: 1,
    group: 'legal',
    appliesTo: ({ listing }) => listing.title !== '',
    needs: [],
    options,
    codes: ['sni-missing'],
  },
  run({ listing, category }, { goods }) {
    if (listing.documents.some(document => document.kind === 'sni')) return [];
    if (category?.sni) {
      const evidence = category.name.id;
      return [
        {
          code: 'sni-missing',
          field: 'category',
          evidence,
          fix: 'get-sni',
          data: { kind: 'sni', goods: evidence },
        },
      ];
    }
    for (const { name, words, unless } of goods) {
      const span = findOpening(listing.title, words, unless);
      if (!span) continue;
      const evidence = listing.title.slice(span.start, span.end);
      return [
        {
          code: 'sni-missing',
          field: 'title',
          span,
          evidence,
          fix: 'get-sni',
          data: { kind: 'sni', goods: name },
        },
      ];
    }
    return [];
  },
};
