import type { NetContent } from './net-content.ts';
import type { Dimension } from './unit.ts';

/** What prices of a kind are compared per. */
export const PRICE_BASES = ['kg', '100g', 'liter', 'buah', 'meter', 'm2', 'm3'] as const;
export type PriceBase = (typeof PRICE_BASES)[number];

const BASES: Record<PriceBase, { dimension: Dimension; amount: number }> = {
  kg: { dimension: 'mass', amount: 1000 },
  '100g': { dimension: 'mass', amount: 100 },
  liter: { dimension: 'volume', amount: 1000 },
  buah: { dimension: 'count', amount: 1 },
  meter: { dimension: 'length', amount: 1000 },
  m2: { dimension: 'area', amount: 1 },
  m3: { dimension: 'volume', amount: 1_000_000 },
};

const USUAL: Record<Dimension, PriceBase> = {
  mass: 'kg',
  volume: 'liter',
  count: 'buah',
  length: 'meter',
  area: 'm2',
};

export interface UnitPriceBasis {
  /** "kg", "liter", …: a price is said as rupiah per this. */
  per: PriceBase;
  dimension: Dimension;
  /** Base units (g, ml, pieces, mm, m²) in one `per`. */
  amount: number;
  /** Rupiah per `per` of goods that cost `price` for this content; null where the content is of another dimension or zero. */
  rupiahPer(price: number, content: Pick<NetContent, 'dimension' | 'total'>): number | null;
}

/**
 * What a price is compared per: the category's own basis where the content is of its dimension (per 100 g of spices), else the
 * usual one of the content's dimension. Null without a content, and in categories whose prices no amount explains (services).
 */
export function unitPriceBasis(
  category: { unitPrice: PriceBase | 'none' } | null,
  content: Pick<NetContent, 'dimension'> | null,
): UnitPriceBasis | null {
  if (!content || category?.unitPrice === 'none') return null;
  const own = category?.unitPrice;
  const per = own && BASES[own].dimension === content.dimension ? own : USUAL[content.dimension];
  const { dimension, amount } = BASES[per];
  return {
    per,
    dimension,
    amount,
    rupiahPer: (price, { dimension: other, total }) =>
      other === dimension && total > 0 ? (price / total) * amount : null,
  };
}
