import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNib } from '~/reference/nib.ts';
import { formatPhone, parsePhone, readPhone } from '~/reference/phone.ts';
import { codes, digits, spread } from './known.ts';

describe('a NIB', () => {
  it.each(['9120405123456', '9120 4051 2345 6', 'NIB: 9120.4051.23456', '912-040-512-3456'])(
    'reads %j',
    text => {
      expect(readNib(text)).toEqual({
        normalized: '9120405123456',
        parts: { digits: 13 },
        warnings: [],
        errors: [],
      });
    },
  );

  it.each([
    ['', 'nib-missing'],
    ['NIB', 'nib-missing'],
    ['91204O5123456', 'nib-not-digits'],
    ['912040512345', 'nib-wrong-length'],
    ['91204051234567', 'nib-wrong-length'],
  ])('refuses %j: %s', (text, code) => {
    expect(codes(readNib(text).errors)).toEqual([code]);
  });

  it('says how many digits were typed', () => {
    expect(readNib('9120 4051 2345').errors).toEqual([{ code: 'nib-wrong-length', data: { digits: 12 } }]);
  });

  it('warns of one digit again and again', () => {
    expect(codes(readNib('1111111111111').warnings)).toEqual(['nib-one-digit']);
    expect(readNib('1111111111111').errors).toEqual([]);
  });

  it('takes any thirteen digits, however they are spread', () => {
    const typed = digits(13).chain(plain => fc.tuple(fc.constant(plain), spread(plain)));
    fc.assert(
      fc.property(typed, ([plain, text]) => {
        expect(readNib(text).normalized).toBe(plain);
      }),
    );
  });
});

describe('a mobile number', () => {
  it.each([
    '081234567890',
    '0812-3456-7890',
    '0812 3456 7890',
    '6281234567890',
    '+6281234567890',
    '+62 812-3456-7890',
    '+62 (0)812 3456 7890',
    '0062 812 3456 7890',
    '62 0812 3456 7890',
    '81234567890',
    '(0812) 3456.7890',
  ])('%j comes to +62', text => {
    expect(readPhone(text)).toEqual({
      normalized: '+6281234567890',
      parts: { country: '62', national: '081234567890' },
      warnings: [],
      errors: [],
    });
    expect(parsePhone(text)).toBe('+6281234567890');
  });

  it.each([
    ['0811123456', '+62811123456'],
    ['0812345678901', '+62812345678901'],
  ])('has 10 to 13 digits at home: %s', (text, expected) => {
    expect(parsePhone(text)).toBe(expected);
  });

  it.each([
    ['', 'phone-missing'],
    ['+', 'phone-missing'],
    ['0812 E456', 'phone-not-digits'],
    ['081112345', 'phone-wrong-length'],
    ['08123456789012', 'phone-wrong-length'],
    ['0285391234', 'phone-not-mobile'],
    ['+60123456789', 'phone-not-mobile'],
    ['+81234567890', 'phone-not-mobile'],
    ['1234567890', 'phone-not-mobile'],
    ['++6281234567890', 'phone-not-digits'],
  ])('refuses %j: %s', (text, code) => {
    expect(codes(readPhone(text).errors)).toEqual([code]);
    expect(parsePhone(text)).toBeNull();
  });

  const subscribers = fc.integer({ min: 8, max: 11 }).chain(length => digits(length).map(rest => `8${rest}`));

  it('has one normal form for every way of writing it', () => {
    fc.assert(
      fc.property(subscribers, rest => {
        const forms = [`0${rest}`, `62${rest}`, `+62${rest}`, `+620${rest}`, `0062${rest}`, rest];
        expect([...new Set(forms.map(parsePhone))]).toEqual([`+62${rest}`]);
      }),
    );
  });

  it('comes back from the form in which it is read aloud', () => {
    expect(formatPhone('+6281234567890')).toBe('0812-3456-7890');
    expect(formatPhone('+62811123456')).toBe('0811-1234-56');
    fc.assert(
      fc.property(subscribers, rest => {
        expect(parsePhone(formatPhone(`+62${rest}`))).toBe(`+62${rest}`);
      }),
    );
  });
});
