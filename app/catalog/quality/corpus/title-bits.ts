import { trigrams } from '../../title-similarity.ts';
import { mix } from './shingle-signature.ts';

/** One bit for each trigram, by its hash: what the database can compare. Of 512 it offered three times as many in vain. */
export const TITLE_BITS = 1024;

export interface TitleBits {
  /** How many trigrams the title has. */
  grams: number;
  /** Its bits as zeros and ones. */
  bits: string;
  /** How many trigrams fell on a bit that was taken. */
  lost: number;
}

export function titleBits(title: string): TitleBits {
  const grams = trigrams(title);
  const bits = new Array<string>(TITLE_BITS).fill('0');
  let taken = 0;
  for (const gram of grams) {
    const at = bitOf(gram);
    if (bits[at] === '0') taken++;
    bits[at] = '1';
  }
  return { grams: grams.size, bits: bits.join(''), lost: grams.size - taken };
}

/**
 * No less than the Jaccard similarity of two titles that have `common` bits in common. Each shared trigram sets the same
 * bit on both sides, so at most `common` and those that this title lost are shared.
 */
export function mostSimilar(own: TitleBits, common: number, otherGrams: number): number {
  const shared = Math.min(common + own.lost, own.grams, otherGrams);
  return shared / Math.max(1, own.grams + otherGrams - shared);
}

function bitOf(gram: string): number {
  let h = 0;
  for (let i = 0; i < gram.length; i++) h = mix(Math.imul(h, 31) + gram.charCodeAt(i));
  return h % TITLE_BITS;
}
