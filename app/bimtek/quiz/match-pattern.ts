const even = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('id');

/**
 * Whether a typed answer fits a short-answer pattern: letter size and extra spaces do not count, `*` stands for any
 * text. Walks both texts once with one way back, so a pattern of many stars cannot be slow.
 */
export function matchPattern(typed: string, pattern: string): boolean {
  const [text, mask] = [even(typed), even(pattern)];
  let [at, place, star, mark] = [0, 0, -1, 0];
  while (at < text.length) {
    if (mask[place] === '*') {
      star = place++;
      mark = at;
    } else if (mask[place] === text[at]) {
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
