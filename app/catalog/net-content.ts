export type Dimension = 'mass' | 'volume' | 'count' | 'length';

/** `amount` in grams, millilitres, pieces or millimetres; `total` is amount × pack size where a pack is written ("2x100 ml"). */
export interface NetContent {
  dimension: Dimension;
  amount: number;
  total: number;
  text: string;
  start: number;
  end: number;
}

const UNITS: Record<string, [Dimension, number]> = {
  mg: ['mass', 0.001],
  g: ['mass', 1],
  gr: ['mass', 1],
  grm: ['mass', 1],
  gram: ['mass', 1],
  ons: ['mass', 100],
  kg: ['mass', 1000],
  kilo: ['mass', 1000],
  kilogram: ['mass', 1000],
  kwintal: ['mass', 100_000],
  ton: ['mass', 1_000_000],
  ml: ['volume', 1],
  mili: ['volume', 1],
  mililiter: ['volume', 1],
  cc: ['volume', 1],
  cl: ['volume', 10],
  l: ['volume', 1000],
  lt: ['volume', 1000],
  ltr: ['volume', 1000],
  liter: ['volume', 1000],
  litre: ['volume', 1000],
  pcs: ['count', 1],
  pc: ['count', 1],
  pieces: ['count', 1],
  buah: ['count', 1],
  bh: ['count', 1],
  biji: ['count', 1],
  butir: ['count', 1],
  lembar: ['count', 1],
  lbr: ['count', 1],
  sachet: ['count', 1],
  saset: ['count', 1],
  bungkus: ['count', 1],
  bks: ['count', 1],
  potong: ['count', 1],
  tablet: ['count', 1],
  kapsul: ['count', 1],
  lusin: ['count', 12],
  kodi: ['count', 20],
  rim: ['count', 500],
  mm: ['length', 1],
  cm: ['length', 10],
  m: ['length', 1000],
  meter: ['length', 1000],
};

const UNIT_WORDS = Object.keys(UNITS)
  .sort((a, b) => b.length - a.length)
  .join('|');
const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?(?:\s*/\s*\d+)?|[½¼¾]`;
const QUANTITY = new RegExp(
  String.raw`(?<![\p{L}\d.,/])(?:(\d{1,4})\s*(?:x|×|@)\s*)?(${NUMBER})\s*(${UNIT_WORDS})(?![\p{L}\d])`,
  'giu',
);
/** "isi 12", "isi 24 botol"; "isi 250 gr" is a quantity of its own. */
const BARE_COUNT = new RegExp(
  String.raw`(?<![\p{L}\d])isi\s*:?\s*(\d{1,4})(?![\p{L}\d.,/]|\s*(?:x|×|@)|\s*(?:${UNIT_WORDS})(?![\p{L}\d]))`,
  'giu',
);
const FRACTIONS: Record<string, number> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };

/**
 * Every net content written in a text, in reading order: "1/4 kg", "250gr", "isi 12 pcs", "2x100 ml", "1.500 ml", "0,5 kg".
 * A dot before three digits separates thousands, as Indonesians write; a dot or comma before other digits is decimal.
 */
export function findNetContents(text: string): NetContent[] {
  const found: NetContent[] = [];
  for (const match of text.matchAll(QUANTITY)) {
    const [whole, packs, number = '', unit = ''] = match;
    const known = UNITS[unit.toLowerCase()];
    const value = parseAmount(number);
    if (!known || value === null || value <= 0) continue;
    const [dimension, factor] = known;
    const amount = round(value * factor);
    const total = round(amount * (packs ? Number(packs) : 1));
    found.push({
      dimension,
      amount,
      total,
      text: whole.trim(),
      start: match.index,
      end: match.index + whole.length,
    });
  }
  for (const match of text.matchAll(BARE_COUNT)) {
    const amount = Number(match[1]);
    const [start, end] = [match.index, match.index + match[0].length];
    if (amount > 0 && !found.some(f => f.start < end && start < f.end)) {
      found.push({ dimension: 'count', amount, total: amount, text: match[0].trim(), start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The one net content of a form field, or null when nothing can be read in it. */
export function parseNetContent(text: string): NetContent | null {
  return findNetContents(text)[0] ?? null;
}

/** Same dimension, and one reading of each (single piece or whole pack) within 2 %: labels round. */
export function agrees(a: NetContent, b: NetContent): boolean {
  if (a.dimension !== b.dimension) return false;
  const near = (x: number, y: number) => Math.abs(x - y) <= 0.02 * Math.max(x, y);
  return [a.amount, a.total].some(x => [b.amount, b.total].some(y => near(x, y)));
}

function parseAmount(raw: string): number | null {
  const text = raw.replace(/\s/g, '');
  if (text in FRACTIONS) return FRACTIONS[text] ?? null;
  const [left = '', right] = text.split('/');
  const thousands = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(left);
  const value = Number((thousands ? left.replace(/\./g, '') : left).replace(',', '.'));
  if (right === undefined) return Number.isFinite(value) ? value : null;
  return Number(right) > 0 ? value / Number(right) : null;
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
