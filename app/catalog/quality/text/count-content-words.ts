import { wordSet } from './compile-once.ts';
import type { Word } from './read-words.ts';

export interface WordCount {
  word: string;
  count: number;
  last: { start: number; end: number };
}

const SHORTEST = 3;

/**
 * How often each content word stands in a text. Numbers, words with figures and `passing` words do not count;
 * a plural by doubling ("kupu-kupu", "mata mata") is one word.
 */
export function countContentWords(
  text: string,
  words: readonly Word[],
  passing: readonly string[],
): WordCount[] {
  const skipped = wordSet(passing);
  const counts = new Map<string, WordCount>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word || word.low.length < SHORTEST || !word.letters || skipped.has(word.low)) continue;
    const run = runLength(text, words, at);
    const last = words[at + run - 1] ?? word;
    const known = counts.get(word.low);
    const count = (known?.count ?? 0) + (run === 2 ? 1 : run);
    counts.set(word.low, { word: word.text, count, last: { start: last.start, end: last.end } });
    at += run - 1;
  }
  return [...counts.values()];
}

function runLength(text: string, words: readonly Word[], at: number): number {
  let length = 1;
  for (;;) {
    const [before, next] = [words[at + length - 1], words[at + length]];
    if (!before || !next || next.low !== before.low) return length;
    if (!/^[\s-]$/.test(text.slice(before.end, next.start))) return length;
    length++;
  }
}
