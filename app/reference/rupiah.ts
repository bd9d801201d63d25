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

const scales: [RegExp, bigint][] = [
  [/(triliun|trilyun)$/, 1_000_000_000_000n],
  [/(miliar|milyar|m)$/, 1_000_000_000n],
  [/(juta|jt)$/, 1_000_000n],
  [/(ribu|rb)$/, 1_000n],
];

/** "1.250.000", "1,5", "1250000" or "1,250,000" as plain digits with a decimal point; null when the marks fit nothing. */
function plainDecimal(text: string): string | null {
  if (/^\d+(,\d+)?$/.test(text)) return text.replace(',', '.');
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) return text.replaceAll('.', '').replace(',', '.');
  // Two commas cannot both be decimal: the English way of grouping.
  if (/^\d{1,3}(,\d{3}){2,}(\.\d+)?$/.test(text)) return text.replaceAll(',', '');
  return null;
}

export type RupiahCode = 'rupiah-missing' | 'rupiah-not-a-number' | 'rupiah-not-whole' | 'rupiah-too-large';

const most = 1_000_000_000_000_000n;

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
  const decimal = plainDecimal(scale ? bare.replace(scale[0], '') : bare);
  if (decimal === null) return err('rupiah-not-a-number');
  const [whole = '', fraction = ''] = decimal.split('.');
  if (whole.length + fraction.length > 40) return err('rupiah-too-large');
  // In whole numbers: 1,15 juta is 1149999.99… in binary fractions.
  const scaled = BigInt(whole + fraction) * (scale?.[1] ?? 1n);
  const divisor = 10n ** BigInt(fraction.length);
  if (scaled % divisor !== 0n) return err('rupiah-not-whole');
  const amount = scaled / divisor;
  return amount > most ? err('rupiah-too-large') : ok(Number(amount));
}
