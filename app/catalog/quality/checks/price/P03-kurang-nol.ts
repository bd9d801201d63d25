import { z } from 'zod';
import type { Check } from '../../check.ts';
import { findSlip } from '../../price/find-slip.ts';
import { packSizeOf, withSizes } from '../../price/read-pack-size.ts';
import { roundly } from '../../price/round-price.ts';

/** Shared with `laris calibrate-price`, which tries the same rule on a list of real prices. */
export const slipOptions = z.object({
  similarity: z.number().min(0).max(1),
  floor: z.number().positive(),
  spread: z.number().positive(),
  power: z.number().positive(),
  sharpness: z.number().positive(),
  elasticity: z.number().min(0).max(1),
  unlisted: z.object({
    listed: z.number().int().min(0),
    similarity: z.number().min(0).max(1),
    spread: z.number().min(0),
  }),
  freedom: z.number().positive(),
  slips: z.tuple([z.number().positive(), z.number().positive(), z.number().positive()]),
  odds: z.number().min(1),
  ratio: z.number().min(1),
  alike: z.number().min(0).max(1),
  same: z.number().min(1),
  group: z.number().int().positive(),
  stopRatio: z.number().min(1),
});

/**
 * A zero too few or too many. What similar goods cost is predicted with a deviation of its own (predict-price.ts), and a price
 * is reported when it is likelier with another number of zeros than as it stands (weigh-slip.ts). The plain rule, a ratio above
 * 8 to the median of three, finds 84 % of tenfold slips at 2 to 4 % false flags (reference/listing-quality.md §0);
 * `laris calibrate-price` counts both on the same rows.
 */
export const P03: Check<z.infer<typeof slipOptions>> = {
  meta: {
    id: 'P03-kurang-nol',
    version: 2,
    group: 'price',
    appliesTo: ({ listing, around }) =>
      (listing.priceRupiah ?? 0) > 0 && around.neighbours.length + around.unitPrices.length > 0,
    needs: ['price'],
    options: slipOptions,
    codes: ['price-zeros', 'price-zeros-far'],
  },
  run({ listing, around: { neighbours, unitPrices } }, rule) {
    const price = listing.priceRupiah ?? 0;
    // A size of its own is of use only beside others.
    const compared = unitPrices.length > 0 || neighbours.some(peer => peer.size !== null);
    const size = compared ? packSizeOf(listing) : null;
    const sized = size ? withSizes(neighbours) : neighbours;
    const slip = findSlip({ price, size, neighbours: sized, unitPrices }, rule);
    if (!slip) return [];
    return [
      {
        code: Math.round(slip.apart) >= rule.stopRatio ? 'price-zeros-far' : 'price-zeros',
        field: 'priceRupiah',
        evidence: String(price),
        fix: 'check-zeros',
        data: { price, usual: roundly(slip.usual), perhaps: Math.round(slip.perhaps), peers: slip.peers },
      },
    ];
  },
};
