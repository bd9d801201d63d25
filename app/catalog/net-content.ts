import {
  fractionOfSign,
  isFraction,
  readNumberWords,
  readTokens,
  type Token,
  valueOfDigits,
} from './amount-tokens.ts';
import { isNoContent } from './content-doubts.ts';
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

/** One number of "12 x 2 pak @ 250 g", with its unit where it has one. */
interface Factor {
  value: number;
  unit: Unit | null;
  /** How it hangs on the factor before. */
  by: 'first' | 'times' | 'each' | 'beside';
  next: number;
}

const TIMES = new Set(['x', '×', '*', 'kali']);
const HOLDS = new Set(['isi', 'berisi', 'isinya', 'isian', '@', '=', '(']);
const CONTAINS = new Set(['isi', 'berisi', 'isinya', 'isian']);
/** What stands between "isi" and its number: "isi: 12", "isi ± 20", "isi kurang lebih 10". */
const FILLERS = new Set([
  ':',
  '±',
  '~',
  '=',
  '+',
  '-',
  '/',
  '.',
  '@',
  'kurang',
  'lebih',
  'sekitar',
  'kira',
  'total',
  'bersih',
]);
const RANGE = new Set(['-', '–', 'sampai', 'hingga', 'sd']);
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
/** Holders of which one alone says nothing: "1 botol" of what size? */
const HOLDERS = new Set(
  'botol cup mangkuk kaleng toples tube pouch sachet bungkus kantong gulung polybag ikat unit'.split(' '),
);
const WORTH_READING =
  /[\d½¼¾⅓⅔⅛]|lusin|losin|kodi|setengah|perempat|puluh|satu|dua|tiga|lima|se(?:kilo|liter|meter|rim|ons|gross|k)|per|\//i;

/**
 * Every net content written in a text, in reading order: "1/4 kg", "250gr", "isi 12 pcs", "2x100 ml", "1.500 ml", "0,5 kg",
 * "setengah kilo", "10 sachet @ 20 g", "12's". Two sizes written together ("250/500 gr") are two contents; the size of a thing
 * ("60 x 90 cm") is an area. Reads the text once, so it stays linear.
 */
export function findNetContents(text: string): NetContent[] {
  if (!WORTH_READING.test(text)) return [];
  return readContents(text, readTokens(text)).filter(
    ({ dimension, total, text: written }) => !(dimension === 'count' && total === 1 && isLoneHolder(written)),
  );
}

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
  for (let at = 0; at < tokens.length; ) {
    const read = readAt(text, tokens, at);
    for (const one of read?.contents ?? []) if (!isNoContent(text, tokens, at, one)) found.push(one);
    at = Math.max(at + 1, read?.next ?? 0);
  }
  return found;
}

interface Reading {
  contents: NetContent[];
  next: number;
}

function readAt(text: string, tokens: readonly Token[], at: number): Reading | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'sign') return token.text === '/' ? readPer(text, tokens, at) : null;
  if (token.kind !== 'word') return isGluedToCode(tokens, at) ? null : readChain(text, tokens, at);
  if (CONTAINS.has(token.word)) return readContained(text, tokens, at);
  const one = SE.get(token.word) ?? (token.word === 'lusin' || token.word === 'kodi' ? token.word : null);
  if (one) return oneOf(text, token, token, unitOfWord(one), at + 1);
  if (token.word.startsWith('per')) return readPer(text, tokens, at);
  return readNumberWords(tokens, at) ? readChain(text, tokens, at) : null;
}

/** "A5", "X250": a number that belongs to a code. "isi12", "Keripik250gr" are written without the space. */
function isGluedToCode(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
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
  if (token.text === '/' && (before?.kind !== 'word' || after.word.length < 2)) return null;
  const unit = readUnit(tokens, at + 1);
  return unit && isMeasure(unit.unit) ? oneOf(text, after, after, unit.unit, unit.next) : null;
}

const isMeasure = (unit: Unit) => unit.role === 'measure' || unit.role === 'bundle';

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

/** Numbers that stand together before one unit: one, or two where a range or two sizes are written. */
function readValue(
  tokens: readonly Token[],
  at: number,
  small: boolean,
): { values: number[]; next: number } | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'word') {
    const words = readNumberWords(tokens, at);
    return words && { values: [words.value], next: words.next };
  }
  if (token.kind === 'fraction') return { values: [fractionOfSign(token.text)], next: at + 1 };
  if (token.kind !== 'number') return null;
  const value = valueOfDigits(token.text, small);
  const [sign, second, stroke, third] = [tokens[at + 1], tokens[at + 2], tokens[at + 2], tokens[at + 3]];
  if (sign?.kind === 'fraction') return { values: [value + fractionOfSign(sign.text)], next: at + 2 };
  if (sign?.word === 'setengah') return { values: [value + 0.5], next: at + 2 };
  if (sign?.kind === 'number' && stroke?.text === '/' && third?.kind === 'number') {
    const [above, below] = [Number(sign.text), Number(third.text)];
    if (isFraction(above, below)) return { values: [value + above / below], next: at + 4 };
  }
  if (!sign || second?.kind !== 'number') return { values: [value], next: at + 1 };
  const other = valueOfDigits(second.text, small);
  if (sign.text === '/') {
    if (isFraction(value, other)) return { values: [value / other], next: at + 3 };
    return listed(tokens, at, small, '/');
  }
  if (RANGE.has(sign.word) && value < other) return { values: [value, other], next: at + 3 };
  return { values: [value], next: at + 1 };
}

/** "250/500/1000": every size of the list. */
function listed(tokens: readonly Token[], at: number, small: boolean, mark: string) {
  const values = [valueOfDigits(tokens[at]?.text ?? '', small)];
  let next = at + 1;
  while (tokens[next]?.text === mark && tokens[next + 1]?.kind === 'number' && values.length < 6) {
    values.push(valueOfDigits(tokens[next + 1]?.text ?? '', small));
    next += 2;
  }
  return { values, next };
}

const SURFACE = new Set(['m', 'meter', 'mtr', 'cm']);

/** The unit at a token, with what makes it square or cubic: "m2", "meter persegi", "m³", "meter lari". */
function readUnit(tokens: readonly Token[], at: number): { unit: Unit; next: number } | null {
  const [token, after] = [tokens[at], tokens[at + 1]];
  if (token?.kind !== 'word') return null;
  if (SURFACE.has(token.word)) {
    const base = token.word === 'cm' ? 'cm' : 'm';
    const raised =
      after?.glued && after.text === '2'
        ? '2'
        : after?.glued && after.text === '3'
          ? '3'
          : POWERS[after?.word ?? ''];
    const unit = raised === undefined ? null : unitOfWord(raised === '1' ? 'meter' : `${base}${raised}`);
    if (unit) return { unit, next: at + 2 };
  }
  const bare = token.word.endsWith('x') && after?.kind === 'number' ? token.word.slice(0, -1) : token.word;
  const unit = unitOfWord(bare);
  if (!unit || unit.role === 'time' || unit.role === 'job') return null;
  if (after?.glued && after.kind === 'number' && bare === token.word) return null;
  return { unit, next: at + 1 };
}

const POWERS: Record<string, string | undefined> = { persegi: '2', kubik: '3', lari: '1' };

/** Factors joined by ×, @, "isi" or by standing side by side, and what they make together. */
function readChain(text: string, tokens: readonly Token[], at: number): Reading | null {
  const factors: Factor[] = [];
  let [next, values] = [at, [] as number[]];
  for (let by: Factor['by'] = 'first'; factors.length < 4; ) {
    const read = readFactor(tokens, next, by);
    if (!read) break;
    if (read.values.length > 1 && factors.length > 0) break;
    values = values.length > 1 ? values : read.values;
    factors.push({ value: read.values[0] ?? Number.NaN, unit: read.unit, by, next: read.next });
    if (values.length > 1) break;
    const link = readLink(tokens, read.next, read.unit, read.squeezed);
    if (!link) break;
    [by, next] = [link.by, link.next];
  }
  const [from, first] = [tokens[at], factors[0]];
  if (!from || !first) return null;
  if (values.length > 1) return severalSizes(text, tokens, from, first, values);
  for (let many = factors.length; many > 0; many--) {
    const some = factors.slice(0, many);
    const end = some.at(-1)?.next ?? at;
    const meaning = multiply(some);
    const to = tokens[end - 1];
    if (meaning === 'size') return { contents: [], next: end };
    if (!meaning || !to) continue;
    const { dimension, amount, total } = meaning;
    return { contents: [content(text, from, to, dimension, amount, total)], next: skipHolder(tokens, end) };
  }
  const tail = apostrophe(tokens, at);
  if (!tail) return null;
  return { contents: [content(text, from, tail, 'count', first.value, first.value)], next: at + 3 };
}

function severalSizes(
  text: string,
  tokens: readonly Token[],
  from: Token,
  { unit, next }: Factor,
  values: number[],
) {
  const to = tokens[next - 1];
  if (!unit?.dimension || !to || values.some(value => !(value > 0))) return null;
  const { dimension, factor } = unit;
  const contents = values.map(value => content(text, from, to, dimension, value * factor, value * factor));
  return { contents, next: skipHolder(tokens, next) };
}

function readFactor(tokens: readonly Token[], at: number, by: Factor['by']) {
  const rough = readValue(tokens, at, false);
  if (!rough) return null;
  let place = rough.next;
  if (tokens[place]?.text === '-' && tokens[place]?.glued && tokens[place + 1]?.glued) place++;
  const unit = readUnit(tokens, place);
  const small = unit !== null && unit.unit.factor <= 1 && unit.unit.role !== 'pack';
  const exact = small ? readValue(tokens, at, true) : rough;
  const values = exact?.values ?? [];
  if (values.some(value => !(value > 0))) return null;
  const squeezed = unit !== null && tokens[place]?.word.endsWith('x') === true && unit.next === place + 1;
  const next = unit?.next ?? rough.next;
  if (!unit && by === 'beside') return null;
  // "x 10" is followed by nothing that makes another number of it: "x 10.000 rupiah", "x 5 tahun".
  return { values, unit: unit?.unit ?? null, next, squeezed };
}

/** How the next factor hangs on: "x", "@" and "isi", or the amount that stands beside a holder ("10 sachet 20 gr"). */
function readLink(tokens: readonly Token[], at: number, unit: Unit | null, squeezed: boolean) {
  const token = tokens[at];
  if (!token) return null;
  if (squeezed && unit && token.kind === 'number' && unitOfWord(tokens[at - 1]?.word ?? '') === null)
    return { by: 'times' as const, next: at };
  if (TIMES.has(token.word)) return { by: 'times' as const, next: at + 1 };
  const holder = unit !== null && (unit.role === 'pack' || unit.role === 'piece' || unit.role === 'bundle');
  if (token.text === '@' && (holder || !unit)) return { by: 'each' as const, next: at + 1 };
  if (!holder) return null;
  if (HOLDS.has(token.word)) {
    let next = at + 1;
    while (next < at + 4 && (CONTAINS.has(tokens[next]?.word ?? '') || FILLERS.has(tokens[next]?.word ?? '')))
      next++;
    return { by: 'each' as const, next };
  }
  if (token.kind === 'number' && (unit.role === 'pack' || HOLDERS.has(unit.code)))
    return { by: 'beside' as const, next: at };
  return null;
}

/** What factors make together; 'size' is the size of a thing in three directions, or of a wire, and no content. */
function multiply(
  factors: readonly Factor[],
): { dimension: Dimension; amount: number; total: number } | 'size' | null {
  const last = factors.at(-1);
  if (!last) return null;
  const measured = factors.filter(({ unit }) => unit?.role === 'measure');
  const [measure] = measured;
  if (measure?.unit?.dimension) {
    const { dimension, factor } = measure.unit;
    const others = factors.filter(one => one !== measure);
    const amount = measure.value * factor;
    const bare = others.filter(({ unit }) => unit === null || unit.dimension === 'length');
    if (dimension === 'length' && bare.length > 0) return sizeOf(factors, measure.unit);
    if (measured.length > 1) return null;
    if (factors.indexOf(measure) > 0 && last !== measure && others.some(({ unit }) => !unit)) return null;
    return {
      dimension,
      amount,
      total: others.reduce((all, { value, unit }) => all * value * bundled(unit), amount),
    };
  }
  const counted = factors.filter(({ unit }) => unit?.dimension === 'count');
  const tail = last.unit === null && last.by === 'each' ? last : counted.at(-1);
  if (!tail || (factors.length > 1 && tail !== last)) return null;
  if (factors.length > 1 && last.by === 'beside' && factors[0]?.unit?.role !== 'pack') return null;
  if (!Number.isInteger(tail.value * bundled(tail.unit)) && tail.unit?.role !== 'bundle') return null;
  if (tail.unit === null && tail.value > 9999) return null;
  const amount = tail.value * bundled(tail.unit);
  return {
    dimension: 'count',
    amount,
    total: factors.reduce((all, one) => (one === tail ? all : all * one.value), amount),
  };
}

const bundled = (unit: Unit | null) => (unit?.role === 'bundle' ? unit.factor : 1);

function sizeOf(factors: readonly Factor[], unit: Unit) {
  if (factors.length !== 2 || unit.code === 'mm') return 'size' as const;
  const [metres, edges] = [
    unit.factor / 1000,
    factors.filter(one => !one.unit || one.unit.dimension === 'length'),
  ];
  if (edges.length !== 2) return null;
  const area = edges.reduce((all, { value }) => all * value * metres, 1);
  return { dimension: 'area' as const, amount: area, total: area };
}

/** "19 liter/galon", "5 kg per karung": the holder belongs to the amount. */
function skipHolder(tokens: readonly Token[], at: number): number {
  const mark = tokens[at];
  if (mark?.text !== '/' && mark?.word !== 'per') return at;
  const unit = unitOfWord(tokens[at + 1]?.word ?? '');
  return unit && !isMeasure(unit) ? at + 2 : at;
}

/** "12's" on a box: pieces. */
function apostrophe(tokens: readonly Token[], at: number): Token | null {
  const [number, mark, s] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const fits = number && /^\d{1,3}$/.test(number.text) && mark?.glued && /^['’`´]$/.test(mark.text);
  return fits && s?.glued && s.word === 's' ? s : null;
}

function content(
  text: string,
  from: Token,
  to: Token,
  dimension: Dimension,
  amount: number,
  total: number,
): NetContent {
  const [start, end] = [from.start, to.end];
  return { dimension, amount: round(amount), total: round(total), text: text.slice(start, end), start, end };
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
