import { z } from 'zod';
import type { Check } from '../../check.ts';

const options = z.object({
  rate: z.number().positive(),
  base: z.number().positive().max(1),
  tolerance: z.number().min(0),
});

/**
 * PPN of ordinary goods is 12 % of 11/12 of the price, 11 % in effect (PMK 131/2024 art. 3): a price of 1.12 times the price
 * before tax takes the full rate, which only luxury goods bear. The square of either is the tax on top of the tax.
 */
export const P07: Check<z.infer<typeof options>> = {
  meta: {
    id: 'P07-ppn-dua-kali',
    version: 1,
    group: 'price',
    appliesTo: ({ listing }) => (listing.priceRupiah ?? 0) > 0 && (listing.priceBeforePpnRupiah ?? 0) >= 1,
    needs: ['price'],
    options,
    codes: ['ppn-full-rate', 'ppn-twice'],
  },
  run({ listing }, { rate, base, tolerance }) {
    const [price, before] = [listing.priceRupiah ?? 0, listing.priceBeforePpnRupiah ?? 0];
    const [full, effective] = [1 + rate, 1 + rate * base];
    const near = (factor: number) => Math.abs(price / before / factor - 1) <= tolerance;
    const twice = near(effective * effective) || near(full * full) || near(effective * full);
    if (!twice && !near(full)) return [];
    return [
      {
        code: twice ? 'ppn-twice' : 'ppn-full-rate',
        field: 'priceRupiah',
        evidence: String(price),
        fix: 'apply-ppn-once',
        data: { price, before, right: Math.round(before * effective) },
      },
    ];
  },
};
