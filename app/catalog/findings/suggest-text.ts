import type { Report } from '../quality/check.ts';

/** What a suggestion may draw on besides the text itself. */
export interface KnownFacts {
  brand: string | null;
  /** "250 g", or empty. */
  netContent: string;
}

type Told = Pick<Report, 'code' | 'fix' | 'span' | 'data'>;

/** Repairs that take the marked piece away. */
const REMOVALS = new Set(['remove-promo-word', 'remove-contact', 'remove-symbol', 'remove-price-from-text']);
/** Written in capitals by everybody. */
const ACRONYMS = new Set([
  'SNI',
  'BPOM',
  'MD',
  'HVS',
  'LED',
  'USB',
  'PVC',
  'UHT',
  'TV',
  'AC',
  'ATK',
  'PIRT',
  'VCO',
  'UPS',
]);
const UNITS = new Set(['G', 'GR', 'GRAM', 'KG', 'ML', 'L', 'LITER', 'CM', 'MM', 'M', 'PCS', 'X', 'ISI']);

/**
 * The text as it could be once these findings are repaired; null where none of them tells how. Nothing is changed by
 * itself: it stands beside what was written, and the owner takes it or not.
 */
export function suggestText(text: string, findings: readonly Told[], facts: KnownFacts): string | null {
  const edits = findings.flatMap(finding => editOf(finding, text));
  let better = applyEdits(text, edits);
  for (const { code, data } of findings) {
    if (code === 'title-capitals') better = titleCase(better);
    if (code === 'description-capitals') better = sentenceCase(better);
    if (code === 'word-repeated' && data) better = writeOnce(better, String(data.word));
    if (code === 'title-short' || code === 'brand-not-in-title') better = completeTitle(better, facts);
  }
  better = tidy(better);
  return better === '' || better === tidy(text) ? null : better;
}

interface Edit {
  start: number;
  end: number;
  instead: string;
}

function editOf({ code, fix, span, data }: Told, text: string): Edit[] {
  if (!span || span.start < 0 || span.end > text.length || span.start >= span.end) return [];
  const marked = text.slice(span.start, span.end);
  if (REMOVALS.has(fix)) return [{ ...span, instead: ' ' }];
  if (code === 'word-misspelt' && data?.instead)
    return [{ ...span, instead: likeCase(marked, String(data.instead)) }];
  if (code === 'sentence-lower-case') return [{ ...span, instead: capital(marked) }];
  return [];
}

/** From the end, so that places before stay true; of two that overlap the later one is left out. */
function applyEdits(text: string, edits: readonly Edit[]): string {
  let [better, limit] = [text, text.length];
  for (const { start, end, instead } of [...edits].sort((a, b) => b.start - a.start)) {
    if (end > limit) continue;
    better = better.slice(0, start) + instead + better.slice(end);
    limit = start;
  }
  return better;
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const likeCase = (model: string, word: string) => (/^\p{Lu}/u.test(model) ? capital(word) : word);

/** "KERIPIK SINGKONG 250 GR" → "Keripik Singkong 250 gr". */
export function titleCase(text: string): string {
  return text.replace(/[\p{L}\p{M}]+/gu, word => {
    if (ACRONYMS.has(word) || word !== word.toUpperCase()) return word;
    return UNITS.has(word) ? word.toLowerCase() : capital(word.toLowerCase());
  });
}

/** A text that was all capitals, with a capital at the start of each sentence. */
export function sentenceCase(text: string): string {
  const low = text.replace(/[\p{L}\p{M}]+/gu, word => (ACRONYMS.has(word) ? word : word.toLowerCase()));
  return low.replace(
    /(^|[.!?]\s+|\n\s*)(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

function writeOnce(text: string, word: string): string {
  if (word === '') return text;
  let seen = false;
  return text.replace(/[\p{L}\p{N}]+/gu, each => {
    if (each.toLowerCase() !== word.toLowerCase()) return each;
    if (seen) return '';
    seen = true;
    return each;
  });
}

/** Brand and content go where people look for them: the brand before the first figure, the content last. */
export function completeTitle(title: string, { brand, netContent }: KnownFacts): string {
  const has = (part: string) => title.toLowerCase().includes(part.toLowerCase());
  const plain = (part: string) => part.toLowerCase().replace(/\s/g, '');
  let better = title.trim();
  if (brand && !has(brand)) {
    const figure = better.search(/\s\d/);
    better = figure < 0 ? `${better} ${brand}` : `${better.slice(0, figure)} ${brand}${better.slice(figure)}`;
  }
  if (netContent !== '' && !/\d/.test(title) && !plain(better).includes(plain(netContent)))
    better = `${better} ${netContent}`;
  return better;
}

/** What removing leaves behind: doubled spaces, lonely commas, empty brackets. */
function tidy(text: string): string {
  return text
    .replace(/\(\s*\)|\[\s*\]/g, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ([,.;:!])/g, '$1')
    .replace(/([,;:])(\s*[,;:])+/g, '$1')
    .replace(/(^|\n)[\s,;:\-–|/]+/g, '$1')
    .replace(/[\s,;:\-–|/]+(\n|$)/g, '$1')
    .trim();
}
