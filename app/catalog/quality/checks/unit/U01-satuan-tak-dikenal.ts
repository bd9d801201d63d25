import { z } from 'zod';
import { recognizeUnit } from '../../../unit.ts';
import type { Check } from '../../check.ts';

const options = z.object({ examples: z.array(z.string()).min(1) });

/** The unit of sale must be one that a buyer and other channels know; aliases and "per kg" count as known. */
export const U01: Check<z.infer<typeof options>> = {
  meta: {
    id: 'U01-satuan-tak-dikenal',
    version: 1,
    group: 'unit',
    appliesTo: ({ listing }) => listing.unit !== '',
    needs: [],
    options,
    codes: ['unit-unknown'],
  },
  run({ listing, category }, { examples }) {
    if (recognizeUnit(listing.unit)) return [];
    const units = (category?.units.slice(0, 5) ?? examples).join(', ');
    return [
      {
        code: 'unit-unknown',
        field: 'unit',
        evidence: listing.unit,
        fix: 'choose-unit',
        data: { unit: listing.unit, units },
      },
    ];
  },
};
