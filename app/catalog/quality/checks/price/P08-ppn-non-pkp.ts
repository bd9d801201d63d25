import { z } from 'zod';
import type { Check } from '../../check.ts';

const options = z.object({});

/** Only a taxable entrepreneur (PKP) may collect PPN (UU PPN art. 3A): a price that includes it from anybody else is wrong. */
export const P08: Check<z.infer<typeof options>> = {
  meta: {
    id: 'P08-ppn-non-pkp',
    version: 1,
    group: 'price',
    appliesTo: ({ listing }) => listing.priceIncludesPpn !== null,
    needs: ['vendor'],
    options,
    codes: ['ppn-not-pkp'],
  },
  run({ listing }) {
    if (listing.priceIncludesPpn !== true || listing.vendor.pkp !== false) return [];
    return [{ code: 'ppn-not-pkp', field: 'priceIncludesPpn', evidence: 'PPN', fix: 'switch-ppn-off' }];
  },
};
