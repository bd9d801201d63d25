const even = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ');
const small = (text: string) => text.toLocaleLowerCase('id');

/** Stands for a star that is text; no keyboard has it. */
const plainStar = '\ue000';

/**
 * Whether a typed answer fits a short-answer pattern: extra spaces do not count, letter size only where asked for, `*`
 * stands for any text and `\*` for a star. Walks both texts once with one way back, so a pattern of many stars cannot
 * be slow.
 */
export function matchPattern(typed: string, pattern: string, matchCase = false): boolean {
  const size = matchCase ? (text: string) => text : small;
  const [text, mask] = [size(even(typed)), size(even(pattern)).replaceAll('\\*', plainStar)];
  const same = (sign: string | undefined, at: number) =>
    sign === text[at] || (sign === plainStar && text[at] === '*');
  let [at, place, star, mark] = [0, 0, -1, 0];
  while (at < text.length) {
    if (mask[place] === '*') {
      star = place++;
      mark = at;
    } else if (same(mask[place], at)) {
      place++;
      at++;
    } else if (star !== -1) {
      place = star + 1;
      at = ++mark;
    } else return false;
  }
  while (mask[place] === '*') place++;
  return place === mask.length;
}
