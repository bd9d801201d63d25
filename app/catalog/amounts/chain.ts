import type { NetContent } from '../net-content.ts';
import { type Dimension, type Unit, unitOfWord } from '../unit.ts';
import type { Token } from './tokens.ts';
import { isMeasure, readUnit, readValue } from './values.ts';

/** One number of "12 x 2 pak @ 250 g", with its unit where it has one. */
interface Factor {
  value: number;
  unit: Unit | null;
  /** How it hangs on the factor before. */
  by: 'first' | 'times' | 'each' | 'beside';
  next: number;
}

export interface Reading {
  contents: NetContent[];
  next: number;
}

const TIMES = new Set(['x', '×', '*', 'kali']);
const HOLDS = new Set(['isi', 'berisi', 'isinya', 'isian', '@', '=', '(']);
export const CONTAINS = new Set(['isi', 'berisi', 'isinya', 'isian']);
/** What stands between "isi" and its number: "isi: 12", "isi ± 20", "isi kurang lebih 10". */
export const FILLERS = new Set([
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
/** Holders of which one alone says nothing: "1 botol" of what size? */
export const HOLDERS = new Set(
  'botol cup mangkuk kaleng toples tube pouch sachet bungkus kantong gulung polybag ikat unit'.split(' '),
);

/** Factors joined by ×, @, "isi" or by standing side by side, and what they make together. */
export function readChain(text: string, tokens: readonly Token[], at: number): Reading | null {
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
  if (HOLDS.has(token.word) && (token.text === '=' || unit.role !== 'piece' || HOLDERS.has(unit.code))) {
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
  if (factors.length !== 2 || factors.some(one => one.unit?.code === 'mm')) return 'size' as const;
  if (factors.some(one => one.unit && one.unit.dimension !== 'length')) return null;
  const area = factors.reduce((all, one) => (all * one.value * (one.unit ?? unit).factor) / 1000, 1);
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

export function content(
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
