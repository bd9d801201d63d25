import { z } from 'zod';
import { median } from '../../../title-similarity.ts';
import type { Check } from '../../check.ts';

const options = z.object({
  peers: z.number().int().positive(),
  minPeers: z.number().int().positive(),
  similarity: z.number().min(0).max(1),
  ratio: z.number().min(1),
  stopRatio: z.number().min(1),
});

/**
 * A zero too few or too many. Measured on marketplace prices, a ratio above 8 to the median of the three nearest titles finds
 * 84 % of tenfold slips at 2 % false flags; comparing inside a broad category finds 24 % (reference/listing-quality.md §0).
 */
export const P03: Check<z.infer<typeof options>> = {
  meta: {
    id: 'P03-kurang-nol',
    version: 1,
    group: 'price',
    appliesTo: ({ listing }) => (listing.priceRupiah ?? 0) > 0,
    needs: ['price', 'peers'],
    options,
    codes: ['price-zeros', 'price-zeros-far'],
  },
  run({ listing, around: { neighbours } }, { peers, minPeers, similarity, ratio, stopRatio }) {
    const price = listing.priceRupiah ?? 0;
    const nearest = neighbours.slice(0, peers);
    if (nearest.length < minPeers || (nearest[0]?.similarity ?? 0) < similarity) return [];
    const usual = median(nearest.map(peer => peer.priceRupiah));
    const apart = Math.max(price / usual, usual / price);
    const perhaps = repaired(price, usual);
    if (apart <= ratio || perhaps === price) return [];
    return [
      {
        code: apart >= stopRatio ? 'price-zeros-far' : 'price-zeros',
        field: 'priceRupiah',
        evidence: String(price),
        fix: 'check-zeros',
        data: { price, usual: Math.round(usual), perhaps, peers: nearest.length },
      },
    ];
  },
};

/** The price with up to three zeros more or fewer that comes nearest to what similar goods cost. */
function repaired(price: number, usual: number): number {
  const away = (candidate: number) => Math.abs(Math.log(candidate / usual));
  return [-3, -2, -1, 1, 2, 3]
    .map(zeros => price * 10 ** zeros)
    .reduce((best, candidate) => (away(candidate) < away(best) ? candidate : best), price);
}
