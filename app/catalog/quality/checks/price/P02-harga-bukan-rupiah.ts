import { z } from 'zod';
import { median } from '../../../title-similarity.ts';
import type { Check } from '../../check.ts';

const options = z.object({
  floor: z.number().positive(),
  suspect: z.number().positive(),
  peerMedian: z.number().positive(),
  similarity: z.number().min(0).max(1),
});

/** A price in thousands ("15" for Rp 15.000): below the floor for anybody, or below `suspect` while similar goods cost far more. */
export const P02: Check<z.infer<typeof options>> = {
  meta: {
    id: 'P02-harga-bukan-rupiah',
    version: 2,
    group: 'price',
    appliesTo: ({ listing }) => (listing.priceRupiah ?? 0) > 0,
    needs: ['price'],
    options,
    codes: ['price-not-rupiah'],
  },
  run({ listing, around: { neighbours } }, { floor, suspect, peerMedian, similarity }) {
    const price = listing.priceRupiah ?? 0;
    const similar = neighbours.filter(peer => peer.similarity >= similarity).slice(0, 3);
    const usual = median(similar.map(peer => peer.priceRupiah));
    if (price >= floor && !(price < suspect && usual >= peerMedian)) return [];
    return [
      {
        code: 'price-not-rupiah',
        field: 'priceRupiah',
        evidence: String(price),
        fix: 'check-zeros',
        data: { price, perhaps: perhaps(price, usual) },
      },
    ];
  },
};

/** In thousands, unless similar goods tell how many zeros are missing. */
function perhaps(price: number, usual: number): number {
  const missing = usual > price ? Math.round(Math.log10(usual / price)) : 3;
  const zeros = Math.min(6, Math.max(1, missing));
  return Math.round(price * 10 ** zeros);
}
