import { z } from 'zod';
import { unitPriceBasis } from '../../../unit-price.ts';
import type { Check } from '../../check.ts';
import { describeUnitPrices } from '../../price/describe-unit-prices.ts';
import { packSizeOf } from '../../price/read-pack-size.ts';
import { roundly } from '../../price/round-price.ts';

const options = z.object({ group: z.number().int().positive(), z: z.number().positive() });

/**
 * Modified z of the logarithm of rupiah per unit, median and median absolute deviation of the narrow group (Iglewicz and
 * Hoaglin 1993). Open Food Facts compares with the most specific category that has enough products, without the outermost 5 %.
 */
export const P04: Check<z.infer<typeof options>> = {
  meta: {
    id: 'P04-pencilan-satuan',
    version: 1,
    group: 'price',
    appliesTo: ({ listing, around }) => (listing.priceRupiah ?? 0) > 0 && around.unitPrices.length > 0,
    needs: ['price'],
    options,
    codes: ['unit-price-odd'],
  },
  run({ listing, category, around: { unitPrices } }, { group, z: most }) {
    const size = packSizeOf(listing);
    const basis = unitPriceBasis(category, size);
    if (!size || !basis || unitPrices.length < group) return [];
    const usual = describeUnitPrices(unitPrices);
    const own = (listing.priceRupiah ?? 0) / size.amount;
    if (usual.count < group || Math.abs(Math.log(own) - usual.middle) <= most * usual.deviation) return [];
    const { per } = basis;
    const named = (perUnit: number) => roundly(perUnit * basis.amount);
    return [
      {
        code: 'unit-price-odd',
        field: 'priceRupiah',
        evidence: String(listing.priceRupiah),
        fix: 'check-price-and-content',
        data: {
          own: named(own),
          low: named(Math.exp(usual.low)),
          high: named(Math.exp(usual.high)),
          per,
          n: usual.count,
        },
      },
    ];
  },
};
