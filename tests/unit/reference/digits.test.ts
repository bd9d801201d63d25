import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDigits, squeeze } from '~/reference/digits.ts';
import { passesLuhn } from '~/reference/luhn.ts';
import { digits, spread } from './known.ts';

describe('squeeze', () => {
  it.each([
    ['33 25 01', '332501'],
    ['33.25.01', '332501'],
    ['33-25–01—02−03', '3325010203'],
    ['(0285) 391/234', '0285391234'],
    ['\t33\u00a025\u200a01\n', '332501'],
    ['３３２５', '3325'],
    ['id 33', 'ID33'],
    ['No. 3325', '3325'],
    ['Nomor: 3325', '3325'],
  ])('makes %j %j', (text, expected) => {
    expect(squeeze(text)).toBe(expected);
  });

  it('takes a leading label away, with or without its "No."', () => {
    expect(squeeze('NIK: 3325', 'NIK')).toBe('3325');
    expect(squeeze('nik no. 3325', 'NIK')).toBe('3325');
    expect(squeeze('P-IRT No. 2053', 'PIRT')).toBe('2053');
    expect(squeeze('NIB 3325', 'NIK')).toBe('NIB3325');
  });

  it('keeps letters: they are what is wrong', () => {
    expect(squeeze('33O5')).toBe('33O5');
    expect(isDigits('33O5')).toBe(false);
    expect(isDigits('')).toBe(false);
    expect(isDigits('٣٣')).toBe(false);
  });

  it('reads digits the same however they are spread', () => {
    fc.assert(
      fc.property(
        digits(13).chain(plain => fc.tuple(fc.constant(plain), spread(plain))),
        ([plain, typed]) => {
          expect(squeeze(typed)).toBe(plain);
        },
      ),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const once = squeeze(text, 'NIK');
        expect(squeeze(once).length).toBeLessThanOrEqual(once.length);
        expect(/[\s.,:;/\\_()[\]'"-]/.test(once)).toBe(false);
      }),
    );
  });
});

describe('the Luhn test', () => {
  it.each(['79927398713', '4532015112830366', '013121660', '0'])('passes %s', text => {
    expect(passesLuhn(text)).toBe(true);
  });

  it.each(['79927398710', '012345678', '1', ''])('fails %j', text => {
    expect(passesLuhn(text)).toBe(false);
  });

  it('has one right last digit, and finds every single wrong digit', () => {
    fc.assert(
      fc.property(digits(8), fc.nat(8), fc.integer({ min: 1, max: 9 }), (head, at, shift) => {
        const tails = [...'0123456789'].filter(tail => passesLuhn(head + tail));
        expect(tails).toHaveLength(1);
        const right = head + tails[0];
        const wrong = (Number(right[at]) + shift) % 10;
        expect(passesLuhn(right.slice(0, at) + wrong + right.slice(at + 1))).toBe(false);
      }),
    );
  });

  it('finds neighbours in each other’s place, 0 and 9 apart', () => {
    fc.assert(
      fc.property(digits(9), fc.nat(7), (text, at) => {
        const [a, b] = [text[at] ?? '', text[at + 1] ?? ''];
        fc.pre(a !== b && ![`${a}${b}`, `${b}${a}`].includes('09'));
        const swapped = text.slice(0, at) + b + a + text.slice(at + 2);
        expect(passesLuhn(text) && passesLuhn(swapped)).toBe(false);
      }),
    );
  });
});
