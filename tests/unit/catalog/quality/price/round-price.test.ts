import { describe, expect, it } from 'vitest';
import { roundly } from '~/catalog/quality/price/round-price.ts';

describe('roundly', () => {
  it.each([
    [44_812, 45_000],
    [1_234_567, 1_200_000],
    [987, 990],
    [7, 7],
    [0.4, 0],
    [0, 0],
    [Number.NaN, 0],
    [Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER],
  ])('%d is about %d', (rupiah, about) => {
    expect(roundly(rupiah)).toBe(about);
  });
});
