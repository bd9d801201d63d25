import { z } from 'zod';
import type { Check } from '../../check.ts';
import { findExceeded, referencePriceSchema } from '../../price/find-reference.ts';
import { packSizeOf } from '../../price/read-pack-size.ts';

/** The prices come from content/catalog/reference-prices.yml: whoever changes them changes the rule set's version. */
const options = z.object({ prices: z.array(referencePriceSchema) });

/** Above the highest retail price that a regulation sets, or above a reference of the office. */
export const P12: Check<z.infer<typeof options>> = {
  meta: {
    id: 'P12-di-atas-acuan',
    version: 1,
    group: 'price',
    appliesTo: ({ listing }) => (listing.priceRupiah ?? 0) > 0,
    needs: ['price'],
    options,
    codes: ['price-above-legal', 'price-above-reference'],
  },
  run({ listing, today }, { prices }) {
    const { title, vendor } = listing;
    const price = listing.priceRupiah ?? 0;
    const size = () => packSizeOf(listing);
    const found = findExceeded({ title, priceRupiah: price, size, regency: vendor.regency, today }, prices);
    if (!found) return [];
    const { reference, most } = found;
    const binding = reference.legal && reference.confirmed;
    return [
      {
        code: binding ? 'price-above-legal' : 'price-above-reference',
        field: 'priceRupiah',
        evidence: String(price),
        fix: 'lower-to-reference',
        data: { price, most, name: reference.name, source: reference.source },
      },
    ];
  },
};
