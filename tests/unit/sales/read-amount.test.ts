import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIndonesianAmount, readMachineAmount, readQuantity } from '~/sales/read-amount.ts';

describe('readIndonesianAmount', () => {
  it.each([
    ['9.000,00', 9000],
    ['Rp 162.000', 162_000],
    ['Rp162.000,-', 162_000],
    ['Rp. 1.250.000', 1_250_000],
    ['rp\u00a01.250.000,50', 1_250_001],
    ['162000', 162_000],
    ['-5.000', -5000],
    [75_000, 75_000],
    ['0', 0],
  ])('reads %j as %d', (text, amount) => {
    expect(readIndonesianAmount(text)).toBe(amount);
  });

  it.each([
    '9,000.00',
    '1.25',
    '1.2500',
    'sembilan ribu',
    '',
    'Rp',
    '12.345.67',
    null,
    undefined,
    Number.NaN,
    '1e5',
  ])('does not guess at %j', text => {
    expect(readIndonesianAmount(text)).toBeNull();
  });

  it('reads back every amount as Indonesians write it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_000_000_000_000 }), amount => {
        const written = amount.toLocaleString('de-DE');
        expect(readIndonesianAmount(written)).toBe(amount);
        expect(readIndonesianAmount(`Rp ${written},00`)).toBe(amount);
      }),
    );
  });
});

describe('readMachineAmount', () => {
  it.each([
    [56_476_000, 56_476_000],
    ['56476000', 56_476_000],
    ['56476000.50', 56_476_001],
    ['56476000,25', 56_476_000],
    [' 10 ', 10],
    [-3, -3],
  ])('reads %j as %d', (value, amount) => {
    expect(readMachineAmount(value)).toBe(amount);
  });

  it.each(['1.250.000', 'Rp 5', '', null, {}, Number.POSITIVE_INFINITY, '99999999999999999999'])(
    'does not guess at %j',
    value => {
      expect(readMachineAmount(value)).toBeNull();
    },
  );
});

describe('readQuantity', () => {
  it.each([
    ['18', 18],
    ['2,5', 2.5],
    ['2.5', 2.5],
    ['1.000', 1000],
    [3, 3],
  ])('reads %j as %d', (value, quantity) => {
    expect(readQuantity(value)).toBe(quantity);
  });

  it.each(['-1', 'dua', '', null, -2, Number.NaN])('does not guess at %j', value => {
    expect(readQuantity(value)).toBeNull();
  });
});
