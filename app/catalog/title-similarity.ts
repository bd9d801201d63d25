import type { NetContent } from './net-content.ts';

/** How much of the good one sale holds, in the base unit of its dimension. */
export interface PackSize {
  dimension: NetContent['dimension'];
  amount: number;
}

/** A product of the same kind and what it costs, in whole rupiah. */
export interface PricedTitle {
  title: string;
  priceRupiah: number;
  /** How much one sale holds; undefined = nobody has looked, null = it cannot be told. */
  size?: PackSize | null;
}

export interface Neighbour extends PricedTitle {
  similarity: number;
}

/** Lower case, letters and digits only, single spaces: what two titles are compared on. */
export function normalizeTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export function trigrams(text: string): Set<string> {
  const padded = ` ${normalizeTitle(text)} `;
  const grams = new Set<string>();
  for (let i = 0; i + 3 <= padded.length; i++) grams.add(padded.slice(i, i + 3));
  return grams;
}

/** Jaccard similarity of character trigrams, 0 to 1. */
export function titleSimilarity(a: Set<string>, b: Set<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const gram of small) if (large.has(gram)) shared++;
  return shared / (a.size + b.size - shared);
}

/** The `count` peers with the most similar titles, best first; equal similarity keeps the given order. */
export function nearestTitles(title: string, peers: readonly PricedTitle[], count: number): Neighbour[] {
  const own = trigrams(title);
  return peers
    .filter(peer => peer.priceRupiah > 0)
    .map(peer => ({ ...peer, similarity: titleSimilarity(own, trigrams(peer.title)) }))
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, count);
}

/**
 * For each title the `count` nearest among the others of the same group, as `nearestTitles` would find them one by one.
 * Shared trigrams are counted through an index, so that tens of thousands of titles take seconds.
 */
export function neighboursOfEach(
  rows: readonly (PricedTitle & { group: string })[],
  count: number,
): Neighbour[][] {
  const grams = rows.map(row => trigrams(row.title));
  const index = new Map<string, number[]>();
  rows.forEach((row, at) => {
    for (const gram of grams[at] ?? []) {
      const key = `${row.group}\0${gram}`;
      const holders = index.get(key);
      if (holders) holders.push(at);
      else index.set(key, [at]);
    }
  });
  return rows.map((row, at) => {
    const own = grams[at] ?? new Set<string>();
    const shared = new Map<number, number>();
    for (const gram of own) {
      for (const other of index.get(`${row.group}\0${gram}`) ?? []) {
        if (other !== at) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    return [...shared]
      .map(([other, both]) => ({
        other,
        similarity: both / (own.size + (grams[other]?.size ?? 0) - both),
      }))
      .sort((a, b) => b.similarity - a.similarity || a.other - b.other)
      .slice(0, count)
      .flatMap(({ other, similarity }) => {
        const peer = rows[other];
        return peer ? [{ title: peer.title, priceRupiah: peer.priceRupiah, similarity }] : [];
      });
  });
}

/** The middle value, or the mean of the two in the middle; NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - 1], sorted[middle]];
  if (high === undefined) return Number.NaN;
  return sorted.length % 2 === 1 || low === undefined ? high : (low + high) / 2;
}
