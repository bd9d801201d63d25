import type { PackSize } from '../../title-similarity.ts';
import { BASE_UNITS, type Dimension } from '../../unit.ts';
import { readPackSize } from '../price/read-pack-size.ts';
import type { Surroundings } from '../surroundings.ts';
import { type CorpusEntry, LIMITS } from './corpus-product.ts';

/** Another product with the similarity of its title. */
export interface NearTitle {
  entry: Pick<
    CorpusEntry,
    'id' | 'vendorId' | 'title' | 'category' | 'priceRupiah' | 'netContent' | 'netContentUnit'
  >;
  similarity: number;
}

const DIMENSIONS = new Map<string, Dimension>(
  Object.entries(BASE_UNITS).map(([dimension, unit]) => [unit, dimension as Dimension]),
);
const sizes = new WeakMap<object, PackSize | null>();

/** How much one sale holds: what its own field says, else its title. Looked up once per product. */
export function sizeOf(entry: Pick<CorpusEntry, 'title' | 'netContent' | 'netContentUnit'>): PackSize | null {
  const known = sizes.get(entry);
  if (known !== undefined) return known;
  const dimension = DIMENSIONS.get(entry.netContentUnit ?? '');
  const amount = entry.netContent ?? 0;
  const size = dimension && amount > 0 ? { dimension, amount } : readPackSize(entry.title);
  sizes.set(entry, size);
  return size;
}

/** Best first; equal ones by id, so that every search gives the same order. */
export function byLikeness(a: NearTitle, b: NearTitle): number {
  return b.similarity - a.similarity || (a.entry.id < b.entry.id ? -1 : 1);
}

export const hasPrice = ({ entry }: NearTitle): boolean => (entry.priceRupiah ?? 0) > 0;

/** Each list with its members, best first; `near` holds every product from LIMITS.similarity up that may belong to one. */
export function pickNearTitles(own: NearTitle['entry'], near: readonly NearTitle[]) {
  const sorted = [...near].sort(byLikeness);
  const kind = sorted.filter(other => other.entry.category === own.category && hasPrice(other));
  const dimension = sizeOf(own)?.dimension;
  const like: NearTitle[] = [];
  for (const other of dimension ? kind : []) {
    if (like.length === LIMITS.unitPrices) break;
    if (sizeOf(other.entry)?.dimension === dimension) like.push(other);
  }
  return {
    neighbours: kind.slice(0, LIMITS.neighbours),
    unitPrices: like,
    alike: sorted.filter(({ entry }) => entry.vendorId !== own.vendorId).slice(0, LIMITS.alike),
  };
}

/** The lists as they are stored. */
export function describeNearTitles({
  neighbours,
  unitPrices,
  alike,
}: ReturnType<typeof pickNearTitles>): Pick<Surroundings, 'neighbours' | 'unitPrices' | 'alike'> {
  return {
    neighbours: neighbours.map(({ entry, similarity }) => ({
      title: entry.title,
      priceRupiah: entry.priceRupiah ?? 0,
      similarity: rounded(similarity),
      size: sizeOf(entry),
    })),
    unitPrices: unitPrices.map(({ entry }) =>
      Number(((entry.priceRupiah ?? 0) / (sizeOf(entry)?.amount ?? 1)).toPrecision(6)),
    ),
    alike: alike.map(({ entry, similarity }) => ({
      title: entry.title,
      category: entry.category,
      similarity: rounded(similarity),
    })),
  };
}

/** Four decimals: what is stored stays short and the same on every machine. */
export function rounded(similarity: number): number {
  return Math.round(similarity * 1e4) / 1e4;
}
