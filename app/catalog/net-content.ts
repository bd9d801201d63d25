import { CONTAINS, content, FILLERS, HOLDERS, type Reading, readChain } from './amounts/chain.ts';
import { isNoContent, topicsOf } from './amounts/doubts.ts';
import { readNumberWords, readTokens, type Token } from './amounts/tokens.ts';
import { isMeasure, readUnit, readValue } from './amounts/values.ts';
import { type Dimension, type Unit, unitOfWord } from './unit.ts';

/**
 * `amount` in grams, millilitres, pieces, millimetres or square metres; `total` is amount × pack size where a pack is written
 * ("2x100 ml", "10 sachet @ 20 g").
 */
export interface NetContent {
  dimension: Dimension;
  amount: number;
  total: number;
  text: string;
  start: number;
  end: number;
}

const SE = new Map(
  [
    'kilo',
    'kilogram',
    'kg',
    'liter',
    'ltr',
    'meter',
    'lusin',
    'kodi',
    'rim',
    'gross',
    'ons',
    'kwintal',
    'kuintal',
    'ton',
  ].map(word => [`se${word}`, word]),
);
const WORTH_READING =
  /[\d½¼¾⅓⅔⅛]|lusin|losin|kodi|setengah|perempat|puluh|satu|dua|tiga|lima|se(?:kilo|liter|ltr|meter|rim|ons|gross|k|ratus|ribu|belas|\s?k)|tengah|separ|per|empat|enam|tujuh|delapan|sembilan|\//i;

/**
 * Every net content written in a text, in reading order: "1/4 kg", "250gr", "isi 12 pcs", "2x100 ml", "1.500 ml", "0,5 kg",
 * "setengah kilo", "10 sachet @ 20 g", "12's". Two sizes written together ("250/500 gr") are two contents; the size of a thing
 * ("60 x 90 cm") is an area. Reads the text once, so it stays linear.
 */
export function findNetContents(text: string): NetContent[] {
  if (!WORTH_READING.test(text)) return [];
  const found = readContents(text, readTokens(text)).filter(
    ({ dimension, total, text: written }) => !(dimension === 'count' && total === 1 && isLoneHolder(written)),
  );
  // A dose is no content: "60 kapsul 500 mg".
  const amounts = found.filter(({ text: written }) => !DOSE.test(written));
  return amounts.length > 0 ? amounts : found;
}

const DOSE = /\d\s*mg$/i;

/** The one net content of a form field, or null when nothing can be read in it. */
export function parseNetContent(text: string): NetContent | null {
  const [first] = findNetContents(text);
  if (first) return first;
  const tokens = readTokens(text);
  const [only] = tokens;
  const unit = tokens.length === 1 && only ? unitOfWord(only.word) : null;
  if (only && unit?.role === 'bundle') return content(text, only, only, 'count', unit.factor, unit.factor);
  const [lone] = tokens.length === 2 && only?.kind === 'number' ? readContents(text, tokens) : [];
  return lone ?? null;
}

/** Same dimension, and one reading of each (single piece or whole pack) within 2 %: labels round. */
export function agrees(a: NetContent, b: NetContent): boolean {
  if (a.dimension !== b.dimension) return false;
  const near = (x: number, y: number) => Math.abs(x - y) <= 0.02 * Math.max(x, y);
  return [a.amount, a.total].some(x => [b.amount, b.total].some(y => near(x, y)));
}

function isLoneHolder(written: string): boolean {
  const [one, word, ...more] = readTokens(written);
  return (
    (one?.text === '1' || one?.word === 'satu') &&
    more.length === 0 &&
    HOLDERS.has(unitOfWord(word?.word ?? '')?.code ?? '')
  );
}

function readContents(text: string, tokens: readonly Token[]): NetContent[] {
  const found: NetContent[] = [];
  const topics = topicsOf(text);
  for (let at = 0; at < tokens.length; ) {
    const read = readAt(text, tokens, at);
    for (const one of read?.contents ?? []) if (!isNoContent(topics, tokens, at, one)) found.push(one);
    at = Math.max(at + 1, read?.next ?? 0);
  }
  return found;
}

function readAt(text: string, tokens: readonly Token[], at: number): Reading | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'sign') return token.text === '/' ? readPer(text, tokens, at) : null;
  if (token.kind !== 'word') return isGluedToCode(tokens, at) ? null : readChain(text, tokens, at);
  if (CONTAINS.has(token.word)) return readContained(text, tokens, at);
  const one = SE.get(token.word) ?? (token.word === 'lusin' || token.word === 'kodi' ? token.word : null);
  const next = token.word === 'se' ? readUnit(tokens, at + 1) : null;
  if (next && isMeasure(next.unit)) return oneOf(text, token, tokens[at + 1] ?? token, next.unit, next.next);
  if (one) return oneOf(text, token, token, unitOfWord(one), at + 1);
  if (token.word === 'of' && unitOfWord(tokens[at - 1]?.word ?? '')?.role === 'pack')
    return readContained(text, tokens, at);
  if (token.word.startsWith('per')) return readPer(text, tokens, at);
  return readNumberWords(tokens, at) ? readChain(text, tokens, at) : null;
}

/** Words whose number counts nothing: "level 3 botol 150 ml". */
const NUMBERED = new Set([
  'level',
  'lv',
  'no',
  'nomor',
  'seri',
  'tipe',
  'type',
  'kelas',
  'jilid',
  'edisi',
  'versi',
  'model',
]);

/** "A5", "X250", "level 3": a number that belongs to a code. "isi12", "Keripik250gr" are written without the space. */
function isGluedToCode(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (NUMBERED.has(before?.word ?? '')) return true;
  return Boolean(
    token?.glued && before?.kind === 'word' && before.text.length < 4 && !CONTAINS.has(before.word),
  );
}

/** "per kg", "perkilo", "gula/kg": one of it. A price before the stroke does not matter, an amount does. */
function readPer(text: string, tokens: readonly Token[], at: number): Reading | null {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!token) return null;
  const inside = token.word.length > 4 ? unitOfWord(token.word.slice(3)) : null;
  if (inside) return isMeasure(inside) ? oneOf(text, token, token, inside, at + 1) : null;
  if ((token.word !== 'per' && token.text !== '/') || !after || after.kind !== 'word') return null;
  if (token.text === '/' && (before?.kind !== 'word' || after.word.length < 2 || unitOfWord(before.word)))
    return null;
  const unit = readUnit(tokens, at + 1);
  return unit && isMeasure(unit.unit) ? oneOf(text, after, after, unit.unit, unit.next) : null;
}

function oneOf(text: string, from: Token, to: Token, unit: Unit | null, next: number): Reading | null {
  if (!unit?.dimension) return null;
  return { contents: [content(text, from, to, unit.dimension, unit.factor, unit.factor)], next };
}

/** "isi 12", "isi ± 20 biji", "isi 12 @ 85 gr"; "isi 250 gr" is an amount of its own. */
function readContained(text: string, tokens: readonly Token[], at: number): Reading | null {
  let next = at + 1;
  while (next < at + 5 && FILLERS.has(tokens[next]?.word ?? '')) next++;
  const chain = readChain(text, tokens, next);
  if (chain) return chain;
  const [from, counted] = [tokens[at], readValue(tokens, next, true)];
  if (!from || !counted || !Number.isInteger(counted.values[0]) || (counted.values[0] ?? 0) > 9999)
    return null;
  const [value = 0] = counted.values;
  const [to, after] = [tokens[counted.next - 1], tokens[counted.next]];
  if (!to || (after?.glued && after.kind === 'word') || after?.text === '%') return null;
  return { contents: [content(text, from, to, 'count', value, value)], next: counted.next };
}
