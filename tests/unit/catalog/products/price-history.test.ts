import { describe, expect, it } from 'vitest';
import { isFirstLine, isSamePrice, priceDay } from '~/catalog/products/price-history.ts';

const price = { priceRupiah: 45_000, priceIncludesPpn: true, ppnRate: 11 };

describe('isSamePrice', () => {
  it.each([
    [{}, true],
    [{ priceRupiah: 45_001 }, false],
    [{ priceRupiah: null }, false],
    [{ priceIncludesPpn: false }, false],
    [{ ppnRate: 12 }, false],
  ])('with %j: %s', (change, same) => {
    expect(isSamePrice(price, { ...price, ...change })).toBe(same);
  });
});

describe('isFirstLine', () => {
  it('is written once there is a price', () => {
    expect(isFirstLine(price)).toBe(true);
    expect(isFirstLine({ ...price, priceRupiah: null })).toBe(false);
  });
});

describe('priceDay', () => {
  const before = { priceRupiah: 45_000, priceOn: '2026-03-01' };
  it('stays while the amount does, moves with it, and goes with it', () => {
    expect(priceDay(before, 45_000, '2026-11-21')).toBe('2026-03-01');
    expect(priceDay(before, 46_000, '2026-11-21')).toBe('2026-11-21');
    expect(priceDay(before, null, '2026-11-21')).toBeNull();
    expect(priceDay({ priceRupiah: null, priceOn: null }, 1_000, '2026-11-21')).toBe('2026-11-21');
  });
});
