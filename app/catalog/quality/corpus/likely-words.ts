import { normalizeTitle } from '../../title-similarity.ts';
import type { Surroundings } from '../surroundings.ts';

/*
 * Short words are near too many others, a slip seldom falls on the first letter, and an exchanged letter makes another good
 * word more often than a missing one ("panggang", "pinggang"). Read on 652 marketplace titles with every row an owner: of 38
 * words of five letters and more that one writes and four others write otherwise, most were good words ("label", "kabel");
 * under these bounds five are left, each a slip or a second spelling.
 */
const LEAST_LETTERS = 6;
const LEAST_TO_EXCHANGE = 9;
/** So many owners write a word before it counts as the usual spelling; T13 may ask for more. */
export const FREQUENT = 5;
const PLAIN_WORD = /^[a-z]{6,}$/;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** The distinct words of a text that can be compared: letters a to z only, six and more. */
export function plainWords(text: string): string[] {
  return [...new Set(normalizeTitle(text).split(' '))].filter(word => PLAIN_WORD.test(word));
}

/** What others write. `owners` counts the vendors with the word in a title; brands are nobody's mistake. */
export interface WordBook {
  owners(word: string): number;
  isBrand(word: string): boolean;
}

/** The words of a title that at most its own owner writes: for the others there is nothing to look up. */
export function rareWords(title: string, book: WordBook): string[] {
  return plainWords(title).filter(word => book.owners(word) <= 1 && !book.isBrand(word));
}

/**
 * Everything one edit away behind the first letter: a letter left out, put in, two neighbours swapped (Damerau), and in
 * long words one exchanged.
 */
export function oneEditAway(word: string): string[] {
  const found = new Set<string>();
  for (let i = 1; i <= word.length; i++) {
    const [before, after] = [word.slice(0, i), word.slice(i)];
    const [first = '', second = ''] = after;
    if (first) found.add(before + after.slice(1));
    if (second) found.add(before + second + first + after.slice(2));
    for (const letter of LETTERS) {
      found.add(before + letter + after);
      if (first && word.length >= LEAST_TO_EXCHANGE) found.add(before + letter + after.slice(1));
    }
  }
  found.delete(word);
  return [...found].filter(other => other.length >= LEAST_LETTERS);
}

/** Each rare word of the title with the most frequent word one edit away, in the order of the title. */
export function likelyWords(title: string, book: WordBook, frequent = FREQUENT): Surroundings['likelyWords'] {
  return rareWords(title, book).flatMap(word => {
    let best: Surroundings['likelyWords'][number] | null = null;
    for (const instead of oneEditAway(word)) {
      const count = book.owners(instead);
      if (count < frequent || isInflection(word, instead)) continue;
      if (!best || count > best.count || (count === best.count && instead < best.instead))
        best = { word, instead, count };
    }
    return best ? [best] : [];
  });
}

/** English plurals are no misspelling: "stickers", "sticker". */
function isInflection(word: string, instead: string): boolean {
  return word === `${instead}s` || instead === `${word}s`;
}

/** How many vendors write each plain word in a title. */
export function countOwners(products: readonly { vendorId: string; title: string }[]): Map<string, number> {
  const last = new Map<string, { vendorId: string; owners: number }>();
  const byVendor = [...products].sort(
    (a, b) => Number(a.vendorId > b.vendorId) - Number(a.vendorId < b.vendorId),
  );
  for (const { vendorId, title } of byVendor)
    for (const word of plainWords(title)) {
      const known = last.get(word);
      if (!known) last.set(word, { vendorId, owners: 1 });
      else if (known.vendorId !== vendorId) last.set(word, { vendorId, owners: known.owners + 1 });
    }
  return new Map([...last].map(([word, { owners }]) => [word, owners]));
}
