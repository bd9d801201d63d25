import { normalizeTitle, trigrams } from '../../title-similarity.ts';

/**
 * The title as one word that pg_trgm cuts into our own trigrams: a blank is written `q`, a `q` as `k`, what lies outside
 * a–z and 0–9 as `z` (in the locale C the database knows no other letters). Empty where the title has no letter or digit.
 */
export function titleKey(title: string): string {
  const plain = normalizeTitle(title);
  return plain === '' ? '' : encode(` ${plain} `);
}

function encode(text: string): string {
  return text.replace(/[^a-z0-9]|q/gu, letter => (letter === ' ' ? 'q' : letter === 'q' ? 'k' : 'z'));
}

/** What of a title's set of trigrams the bounds need: its size, and how many the spelling of the key makes one. */
export interface KeySize {
  size: number;
  merged: number;
}

export function keySize(title: string): KeySize {
  const grams = trigrams(title);
  return { size: grams.size, merged: grams.size - new Set([...grams].map(encode)).size };
}

/*
 * With I shared trigrams of U in both together, our similarity is I/U. pg_trgm sees the same sets but for `merged` of
 * them, plus three of its own blanks on each side, of which one is always shared: at least (I − merged + 1)/(U + 5).
 */
const ROUNDING = 0.001;

/** pg_trgm's similarity is never below this for a title whose own similarity is `floor` or more. */
export function leastOfKeys({ size, merged }: KeySize, floor: number): number {
  const atSmallest = (floor * size - merged + 1) / (size + 5);
  return Math.max(0, Math.min(atSmallest, floor) - ROUNDING);
}

/** Our similarity is never above this for a title whose key has at most the similarity `keys`. */
export function mostOfTitles({ size, merged }: KeySize, keys: number): number {
  return keys + Math.max(0, (5 * keys + merged - 1) / size) + ROUNDING;
}
