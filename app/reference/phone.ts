import type { Brand } from './brand.ts';
import { isDigits, squeeze } from './digits.ts';
import { accepted, type Reading, refused } from './reading.ts';

/** Indonesian mobile number in its normal form, "+6281234567890". */
export type Phone = Brand<'phone'>;

export interface PhoneParts {
  country: '62';
  /** As dialled at home, "081234567890". */
  national: string;
}

/** What follows the country code: "0812…", "62812…", "+62 (0)812…", "0062812…" and a bare "812…" mean the same. */
function subscriber(digits: string, international: boolean): string | null {
  const rest = digits.replace(/^00(?=62)/, '');
  if (/^620?8/.test(rest)) return rest.replace(/^620?/, '');
  if (international) return null;
  return /^0?8/.test(rest) ? rest.replace(/^0/, '') : null;
}

/** Mobile numbers are 10 to 13 digits at home, the leading 0 included, and begin with 08. */
export function readPhone(text: string): Reading<PhoneParts, Phone> {
  const bare = squeeze(text);
  const digits = bare.replace(/^\+/, '');
  if (digits === '') return refused([{ code: 'phone-missing' }]);
  if (!isDigits(digits)) return refused([{ code: 'phone-not-digits' }]);
  const rest = subscriber(digits, bare.startsWith('+'));
  if (!rest) return refused([{ code: 'phone-not-mobile' }]);
  const length = rest.length + 1;
  if (length < 10 || length > 13) return refused([{ code: 'phone-wrong-length', data: { digits: length } }]);
  return accepted(`+62${rest}` as Phone, { country: '62', national: `0${rest}` });
}

/** The normal form, or null when the text is no Indonesian mobile number. */
export function parsePhone(text: string): Phone | null {
  return readPhone(text).normalized;
}

/** "0812-3456-7890", the way people read a number aloud. */
export function formatPhone(phone: string): string {
  const national = phone.replace(/^\+62/, '0');
  return [national.slice(0, 4), national.slice(4, 8), national.slice(8)].filter(Boolean).join('-');
}
