import type { Brand } from './brand.ts';
import type { CalendarDay } from './calendar-day.ts';
import { isDigits, squeeze } from './digits.ts';
import { accepted, type Reading, refused } from './reading.ts';
import { dotAreaCode, type FindArea } from './wilayah.ts';

/** Permit of home-made food, written 13-2 (BPOM Regulation 22/2018). */
export type Pirt = Brand<'pirt'>;

export const pirtPackagings = [
  'glass',
  'plastic',
  'carton',
  'can',
  'foil',
  'other',
  'composite',
  'double',
] as const;

export interface PirtParts {
  packaging: (typeof pirtPackagings)[number];
  /** Two digits of the food's kind. */
  foodType: string;
  /** Dotted code of the issuing regency. */
  area: string;
  regency: string | null;
  product: string;
  producer: string;
  /** Good until the end of this year at the latest. */
  expiryYear: number;
}

/**
 * Reads a P-IRT number: packaging 1, food kind 2, regency 4, product 2, producer 4, year of expiry 2.
 * Expired is a warning: the number itself is well formed.
 */
export function readPirt(text: string, today: CalendarDay, findArea: FindArea): Reading<PirtParts, Pirt> {
  const digits = squeeze(squeeze(text, 'PIRT'), 'IRT');
  if (digits === '') return refused([{ code: 'pirt-missing' }]);
  if (!isDigits(digits)) return refused([{ code: 'pirt-not-digits' }]);
  if (digits.length !== 15) return refused([{ code: 'pirt-wrong-length', data: { digits: digits.length } }]);
  const packaging = pirtPackagings[Number(digits[0]) - 1];
  if (!packaging) return refused([{ code: 'pirt-packaging' }]);
  const area = dotAreaCode(digits.slice(3, 7))!;
  const regency = findArea(area)?.name ?? null;
  const thisYear = Number(today.slice(0, 4));
  const expiryYear = thisYear - (thisYear % 100) + Number(digits.slice(13));
  const parts: PirtParts = {
    packaging,
    foodType: digits.slice(1, 3),
    area,
    regency,
    product: digits.slice(7, 9),
    producer: digits.slice(9, 13),
    expiryYear,
  };
  const warnings = [
    ...(regency ? [] : [{ code: 'pirt-area-unknown' }]),
    ...(parts.foodType === '00' ? [{ code: 'pirt-food-unknown' }] : []),
    ...(expiryYear < thisYear ? [{ code: 'pirt-expired', data: { year: expiryYear } }] : []),
    // A permit lasts five years: a later year is more likely a slip of the pen.
    ...(expiryYear > thisYear + 5 ? [{ code: 'pirt-expiry-far', data: { year: expiryYear } }] : []),
  ];
  return accepted(`${digits.slice(0, 13)}-${digits.slice(13)}` as Pirt, parts, warnings);
}
