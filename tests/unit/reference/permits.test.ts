import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBpom } from '~/reference/bpom.ts';
import { fewestHalalDigits, readHalal } from '~/reference/halal.ts';
import { pirtPackagings, readPirt } from '~/reference/pirt.ts';
import { codes, digits, findArea, spread, today } from './known.ts';

const pirt = (text: string) => readPirt(text, today, findArea);

describe('a P-IRT number', () => {
  it.each([
    '2053325010001-27',
    '205332501000127',
    'P-IRT No. 2053325010001-27',
    'P-IRT: 2 05 3325 01 0001 27',
    'PIRT 205.3325.01.0001-27',
    'No. P-IRT 2053325010001-27',
  ])('reads %j', text => {
    expect(pirt(text)).toEqual({
      normalized: '2053325010001-27',
      parts: {
        packaging: 'plastic',
        foodType: '05',
        area: '33.25',
        regency: 'Kabupaten Batang',
        product: '01',
        producer: '0001',
        expiryYear: 2027,
      },
      warnings: [],
      errors: [],
    });
  });

  it('knows eight kinds of packaging', () => {
    expect(pirtPackagings.map((_, at) => pirt(`${at + 1}053325010001-27`).parts?.packaging)).toEqual([
      'glass',
      'plastic',
      'carton',
      'can',
      'foil',
      'other',
      'composite',
      'double',
    ]);
  });

  it.each([
    ['', 'pirt-missing'],
    ['P-IRT', 'pirt-missing'],
    ['2053325010001-2X', 'pirt-not-digits'],
    ['2053325010001', 'pirt-wrong-length'],
    ['206332501000127', ''],
    ['20533250100012700', 'pirt-wrong-length'],
    ['0053325010001-27', 'pirt-packaging'],
    ['9053325010001-27', 'pirt-packaging'],
  ])('judges %j: %s', (text, code) => {
    expect(codes(pirt(text).errors)).toEqual(code ? [code] : []);
  });

  it.each([
    ['2059999010001-27', 'pirt-area-unknown'],
    ['2003325010001-27', 'pirt-food-unknown'],
    ['2053325010001-25', 'pirt-expired'],
    ['2053325010001-40', 'pirt-expiry-far'],
  ])('warns of %s: %s, and is valid', (text, code) => {
    expect(pirt(text).errors).toEqual([]);
    expect(codes(pirt(text).warnings)).toEqual([code]);
  });

  it('is good through the year of its expiry', () => {
    expect(pirt('2053325010001-26').warnings).toEqual([]);
    expect(readPirt('2053325010001-26', '2027-01-01', findArea).warnings).toEqual([
      { code: 'pirt-expired', data: { year: 2026 } },
    ]);
  });

  it('has one normal form, 13-2', () => {
    const typed = digits(14)
      .map(rest => `3${rest}`)
      .chain(plain => fc.tuple(fc.constant(plain), spread(plain)));
    fc.assert(
      fc.property(typed, ([plain, text]) => {
        expect(pirt(text).normalized).toBe(`${plain.slice(0, 13)}-${plain.slice(13)}`);
      }),
    );
  });
});

describe('a halal certificate', () => {
  it.each(['ID33110000012340521', 'id 3311 0000 0123 40521', 'Halal No. ID-33110000012340521'])(
    'reads %j',
    text => {
      expect(readHalal(text)).toEqual({
        normalized: 'ID33110000012340521',
        parts: { digits: '33110000012340521' },
        warnings: [],
        errors: [],
      });
    },
  );

  it.each([
    ['', 'halal-missing'],
    ['33110000012340521', 'halal-prefix'],
    ['ID', 'halal-not-digits'],
    ['ID3311A000012340521', 'halal-not-digits'],
    ['ID331100000', 'halal-too-short'],
    ['KH-12345/2024', 'halal-is-decree'],
    ['KHID33110000012340521', 'halal-is-decree'],
  ])('refuses %j: %s', (text, code) => {
    expect(codes(readHalal(text).errors)).toEqual([code]);
  });

  it('has a least length and no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }).chain(digits), rest => {
        expect(readHalal(`ID${rest}`).errors.length === 0).toBe(rest.length >= fewestHalalDigits);
      }),
    );
  });
});

describe('a BPOM number', () => {
  it.each([
    ['MD 123456789012', 'MD123456789012', 'food', 'domestic'],
    ['BPOM RI MD 123456789012', 'MD123456789012', 'food', 'domestic'],
    ['BPOM: ML-1234 5678 9012 345', 'ML123456789012345', 'food', 'import'],
    ['POM NA18201300456', 'NA18201300456', 'cosmetic', null],
    ['tr 183316941', 'TR183316941', 'traditional-medicine', 'domestic'],
    ['SI 123456789', 'SI123456789', 'supplement', 'import'],
  ])('reads %j', (text, normalized, goods, origin) => {
    const reading = readBpom(text);
    expect(reading.normalized).toBe(normalized);
    expect(reading.parts).toMatchObject({ goods, origin, digits: normalized.slice(2) });
    expect(reading.warnings).toEqual([]);
  });

  it.each([
    ['', 'bpom-missing'],
    ['BPOM RI', 'bpom-missing'],
    ['123456789012', 'bpom-prefix'],
    ['M123456789012', 'bpom-prefix'],
    ['MD12345678901A', 'bpom-not-digits'],
    ['MD', 'bpom-not-digits'],
    ['MD12345678901', 'bpom-wrong-length'],
    ['MD1234567890123456', 'bpom-wrong-length'],
    ['TR12345678', 'bpom-wrong-length'],
  ])('refuses %j: %s', (text, code) => {
    expect(codes(readBpom(text).errors)).toEqual([code]);
  });

  it('says which lengths there are', () => {
    expect(readBpom('MD1').errors).toEqual([
      { code: 'bpom-wrong-length', data: { digits: 1, least: 12, most: 15 } },
    ]);
  });

  it('takes letters it does not know with a warning, also those of every object', () => {
    expect(codes(readBpom('ZZ123456789012').warnings)).toEqual(['bpom-prefix-unknown']);
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), minLength: 2, maxLength: 2 }),
        prefix => {
          fc.pre(prefix !== 'NO' && prefix !== 'RI');
          expect(readBpom(`${prefix}123456789012`).errors).toEqual([]);
        },
      ),
    );
  });
});
