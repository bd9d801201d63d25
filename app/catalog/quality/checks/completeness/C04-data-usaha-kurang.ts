import { z } from 'zod';
import type { Check, Report } from '../../check.ts';

const options = z.object({});

const ASKED = ['nib', 'address', 'representative'] as const;

/** What the catalogue's providers are asked of the business behind a listing (LKPP letter 10723/D.2.2/05/2022). */
export const C04: Check<z.infer<typeof options>> = {
  meta: {
    id: 'C04-data-usaha-kurang',
    version: 1,
    group: 'completeness',
    // Null = nobody has looked: that says nothing about the business.
    appliesTo: ({ listing }) => ASKED.some(one => listing.vendor[one] !== null),
    needs: [],
    options,
    codes: ['vendor-nib-missing', 'vendor-address-missing', 'vendor-representative-missing'],
  },
  run({ listing }) {
    return ASKED.filter(one => listing.vendor[one] === false).map(
      (one): Report => ({
        code: `vendor-${one}-missing`,
        field: 'vendor',
        evidence: '',
        fix: `complete-${one}`,
      }),
    );
  },
};
