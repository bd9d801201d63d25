import { z } from 'zod';
import type { Check } from '../../check.ts';

const options = z.object({ up: z.number().min(1), down: z.number().min(1) });

/** The own price many times the one before, or a small part of it: meant, or a slip of the finger. */
export const P05: Check<z.infer<typeof options>> = {
  meta: {
    id: 'P05-lompat-harga',
    version: 1,
    group: 'price',
    appliesTo: ({ listing }) => (listing.priceRupiah ?? 0) > 0 && (listing.previousPriceRupiah ?? 0) >= 1,
    needs: ['price'],
    options,
    codes: ['price-jump'],
  },
  run({ listing }, { up, down }) {
    const [price, before] = [listing.priceRupiah ?? 0, listing.previousPriceRupiah ?? 0];
    if (price <= before * up && price * down >= before) return [];
    return [
      {
        code: 'price-jump',
        field: 'priceRupiah',
        evidence: String(price),
        fix: 'confirm-new-price',
        data: { price, before },
      },
    ];
  },
};
