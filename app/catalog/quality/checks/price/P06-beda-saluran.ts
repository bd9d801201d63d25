import { z } from 'zod';
import type { Check } from '../../check.ts';

const options = z.object({ above: z.number().min(0) });

/**
 * Dearer here than in the owner's own other shop. LKPP froze thousands of listings for unreasonable prices; its example was a
 * price raised by more than 25 % (reference/domain.md §4).
 */
export const P06: Check<z.infer<typeof options>> = {
  meta: {
    id: 'P06-beda-saluran',
    version: 1,
    group: 'price',
    appliesTo: ({ listing }) => (listing.priceRupiah ?? 0) > 0 && listing.elsewhere.length > 0,
    needs: ['price'],
    options,
    codes: ['price-above-elsewhere'],
  },
  run({ listing }, { above }) {
    const price = listing.priceRupiah ?? 0;
    // Less than a rupiah is no price.
    const others = listing.elsewhere.filter(other => other.priceRupiah >= 1);
    const [first, ...rest] = others;
    if (!first) return [];
    const cheapest = rest.reduce((low, other) => (other.priceRupiah < low.priceRupiah ? other : low), first);
    if (price <= cheapest.priceRupiah * (1 + above)) return [];
    return [
      {
        code: 'price-above-elsewhere',
        field: 'priceRupiah',
        evidence: String(price),
        fix: 'match-other-shop',
        data: { price, elsewhere: cheapest.priceRupiah, where: cheapest.where },
      },
    ];
  },
};
