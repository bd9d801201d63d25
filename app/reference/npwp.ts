import type { Brand } from './brand.ts';
import type { CalendarDay } from './calendar-day.ts';
import { isDigits, squeeze } from './digits.ts';
import { passesLuhn } from './luhn.ts';
import { readNik } from './nik.ts';
import { accepted, type Reading, refused } from './reading.ts';
import type { FindArea } from './wilayah.ts';

/** Taxpayer number in its form of 16 digits (PMK 112/PMK.03/2022). */
export type Npwp = Brand<'npwp'>;

export interface NpwpParts {
  /** `nik`: a person's; `entity`: 0 and the fifteen digits of the older form. */
  form: 'nik' | 'entity';
  /** 15 or 16, as it was typed. */
  typedDigits: 15 | 16;
  type: string | null;
  serial: string | null;
  checkDigit: string | null;
  taxOffice: string | null;
  branch: string | null;
  /** 01.234.567.8-901.000; null for a NIK. */
  oldForm: string | null;
}

/** The first nine digits (type, serial, check digit) pass the Luhn test. */
function readEntity(fifteen: string, typedDigits: 15 | 16): Reading<NpwpParts, Npwp> {
  const match = /^(\d{2})(\d{6})(\d)(\d{3})(\d{3})$/.exec(fifteen)!;
  const [, type = '', serial = '', checkDigit = '', taxOffice = '', branch = ''] = match;
  if (!passesLuhn(fifteen.slice(0, 9))) return refused([{ code: 'npwp-check-digit' }]);
  if (/^0+$/.test(serial)) return refused([{ code: 'npwp-serial-zero' }]);
  const oldForm = `${type}.${serial.slice(0, 3)}.${serial.slice(3)}.${checkDigit}-${taxOffice}.${branch}`;
  // Types 04 to 09 were given to persons, whose NIK has taken the number's place.
  const warnings = Number(type) >= 4 ? [{ code: 'npwp-person-uses-nik' }] : [];
  const parts = {
    form: 'entity' as const,
    typedDigits,
    type,
    serial,
    checkDigit,
    taxOffice,
    branch,
    oldForm,
  };
  return accepted(`0${fifteen}` as Npwp, parts, warnings);
}

/**
 * Reads an NPWP of 15 digits (type 2, serial 6, check 1, office 3, branch 3) or of 16: a NIK, or 0 and the fifteen.
 * Twenty-two digits are a place of business (NITKU), which is its own number.
 */
export function readNpwp(text: string, today: CalendarDay, findArea: FindArea): Reading<NpwpParts, Npwp> {
  const digits = squeeze(text, 'NPWP');
  if (digits === '') return refused([{ code: 'npwp-missing' }]);
  if (!isDigits(digits)) return refused([{ code: 'npwp-not-digits' }]);
  if (digits.length === 22) return refused([{ code: 'npwp-is-nitku' }]);
  if (digits.length === 15) return readEntity(digits, 15);
  if (digits.length !== 16) return refused([{ code: 'npwp-wrong-length', data: { digits: digits.length } }]);
  if (digits.startsWith('0')) return readEntity(digits.slice(1), 16);
  const nik = readNik(digits, today, findArea);
  if (nik.errors.length > 0) return refused([{ code: 'npwp-not-a-nik' }]);
  const nothing = {
    type: null,
    serial: null,
    checkDigit: null,
    taxOffice: null,
    branch: null,
    oldForm: null,
  };
  return accepted(digits as Npwp, { form: 'nik', typedDigits: 16, ...nothing }, nik.warnings);
}
