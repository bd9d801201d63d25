import { normalizeTitle } from '~/catalog/title-similarity.ts';

/** Spellings of one unit in titles of goods. */
const units: Record<string, string> = {
  g: 'g',
  gr: 'g',
  gram: 'g',
  kg: 'kg',
  kilo: 'kg',
  kilogram: 'kg',
  l: 'l',
  lt: 'l',
  ltr: 'l',
  liter: 'l',
  ml: 'ml',
  mililiter: 'ml',
  pc: 'pcs',
  pcs: 'pcs',
  bh: 'pcs',
  buah: 'pcs',
};
const measure = new RegExp(
  `(\\d) ?(${Object.keys(units)
    .sort((a, b) => b.length - a.length)
    .join('|')})\\b`,
  'g',
);
/** Words of selling, not of the good; marketplaces append them to the title. */
const cries =
  /\b(?:promo|diskon|sale|termurah|terlaris|ready|stock|stok|gratis ongkir|best seller|original|ori)\b/g;

/**
 * What two titles of one shop are compared on: "Kopi Tombo Bubuk 250 gr – promo" and "kopi tombo bubuk 250g" are one.
 * A title of selling words only keeps them.
 */
export function titleKey(title: string): string {
  const plain = normalizeTitle(title.normalize('NFKD').replace(/[\u0300-\u036f'’‘`´]/g, ''));
  const joined = plain.replace(measure, (_, digit: string, unit: string) => digit + units[unit]);
  const quiet = joined.replace(cries, ' ').replace(/\s+/g, ' ').trim();
  return quiet === '' ? joined : quiet;
}
