import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber, formatRupiah, parseRupiah } from '~/reference/rupiah.ts';

describe('writing amounts', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1.000'],
    [1_250_000, '1.250.000'],
    [104_052_940_216, '104.052.940.216'],
    [-1500, '−1.500'],
  ])('%d is %s', (number, text) => {
    expect(formatNumber(number)).toBe(text);
    expect(formatRupiah(number)).toBe(`${number < 0 ? '−' : ''}Rp\u00a0${text.replace('−', '')}`);
  });

  it.each([
    [0.5, 1, '0,5'],
    [88.04, 1, '88,0'],
    [1234.567, 2, '1.234,57'],
    [-0.04, 1, '0,0'],
  ])('%d with %d decimals is %s', (number, decimals, text) => {
    expect(formatNumber(number, decimals)).toBe(text);
  });
});

describe('reading amounts', () => {
  it.each([
    ['1250000', 1_250_000],
    ['1.250.000', 1_250_000],
    ['Rp 1.250.000', 1_250_000],
    ['Rp1.250.000,00', 1_250_000],
    ['Rp. 1.250.000,-', 1_250_000],
    ['IDR 1250000', 1_250_000],
    ['1,250,000', 1_250_000],
    ['1 250 000', 1_250_000],
    ['1.250', 1250],
    ['0', 0],
    ['1,5 juta', 1_500_000],
    ['15 jt', 15_000_000],
    ['500rb', 500_000],
    ['500 ribu', 500_000],
    ['2 miliar', 2_000_000_000],
    ['2,5 M', 2_500_000_000],
    ['1,15 juta', 1_150_000],
    ['0,1 triliun', 100_000_000_000],
  ])('%j is %d', (text, rupiah) => {
    expect(parseRupiah(text)).toEqual({ ok: true, value: rupiah });
  });

  it.each([
    ['', 'rupiah-missing'],
    ['Rp', 'rupiah-missing'],
    ['banyak', 'rupiah-not-a-number'],
    ['1.5', 'rupiah-not-a-number'],
    ['1.25.000', 'rupiah-not-a-number'],
    ['1,2,3', 'rupiah-not-a-number'],
    ['-5000', 'rupiah-not-a-number'],
    ['5000-', 'rupiah-not-a-number'],
    ['juta', 'rupiah-not-a-number'],
    ['1e9', 'rupiah-not-a-number'],
    ['NaN', 'rupiah-not-a-number'],
    ['1000,5', 'rupiah-not-whole'],
    ['1,2345678 juta', 'rupiah-not-whole'],
    ['99999 triliun', 'rupiah-too-large'],
  ])('%j is refused: %s', (text, code) => {
    expect(parseRupiah(text)).toEqual({ ok: false, problems: [{ code }] });
  });

  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000_000 }), rupiah => {
        expect(parseRupiah(formatRupiah(rupiah))).toEqual({ ok: true, value: rupiah });
        expect(parseRupiah(String(rupiah))).toEqual({ ok: true, value: rupiah });
      }),
    );
  });

  it('never gives a fraction, a negative or nothing at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^(rp)?[0-9., ]{0,18}( juta| rb| m)?$/)), text => {
        const read = parseRupiah(text);
        if (read.ok) expect(Number.isSafeInteger(read.value) && read.value >= 0).toBe(true);
        else expect(read.problems).toHaveLength(1);
      }),
    );
  });
});
