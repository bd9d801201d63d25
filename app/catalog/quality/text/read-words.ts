import type { Listing } from '../listing.ts';
import { compileOnce } from './compile-once.ts';

/** A run of letters and digits, and where it stands. */
export interface Word {
  text: string;
  /** Lower case. */
  low: string;
  start: number;
  end: number;
  /** Whether there is no digit in it. */
  letters: boolean;
}

const OTHER_LETTER = /[\p{L}\p{M}]/u;
const OTHER_DIGIT = /\p{N}/u;
const [NONE, LETTER, DIGIT] = [0, 1, 2];
const LAST_ASCII = 127;

const ascii = Uint8Array.from({ length: LAST_ASCII + 1 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (/[a-z]/i.test(sign)) return LETTER;
  return /\d/.test(sign) ? DIGIT : NONE;
});

function kindOf(text: string, at: number, code: number): number {
  if (code <= LAST_ASCII) return ascii[code] ?? NONE;
  const sign = String.fromCodePoint(text.codePointAt(at) ?? code);
  if (OTHER_LETTER.test(sign)) return LETTER;
  return OTHER_DIGIT.test(sign) ? DIGIT : NONE;
}

/** The words of a text in reading order. Every text check needs them, so this is a plain loop: three times as fast as a pattern. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  let [start, letters] = [-1, true];
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    const kind = kindOf(text, at, code);
    if (kind !== NONE) {
      if (start < 0) [start, letters] = [at, true];
      if (kind === DIGIT) letters = false;
      if (isPair(text, at, code)) at++;
    } else if (start >= 0) {
      const word = text.slice(start, at);
      words.push({ text: word, low: word.toLowerCase(), start, end: at, letters });
      start = -1;
    }
  }
  return words;
}

/** Whether two UTF-16 units make one sign here. */
function isPair(text: string, at: number, code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff && (text.codePointAt(at) ?? 0) > 0xffff;
}

export const TEXT_FIELDS = ['title', 'description'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

const wordsOfListing = compileOnce((listing: Listing) => ({
  title: readWords(listing.title),
  description: readWords(listing.description),
}));

/** The words of a field, read once for all checks. */
export function wordsOf(listing: Listing, field: TextField): readonly Word[] {
  return wordsOfListing(listing)[field];
}
