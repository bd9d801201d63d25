import { z } from 'zod';
import type { Check } from '../../check.ts';

const options = z.object({ exemptBelowDays: z.number().int().positive() });

/** Packaged food needs P-IRT or BPOM; food that keeps less than seven days does not (BPOM Reg. 22/2018, second-hand). */
export const L02: Check<z.infer<typeof options>> = {
  meta: {
    id: 'L02-izin-pangan',
    version: 1,
    group: 'legal',
    appliesTo: ({ category }) => category?.kind === 'packaged-food',
    needs: ['category'],
    options,
    codes: ['food-permit-missing'],
  },
  run({ listing, category }, { exemptBelowDays }) {
    if (listing.shelfLifeDays !== null && listing.shelfLifeDays < exemptBelowDays) return [];
    if (listing.documents.some(document => document.kind === 'pirt' || document.kind === 'bpom')) return [];
    const evidence = category?.name.id ?? '';
    return [
      {
        code: 'food-permit-missing',
        field: 'documents',
        evidence,
        fix: 'add-food-permit',
        data: { category: category?.code ?? '' },
      },
    ];
  },
};
