import type { FoundSpan } from './find-contacts.ts';

/**
 * Whole words or phrases, whatever their case; spaces in a phrase match any run of spaces or hyphens.
 * The boundary is a letter or digit of any script, so "murahan" is not "murah".
 */
export function findWords(text: string, words: readonly string[]): FoundSpan<string>[] {
  if (words.length === 0) return [];
  const alternatives = [...words]
    .sort((a, b) => b.length - a.length)
    .map(word =>
      word
        .trim()
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/\s+/g, '[\\s-]+'),
    );
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return [...text.matchAll(pattern)].map(match => ({
    kind: match[0].toLowerCase().replace(/[\s-]+/g, ' '),
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
