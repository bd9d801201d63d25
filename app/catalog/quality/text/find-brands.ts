import { findWords } from './find-words.ts';
import type { FoundSpan } from './found-span.ts';
import { readWords, type Word } from './read-words.ts';

/** Forms of business and little words: "CV Bu Siti" is "Bu Siti". */
const FORMS = new Set([
  'cv',
  'pt',
  'ud',
  'tbk',
  'umkm',
  'kub',
  'kwt',
  'koperasi',
  'toko',
  'merek',
  'merk',
  'brand',
  'by',
]);

const compact = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether a title names a brand: written together or apart ("BuSiti"), or each of its words somewhere. */
export function holdsBrand(title: string, words: readonly Word[], brand: string): boolean {
  const wanted = compact(brand);
  if (wanted === '' || compact(title).includes(wanted)) return true;
  const named = readWords(brand)
    .map(({ low }) => low)
    .filter(low => !FORMS.has(low));
  return named.length > 0 && named.every(low => words.some(word => word.low === low));
}

/** A well-known brand in the title that is not the owner's; null where the goods are only made for it. */
export function findOtherBrand(
  title: string,
  words: readonly Word[],
  lists: { known: readonly string[]; madeFor: readonly string[]; stated: readonly string[] },
): FoundSpan | null {
  const found = findWords(title, lists.known, words);
  if (found.length === 0 || findWords(title, lists.madeFor, words).length > 0) return null;
  const own = lists.stated.map(compact).filter(name => name !== '');
  const isOwn = (kind: string) => own.some(name => name.includes(kind) || kind.includes(name));
  return found.find(({ kind }) => !isOwn(compact(kind))) ?? null;
}

const BUSINESS =
  /^(?:cv|pt|ud|pd|fa|koperasi|kub|kwt|toko|warung|kedai|depot|percetakan|fotokopi|penjahit)\b/i;

/** Who has no brand writes the name of the business, as C01 asks; buyers do not look for that in a title. */
export function isBusinessName(brand: string, names: readonly string[]): boolean {
  const wanted = compact(brand);
  return BUSINESS.test(brand) || names.some(name => wanted !== '' && compact(name).includes(wanted));
}
