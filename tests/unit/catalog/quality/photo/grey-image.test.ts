import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lightnessQuantile, toGrey } from '~/catalog/quality/photo/grey-image.ts';
import { draw, flat } from './pictures.ts';

describe('toGrey', () => {
  it.each([
    [[0, 0, 0], 0],
    [[255, 255, 255], 255],
    [[255, 0, 0], 76],
    [[0, 255, 0], 150],
    [[0, 0, 255], 29],
  ])('of %j is %d', (rgb, lightness) => {
    expect(toGrey(Uint8Array.from(rgb), 1, 1).data[0]).toBe(lightness);
  });
  it('keeps a grey pixel and stays between 0 and 255', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 3, maxLength: 3 }), fc.nat({ max: 255 }), (rgb, level) => {
        expect(toGrey(Uint8Array.of(level, level, level), 1, 1).data[0]).toBe(level);
        const value = toGrey(rgb, 1, 1).data[0]!;
        expect(value).toBeGreaterThanOrEqual(Math.min(...rgb));
        expect(value).toBeLessThanOrEqual(Math.max(...rgb));
      }),
    );
  });
});

describe('lightnessQuantile', () => {
  const ramp = draw(256, 1, x => x);
  it.each([
    [0.01, 2],
    [0.5, 127],
    [1, 255],
  ])('%d of a ramp is %d', (share, level) => {
    expect(lightnessQuantile(ramp, share)).toBe(level);
  });
  it('of one tone is that tone', () => {
    expect(lightnessQuantile(flat(9, 9, 33), 0.5)).toBe(33);
  });
});
