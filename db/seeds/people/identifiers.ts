import { dayNumber, dayText } from '../calendar.ts';
import type { Dice } from '../random.ts';

/*
 * Numbers in the right form with right check digits, and visibly invented: each lies in a range that no office issues.
 */

/**
 * NIK: 6 area digits, ddmmyy (day + 40 for women), serial. Serials from 9000 on: no kecamatan registers
 * that many births of one day.
 */
export function inventNik(dice: Dice, district: string, gender: 'f' | 'm', serial: number): string {
  const born = dayText(dayNumber('1961-01-01') + dice.int(0, 41 * 365));
  const [year, month, day] = born.split('-') as [string, string, string];
  const dd = String(Number(day) + (gender === 'f' ? 40 : 0)).padStart(2, '0');
  return `${district.replaceAll('.', '')}${dd}${month}${year.slice(2)}${9000 + (serial % 1000)}`;
}

/** Check digit that makes all digits together pass the Luhn test. */
export function luhnDigit(digits: string): string {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const fromRight = digits.length - i;
    const doubled = Number(digits[i]) * (fromRight % 2 === 1 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return String((10 - (sum % 10)) % 10);
}

/** NPWP of a legal entity, 16 digits: 0, type, six-digit serial, Luhn digit, tax office, branch. */
export function inventNpwp(dice: Dice, serial: number, taxOffice: string): string {
  const head = `${dice.pick(['01', '02', '03'])}${990_000 + serial}`;
  return `0${head}${luhnDigit(head)}${taxOffice}000`;
}

/** NIB: 13 digits; real ones do not begin with 99. */
export function inventNib(dice: Dice, serial: number): string {
  return `99${String(dice.int(10_000, 99_999))}${String(serial).padStart(6, '0')}`;
}

/** Indonesian mobile number in its normal form; the block 0000 stands for "invented". */
export function inventPhone(dice: Dice, serial: number): string {
  return `+62${dice.pick(['812', '813', '815', '821', '852', '857', '878', '896'])}0000${String(serial).padStart(4, '0')}`;
}

/** P-IRT: packaging, food type (2), regency (4), product (2), producer (4), year of expiry (2). */
export function inventPirt(
  dice: Dice,
  pemda: string,
  packaging: number,
  producer: number,
  expiryYear: number,
): string {
  const product = String(dice.int(1, 60)).padStart(2, '0');
  const food = String(dice.int(1, 16)).padStart(2, '0');
  const maker = String(9000 + (producer % 1000));
  return `${packaging}${food}${pemda.replace('.', '')}${product}${maker}-${String(expiryYear % 100).padStart(2, '0')}`;
}

/** Halal certificate: ID and 17 digits, the regency's province first; serials of nines only. */
export function inventHalal(dice: Dice, pemda: string): string {
  return `ID${pemda.slice(0, 2)}1100${String(dice.int(0, 99_999)).padStart(5, '0')}999999`;
}
