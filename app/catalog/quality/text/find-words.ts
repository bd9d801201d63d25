import { compileOnce } from './compile-once.ts';
import type { FoundSpan } from './found-span.ts';
import { readWords, type Word } from './read-words.ts';

interface WordList {
  /** First word → the phrases that begin with it, longest first. */
  phrases: Map<string, string[][]>;
  /** Entries with other signs than letters and digits: "100%", "a+b". */
  signs: RegExp | null;
}

const WORDS_ONLY = /^[\p{L}\p{N}\p{M}]+(?:[\s-]+[\p{L}\p{N}\p{M}]+)*$/u;
const GAP = /^[\s-]+$/;

const compileList = compileOnce((entries: readonly string[]): WordList => {
  const phrases = new Map<string, string[][]>();
  const trimmed = entries.map(entry => entry.trim().toLowerCase()).filter(entry => entry !== '');
  for (const entry of trimmed.filter(each => WORDS_ONLY.test(each))) {
    const parts = entry.split(/[\s-]+/);
    const [first = ''] = parts;
    phrases.set(
      first,
      [...(phrases.get(first) ?? []), parts].sort((a, b) => b.length - a.length),
    );
  }
  return { phrases, signs: signPattern(trimmed.filter(each => !WORDS_ONLY.test(each))) };
});

function signPattern(entries: readonly string[]): RegExp | null {
  if (entries.length === 0) return null;
  const alternatives = [...entries]
    .sort((a, b) => b.length - a.length)
    .map(entry => entry.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '[\\s-]+'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

/**
 * Whole words or phrases, whatever their case; spaces in a phrase match any run of spaces or hyphens.
 * The boundary is a letter or digit of any script, so "murahan" is not "murah".
 * `read` are the text's words where they are known already. The list is compiled once per array.
 */
export function findWords(
  text: string,
  list: readonly string[],
  read: readonly Word[] = readWords(text),
): FoundSpan[] {
  const { phrases, signs } = compileList(list);
  const found: FoundSpan[] = [];
  for (let at = 0; at < read.length; at++) {
    const first = read[at];
    const candidates = first && phrases.get(first.low);
    if (!candidates) continue;
    const parts = candidates.find(phrase => fits(text, read, at, phrase));
    const last = parts && read[at + parts.length - 1];
    if (!last) continue;
    const [start, end] = [first.start, last.end];
    found.push({ kind: parts.join(' '), text: text.slice(start, end), start, end });
    at += parts.length - 1;
  }
  if (signs) found.push(...findSigns(text, signs));
  return found.length < 2 ? found : found.sort((a, b) => a.start - b.start);
}

function fits(text: string, read: readonly Word[], at: number, parts: readonly string[]): boolean {
  for (let i = 1; i < parts.length; i++) {
    const [before, word] = [read[at + i - 1], read[at + i]];
    if (!before || !word || word.low !== parts[i] || !GAP.test(text.slice(before.end, word.start)))
      return false;
  }
  return true;
}

function findSigns(text: string, signs: RegExp): FoundSpan[] {
  return [...text.matchAll(signs)].map(({ 0: hit, index }) => ({
    kind: hit.toLowerCase().replace(/[\s-]+/g, ' '),
    text: hit,
    start: index,
    end: index + hit.length,
  }));
}
