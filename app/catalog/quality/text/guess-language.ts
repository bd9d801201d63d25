import { wordSet } from './compile-once.ts';
import type { Word } from './read-words.ts';

export interface LanguageWords {
  minWords: number;
  share: number;
  indonesian: readonly string[];
  listing: readonly string[];
  javanese: readonly string[];
  sundanese: readonly string[];
  english: readonly string[];
}

export type OtherLanguage = 'javanese' | 'sundanese' | 'english' | 'other';

const CANDIDATES = ['javanese', 'sundanese', 'english'] as const;
/** So many letters of another script are a text, however few words they make. */
const FOREIGN_LETTERS = 60;

/**
 * What a text is written in, when it is not Indonesian: fewer than `share` of its words are Indonesian function words.
 * A text without function words of any known language is a list of facts as long as it has the words of listings. Null: no reason to ask.
 */
export function guessLanguage(
  text: string,
  words: readonly Word[],
  known: LanguageWords,
): { language: OtherLanguage; percent: number } | null {
  // "oleh-oleh" is a present, not the word "oleh" twice.
  const spoken = words.filter(
    (word, at) => word.letters && word.low !== words[at - 1]?.low && word.low !== words[at + 1]?.low,
  );
  if (spoken.length < known.minWords) return isForeignScript(text) ? { language: 'other', percent: 0 } : null;
  const enough = Math.ceil(known.share * spoken.length);
  const own = count(spoken, known.indonesian, enough);
  if (own >= enough) return null;
  const percent = Math.round((100 * own) / spoken.length);
  const counts = CANDIDATES.map(
    language => [language, count(spoken, known[language], spoken.length)] as const,
  );
  const [best, most] = counts.reduce((a, b) => (b[1] > a[1] ? b : a));
  if (most >= enough && most > own) return { language: best, percent };
  if (own + count(spoken, known.listing, enough) >= enough) return null;
  return { language: 'other', percent };
}

function count(words: readonly Word[], list: readonly string[], enough: number): number {
  const set = wordSet(list);
  let found = 0;
  for (const { low } of words) {
    if (set.has(low)) found++;
    if (found >= enough) break;
  }
  return found;
}

function isForeignScript(text: string): boolean {
  const foreign = text.match(/(?!\p{Script=Latin})\p{L}/gu)?.length ?? 0;
  return foreign >= FOREIGN_LETTERS && foreign * 2 > (text.match(/\p{L}/gu)?.length ?? 0);
}
