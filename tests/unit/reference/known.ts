import fc from 'fast-check';
import type { CalendarDay } from '~/reference/calendar-day.ts';
import type { FindKbli } from '~/reference/kbli.ts';
import type { FindArea } from '~/reference/wilayah.ts';

export const today: CalendarDay = '2026-11-21';

const names: Record<string, string> = {
  '33': 'Jawa Tengah',
  '33.25': 'Kabupaten Batang',
  '33.25.01': 'Wonotunggal',
  '32': 'Jawa Barat',
  '32.16': 'Kabupaten Bekasi',
};

export const findArea: FindArea = code => (names[code] ? { code, name: names[code] } : null);

export const findKbli: FindKbli = code =>
  code === '10794' ? [{ code, edition: '2020', title: 'Kerupuk dan keripik' }] : [];

export const known = { today, findArea, findKbli };

/** Marks that people put between digits; none of them may change what a number says. */
export const separators = fc.constantFrom('', ' ', '.', '-', ' - ', '/', '\u00a0', '–', ',');

/** The same digits with a mark before some of them. */
export function spread(digits: string): fc.Arbitrary<string> {
  return fc
    .array(separators, { minLength: digits.length, maxLength: digits.length })
    .map(marks => [...digits].map((digit, at) => `${at === 0 ? '' : marks[at]}${digit}`).join(''));
}

export const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });

export const codes = (problems: { code: string }[]) => problems.map(problem => problem.code);
