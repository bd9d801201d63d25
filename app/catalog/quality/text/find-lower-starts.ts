import { wordSet } from './compile-once.ts';

/** The end of a sentence with a small letter behind it; "…" and "..." go on. */
const NEXT_SENTENCE = /(?<![.…])(?:\.|[!?]+)["'”’)\]]*\s+(?=\p{Ll})/gu;
const WORD = /[\p{L}\p{N}\p{M}-]+/uy;
const LAST_WORD = /[\p{L}\p{N}.]+$/u;

/** First words of sentences that begin with a small letter, in reading order, at most `most`. */
export function findLowerStarts(
  text: string,
  abbreviations: readonly string[],
  most: number,
): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  const add = (start: number) => {
    WORD.lastIndex = start;
    const word = WORD.exec(text)?.[0] ?? '';
    // "iPhone" and "e-Katalog" are written so.
    if (word !== '' && !/\p{Lu}/u.test(word)) found.push({ start, end: start + word.length });
  };
  if (/^\p{Ll}/u.test(text)) add(0);
  const short = wordSet(abbreviations);
  for (const { 0: stop, index } of text.matchAll(NEXT_SENTENCE)) {
    if (found.length >= most) break;
    const before = LAST_WORD.exec(text.slice(Math.max(0, index - 20), index))?.[0] ?? '';
    const goesOn = stop.startsWith('.') && (isShort(before) || short.has(before.toLowerCase()));
    if (!goesOn) add(index + stop.length);
  }
  return found.slice(0, most);
}

/** "d.a", "s.d", a single letter or a number before the dot: an abbreviation, or the number of a list. */
const isShort = (word: string): boolean => /^(?:\d+|\p{L}|\p{L}+\..*)$/u.test(word);
