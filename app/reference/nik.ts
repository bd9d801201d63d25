import type { Brand } from './brand.ts';
import { type CalendarDay, dayOf } from './calendar-day.ts';
import { isDigits, squeeze } from './digits.ts';
import { accepted, type Reading, refused } from './reading.ts';
import { dotAreaCode, type FindArea } from './wilayah.ts';

/** Sixteen digits of a population number. Personal data: masked on screens, sealed at rest. */
export type Nik = Brand<'nik'>;

export interface NikParts {
  /** Dotted district of first issue; not where the person lives today. */
  area: string;
  province: string | null;
  regency: string | null;
  district: string | null;
  birthDate: CalendarDay;
  gender: 'female' | 'male';
  serial: string;
}

/** Two digits of a year mean the latest one that is not in the future. */
function birthDate(day: number, month: number, yy: number, today: CalendarDay): CalendarDay | null {
  const century = Math.floor(Number(today.slice(0, 4)) / 100) * 100;
  const recent = dayOf(century + yy, month, day);
  if (recent && recent <= today) return recent;
  return dayOf(century - 100 + yy, month, day);
}

/**
 * Reads a NIK: area (2+2+2 digits), ddmmyy with 40 added to the day for women, four serial digits
 * (PP 40/2019 Pasal 35). An unknown area is a warning: districts split and are renumbered.
 */
export function readNik(text: string, today: CalendarDay, findArea: FindArea): Reading<NikParts, Nik> {
  const digits = squeeze(text, 'NIK');
  if (digits === '') return refused([{ code: 'nik-missing' }]);
  if (!isDigits(digits)) return refused([{ code: 'nik-not-digits' }]);
  if (digits.length !== 16) return refused([{ code: 'nik-wrong-length', data: { digits: digits.length } }]);
  const day = Number(digits.slice(6, 8));
  const female = day > 40;
  const born = birthDate(
    female ? day - 40 : day,
    Number(digits.slice(8, 10)),
    Number(digits.slice(10, 12)),
    today,
  );
  if (!born) return refused([{ code: 'nik-birth-date' }]);
  const area = dotAreaCode(digits.slice(0, 6))!;
  const name = (code: string) => findArea(code)?.name ?? null;
  const regency = name(area.slice(0, 5));
  const parts: NikParts = {
    area,
    province: name(area.slice(0, 2)),
    regency,
    district: name(area),
    birthDate: born,
    gender: female ? 'female' : 'male',
    serial: digits.slice(12),
  };
  const warnings = [
    ...(regency ? [] : [{ code: 'nik-area-unknown' }]),
    ...(regency && !parts.district ? [{ code: 'nik-district-unknown' }] : []),
    ...(parts.serial === '0000' ? [{ code: 'nik-serial-zero' }] : []),
  ];
  return accepted(digits as Nik, parts, warnings);
}
