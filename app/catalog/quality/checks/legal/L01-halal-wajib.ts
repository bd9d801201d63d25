import { z } from 'zod';
import { CATEGORY_KINDS } from '../../../category.ts';
import type { Check } from '../../check.ts';

const options = z.strictObject({
  /** First day of the duty. */
  from: z.string(),
  kinds: z.array(z.enum(CATEGORY_KINDS)),
  /** Kinds of which some need it and some do not: raw produce beside cooked meals. */
  perhaps: z.array(z.enum(CATEGORY_KINDS)),
});

/**
 * Food and drink of micro and small businesses need a halal certificate since 17 October 2026, or say that they are not halal
 * (PP 42/2024 art. 160, second-hand).
 */
export const L01: Check<z.infer<typeof options>> = {
  meta: {
    id: 'L01-halal-wajib',
    version: 1,
    group: 'legal',
    appliesTo: ({ category }) => category?.kind.endsWith('food') ?? false,
    needs: ['category'],
    options,
    codes: ['halal-missing', 'halal-perhaps-missing'],
  },
  run({ listing, category, today }, { from, kinds, perhaps }) {
    if (!category || today < from || listing.nonHalal) return [];
    if (listing.documents.some(document => document.kind === 'halal')) return [];
    const must = kinds.includes(category.kind);
    if (!must && !perhaps.includes(category.kind)) return [];
    return [
      {
        code: must ? 'halal-missing' : 'halal-perhaps-missing',
        field: 'documents',
        evidence: category.name.id,
        fix: 'get-halal',
        data: { kind: 'halal', category: category.code },
      },
    ];
  },
};
