/** Words that may stand before the goods themselves without changing what they are. */
const BEFORE = /^(?:(?:aneka|paket|produk|jual|stok|asli|original|premium|fresh|1|satu|dus|karton|box)\s+)*/i;

const patterns = new WeakMap<readonly string[], RegExp>();

function anyOf(words: readonly string[]): RegExp {
  const known = patterns.get(words);
  if (known) return known;
  const alternatives = [...words]
    .sort((a, b) => b.length - a.length)
    .map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'));
  const pattern = new RegExp(`^(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
  patterns.set(words, pattern);
  return pattern;
}

/**
 * Where a title opens with one of the words: what the goods are stands first in Indonesian ("susu sapi", but "keripik susu").
 * Null when it does not, or when a word of `unless` follows anywhere ("susu kedelai" is no dairy).
 */
export function findOpening(
  title: string,
  words: readonly string[],
  unless: readonly string[],
): { start: number; end: number } | null {
  if (words.length === 0) return null;
  const start = BEFORE.exec(title)?.[0].length ?? 0;
  const found = anyOf(words).exec(title.slice(start));
  if (!found) return null;
  const rest = ` ${title
    .slice(start + found[0].length)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  if (unless.some(word => rest.includes(` ${word} `))) return null;
  return { start, end: start + found[0].length };
}
