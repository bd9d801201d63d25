import { z } from 'zod';
import { always, type Check } from '../../check.ts';

const options = z.object({});

export const P01: Check<z.infer<typeof options>> = {
  meta: {
    id: 'P01-harga-kosong',
    version: 1,
    group: 'price',
    appliesTo: always,
    needs: [],
    options,
    codes: ['price-missing'],
  },
  run({ listing: { priceRupiah } }) {
    if (priceRupiah !== null && priceRupiah > 0) return [];
    return [
      {
        code: 'price-missing',
        field: 'priceRupiah',
        evidence: String(priceRupiah ?? ''),
        fix: 'enter-price',
      },
    ];
  },
};
