import { z } from 'zod';
import type { PackSize } from '../../../title-similarity.ts';
import type { Check } from '../../check.ts';
import type { ListingVariant } from '../../listing.ts';
import { readPackSize } from '../../price/read-pack-size.ts';

const options = z.object({ above: z.number().min(0) });

/** 1.1 less 1 is a little above .1. */
const ROUNDING = 1e-9;

interface Priced {
  name: string;
  size: PackSize;
  perUnit: number;
}

/** A larger pack that is dearer by the gram than a smaller one: rarely meant. */
export const P09: Check<z.infer<typeof options>> = {
  meta: {
    id: 'P09-harga-tiap-varian',
    version: 1,
    group: 'price',
    appliesTo: ({ listing }) => listing.variants.length > 1,
    needs: [],
    options,
    codes: ['larger-pack-dearer'],
  },
  run({ listing }, { above }) {
    const packs = listing.variants.flatMap(priced).sort((a, b) => a.size.amount - b.size.amount);
    const worst = packs
      .flatMap(large => packs.filter(small => isSmaller(small, large)).map(small => ({ small, large })))
      .reduce<{ small: Priced; large: Priced; more: number } | null>((most, { small, large }) => {
        const more = large.perUnit / small.perUnit - 1;
        return more > above + ROUNDING && more > (most?.more ?? 0) ? { small, large, more } : most;
      }, null);
    if (!worst) return [];
    const { small, large, more } = worst;
    return [
      {
        code: 'larger-pack-dearer',
        field: 'variants',
        evidence: large.name,
        fix: 'check-variant-prices',
        data: { large: large.name, small: small.name, percent: Math.round(more * 100) },
      },
    ];
  },
};

function priced({ name, netContent, priceRupiah }: ListingVariant): Priced[] {
  const size = netContent
    ? { dimension: netContent.dimension, amount: netContent.total }
    : readPackSize(name);
  return size && (priceRupiah ?? 0) >= 1 ? [{ name, size, perUnit: (priceRupiah ?? 0) / size.amount }] : [];
}

function isSmaller(one: Priced, other: Priced): boolean {
  return one.size.dimension === other.size.dimension && one.size.amount < other.size.amount;
}
