/** A price as typed: its value where it has only one reading; else what was probably meant. */
export type PriceReading =
  | { kind: 'plain'; value: number }
  /** "12,500", "12.5": thousands or decimals. */
  | { kind: 'ambiguous'; perhaps: number }
  /** "12.500,75": there are no sen any more. */
  | { kind: 'sen'; perhaps: number }
  | { kind: 'unreadable' };

const SEN = /^(\d{1,3}(?:\.\d{3})*|\d+),(\d{1,2})$/;

/**
 * Dots group thousands and a comma begins the sen, as Indonesians write. A comma before three digits is the English way or a
 * phone's keyboard, and one mark before one or two digits of a small number is a price in thousands: both are asked about.
 */
export function readPriceText(text: string): PriceReading {
  const bare = text
    .trim()
    .replace(/^(?:rp|idr)\.?\s*/i, '')
    .replace(/,-+$/, '')
    .replace(/\s/g, '');
  if (/^\d+$/.test(bare) || /^\d{1,3}(?:\.\d{3})+$/.test(bare))
    return { kind: 'plain', value: Number(bare.replaceAll('.', '')) };
  // Two marks of a kind cannot both be decimal, and a dot after a comma is the English sen.
  const english = /^(\d{1,3}(?:,\d{3}){2,}|\d{1,3}(?:,\d{3})+(?=\.))(?:\.(\d{1,2}))?$/.exec(bare);
  if (english) return whole(Number((english[1] ?? '').replaceAll(',', '')), english[2]);
  if (/^\d{1,3},\d{3}$/.test(bare)) return { kind: 'ambiguous', perhaps: Number(bare.replace(',', '')) };
  const decimal = SEN.exec(bare) ?? /^(\d+)\.(\d{1,2})$/.exec(bare);
  if (!decimal) return { kind: 'unreadable' };
  const [, left = '', right = ''] = decimal;
  const value = Number(left.replaceAll('.', ''));
  if (value >= 1000) return whole(value, right);
  return { kind: 'ambiguous', perhaps: Math.round(Number(`${value}.${right}`) * 1000) };
}

function whole(value: number, sen: string | undefined): PriceReading {
  return Number(sen ?? 0) === 0 ? { kind: 'plain', value } : { kind: 'sen', perhaps: value };
}
