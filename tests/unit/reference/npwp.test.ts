import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passesLuhn } from '~/reference/luhn.ts';
import { readNpwp } from '~/reference/npwp.ts';
import { codes, digits, findArea, spread, today } from './known.ts';

const read = (text: string) => readNpwp(text, today, findArea);

describe('an NPWP', () => {
  it('of fifteen digits is brought to sixteen and taken apart', () => {
    expect(read('01.312.166.0-091.000')).toEqual({
      normalized: '0013121660091000',
      parts: {
        form: 'entity',
        typedDigits: 15,
        type: '01',
        serial: '312166',
        checkDigit: '0',
        taxOffice: '091',
        branch: '000',
        oldForm: '01.312.166.0-091.000',
      },
      warnings: [],
      errors: [],
    });
  });

  it('of sixteen digits with a leading 0 is the same number', () => {
    const sixteen = read('0013 1216 6009 1000');
    expect(sixteen.normalized).toBe(read('013121660091000').normalized);
    expect(sixteen.parts).toMatchObject({ form: 'entity', typedDigits: 16 });
  });

  it('of a person is the NIK', () => {
    const reading = read('3325 0157 0890 0001');
    expect(reading.normalized).toBe('3325015708900001');
    expect(reading.parts).toMatchObject({ form: 'nik', typedDigits: 16, type: null, oldForm: null });
    expect(reading.warnings).toEqual([]);
  });

  it('passes on what a NIK warns of', () => {
    expect(codes(read('9999015708900001').warnings)).toEqual(['nik-area-unknown']);
  });

  it('of a person in the older form is valid and says so', () => {
    const nine = ['04', '123456'].join('');
    const check = [...'0123456789'].find(digit => passesLuhn(nine + digit)) ?? '';
    const reading = read(`${nine}${check}513000`);
    expect(reading.errors).toEqual([]);
    expect(codes(reading.warnings)).toEqual(['npwp-person-uses-nik']);
  });

  it.each([
    ['', 'npwp-missing'],
    ['NPWP: ', 'npwp-missing'],
    ['O1.312.166.0-091.000', 'npwp-not-digits'],
    ['01.312.166.0-091.00', 'npwp-wrong-length'],
    ['01.312.166.0-091.00000', 'npwp-wrong-length'],
    ['01.234.567.8-901.000', 'npwp-check-digit'],
    ['0012345678901000', 'npwp-check-digit'],
    ['01.312.166.1-091.000', 'npwp-check-digit'],
    ['000000000000000', 'npwp-serial-zero'],
    ['3325019908900001', 'npwp-not-a-nik'],
    ['1234567890123456', 'npwp-not-a-nik'],
    ['0013121660091000000001', 'npwp-is-nitku'],
  ])('%j is refused: %s', (text, code) => {
    expect(codes(read(text).errors)).toEqual([code]);
    expect(read(text).normalized).toBeNull();
  });

  it('says how many digits were typed', () => {
    expect(read('01.312.166').errors).toEqual([{ code: 'npwp-wrong-length', data: { digits: 8 } }]);
  });

  const entity = fc.tuple(fc.constantFrom('01', '02', '03'), digits(6), digits(3), digits(3));

  it('accepts one check digit in ten and finds a wrong one', () => {
    fc.assert(
      fc.property(entity, ([type, serial, office, branch]) => {
        fc.pre(Number(serial) > 0);
        const right = [...'0123456789'].filter(
          check => read(`${type}${serial}${check}${office}${branch}`).errors.length === 0,
        );
        expect(right).toHaveLength(1);
      }),
    );
  });

  it('reads both forms alike, however the digits are spread', () => {
    const typed = entity
      .map(([type, serial, office, branch]) => {
        const check = [...'0123456789'].find(digit => passesLuhn(type + serial + digit)) ?? '';
        return `${type}${serial}${check}${office}${branch}`;
      })
      .chain(plain => fc.tuple(fc.constant(plain), spread(plain), spread(`0${plain}`)));
    fc.assert(
      fc.property(typed, ([plain, fifteen, sixteen]) => {
        fc.pre(Number(plain.slice(2, 8)) > 0);
        expect(read(fifteen).normalized).toBe(`0${plain}`);
        expect(read(sixteen).normalized).toBe(`0${plain}`);
        expect(read(fifteen).parts?.oldForm?.replace(/\D/g, '')).toBe(plain);
      }),
    );
  });
});
