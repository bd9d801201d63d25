import { err, ok, type Result } from './result.ts';

const hardSpace = '\u00a0';

/** 1250000 → "1.250.000"; a decimal comma if there is a fraction. */
export function formatNumber(number: number, decimals = 0): string {
  const [whole = '0', fraction] = Math.abs(number).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  const sign = number < 0 && Number(number.toFixed(decimals)) !== 0 ? '−' : '';
  return `${sign}${grouped}${fraction ? `,${fraction}` : ''}`;
}

/** Whole rupiah as "Rp 1.250.000". The space does not break, so that unit and figure stay on one line. */
export function formatRupiah(rupiah: number): string {
  const text = formatNumber(Math.abs(rupiah));
  return `${rupiah < 0 ? '−' : ''}Rp${hardSpace}${text}`;
}

const scales: [RegExp, number][] = [
  [/(triliun|trilyun)$/, 1e12],
  [/(miliar|milyar|m)$/, 1e9],
  [/(juta|jt)$/, 1e6],
  [/(ribu|rb)$/, 1e3],
];

/** Reads the digits of "1.250.000", "1,5", "1250000", or "1,250,000"; null when the marks fit no way of writing. */
function readDecimal(text: string): number | null {
  if (/^\d+(,\d+)?$/.test(text)) return Number(text.replace(',', '.'));
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  // Two commas cannot both be decimal: the English way of grouping.
  if (/^\d{1,3}(,\d{3}){2,}(\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  return null;
}

export type RupiahCode = 'rupiah-missing' | 'rupiah-not-a-number' | 'rupiah-not-whole' | 'rupiah-too-large';

/**
 * Reads an amount as Indonesians type it: "Rp 1.250.000", "1250000,00", "1,5 juta", "500 rb".
 * Whole rupiah up to 10^15; "m" stands for miliar. No sign: a price or a capital is never negative.
 */
export function parseRupiah(text: string): Result<number, RupiahCode> {
  const bare = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/^(rp|idr)\.?/, '')
    .replace(/,-+$/, '');
  if (bare === '') return err('rupiah-missing');
  const scale = scales.find(([word]) => word.test(bare));
  const number = readDecimal(scale ? bare.replace(scale[0], '') : bare);
  if (number === null) return err('rupiah-not-a-number');
  // 1,15 juta is 1149999.99… in binary: round first, then ask whether the rest was a real fraction.
  const amount = number * (scale?.[1] ?? 1);
  const whole = Math.round(amount);
  if (Math.abs(amount - whole) > 1e-6 * Math.max(1, whole)) return err('rupiah-not-whole');
  if (whole > 1e15) return err('rupiah-too-large');
  return ok(whole);
}
