import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '~/reference/calendar-day.ts';
import { readNik } from '~/reference/nik.ts';
import { codes, digits, findArea, spread, today } from './known.ts';

const read = (text: string, on = today) => readNik(text, on, findArea);

describe('a NIK', () => {
  it('tells area, birth date, gender and serial', () => {
    expect(read('3325011708900001')).toEqual({
      normalized: '3325011708900001',
      parts: {
        area: '33.25.01',
        province: 'Jawa Tengah',
        regency: 'Kabupaten Batang',
        district: 'Wonotunggal',
        birthDate: '1990-08-17',
        gender: 'male',
        serial: '0001',
      },
      warnings: [],
      errors: [],
    });
  });

  it('adds 40 to the day for women', () => {
    expect(read('3325015708900001').parts).toMatchObject({ gender: 'female', birthDate: '1990-08-17' });
    expect(read('3325017112900001').parts).toMatchObject({ gender: 'female', birthDate: '1990-12-31' });
    expect(read('3325014101900001').parts).toMatchObject({ gender: 'female', birthDate: '1990-01-01' });
  });

  it.each([
    ['', 'nik-missing'],
    [' - ', 'nik-missing'],
    ['33250157O8900001', 'nik-not-digits'],
    ['332501570890000', 'nik-wrong-length'],
    ['33250157089000012', 'nik-wrong-length'],
    ['3325010008900001', 'nik-birth-date'],
    ['3325013208900001', 'nik-birth-date'],
    ['3325014008900001', 'nik-birth-date'],
    ['3325017208900001', 'nik-birth-date'],
    ['3325011713900001', 'nik-birth-date'],
    ['3325011700900001', 'nik-birth-date'],
    ['3325013002900001', 'nik-birth-date'],
    ['3325012902930001', 'nik-birth-date'],
    ['3325017104900001', 'nik-birth-date'],
  ])('%j is refused: %s', (text, code) => {
    const reading = read(text);
    expect(codes(reading.errors)).toEqual([code]);
    expect(reading.normalized).toBeNull();
    expect(reading.parts).toBeNull();
  });

  it('says how many digits were typed', () => {
    expect(read('3325 0157 0890').errors).toEqual([{ code: 'nik-wrong-length', data: { digits: 12 } }]);
  });

  it('knows leap years', () => {
    expect(read('3325012902920001').parts?.birthDate).toBe('1992-02-29');
    expect(read('3325012902000001').parts?.birthDate).toBe('2000-02-29');
  });

  it('takes two digits of a year as the latest one that is not in the future', () => {
    expect(read('3325012111260001').parts?.birthDate).toBe('2026-11-21');
    expect(read('3325012211260001').parts?.birthDate).toBe('1926-11-22');
    expect(read('3325010101270001').parts?.birthDate).toBe('1927-01-01');
    expect(read('3325010101270001', '2031-01-01').parts?.birthDate).toBe('2027-01-01');
  });

  it.each([
    ['9999011708900001', ['nik-area-unknown']],
    ['3325991708900001', ['nik-district-unknown']],
    ['3325011708900000', ['nik-serial-zero']],
    ['9999011708900000', ['nik-area-unknown', 'nik-serial-zero']],
  ])('%s is valid, with a warning', (text, expected) => {
    const reading = read(text);
    expect(reading.errors).toEqual([]);
    expect(reading.normalized).toBe(text);
    expect(codes(reading.warnings)).toEqual(expected);
  });

  it('names what it knows of an area', () => {
    expect(read('3216051708900001').parts).toMatchObject({
      area: '32.16.05',
      province: 'Jawa Barat',
      regency: 'Kabupaten Bekasi',
      district: null,
    });
  });

  const born = fc.integer({ min: 0, max: 99 * 365 }).map(days => addDays('1928-01-01', days));

  it('reads every birth date of either gender, however the digits are spread', () => {
    const typed = fc
      .tuple(born, fc.boolean(), digits(4))
      .map(([day, female, serial]) => {
        const [year = '', month = '', date = ''] = day.split('-');
        const dd = String(Number(date) + (female ? 40 : 0)).padStart(2, '0');
        return { day, female, plain: `332501${dd}${month}${year.slice(2)}${serial}` };
      })
      .chain(nik => spread(nik.plain).map(text => ({ ...nik, text })));
    fc.assert(
      fc.property(typed, ({ day, female, plain, text }) => {
        fc.pre(day <= today);
        const reading = read(text);
        expect(reading.normalized).toBe(plain);
        expect(reading.parts).toMatchObject({ birthDate: day, gender: female ? 'female' : 'male' });
      }),
    );
  });

  it('never throws and never answers both ways', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), digits(16), fc.string({ unit: 'binary' })), text => {
        const { normalized, parts, errors } = read(text);
        expect(errors.length === 0).toBe(normalized !== null);
        expect(parts === null).toBe(normalized === null);
        if (normalized) expect(normalized).toMatch(/^\d{16}$/);
      }),
    );
  });
});
