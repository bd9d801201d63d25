import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reducePhoto, SMALL_SIDE } from '~/catalog/quality/photo/reduced-photo.ts';
import { paint, reduced } from './scenes.ts';

describe('reducePhoto', () => {
  it('weighs colours as the eye does', () => {
    const { grey } = reduced(
      paint(
        4,
        1,
        x =>
          [
            [255, 0, 0],
            [0, 255, 0],
            [0, 0, 255],
            [255, 255, 255],
          ][x] as never,
      ),
    );
    expect([...grey.data]).toEqual([76, 150, 29, 255]);
  });
  it('gives the mean of every box', () => {
    const { small } = reduced(paint(1024, 512, (x, y) => ((x + y) % 2 === 0 ? 100 : 200)));
    expect([small.width, small.height]).toEqual([256, 128]);
    expect(new Set(small.rgb)).toEqual(new Set([150]));
    expect(new Set(small.grey)).toEqual(new Set([150]));
  });
  it('keeps the place of things', () => {
    const { small } = reduced(
      paint(1024, 1024, (x, y) => (x < 512 && y >= 768 ? [200, 10, 10] : [10, 10, 200])),
    );
    const at = (x: number, y: number) => [
      ...small.rgb.subarray(3 * (y * small.width + x), 3 * (y * small.width + x) + 3),
    ];
    expect(at(10, 250)).toEqual([200, 10, 10]);
    expect(at(140, 250)).toEqual([10, 10, 200]);
    expect(at(10, 180)).toEqual([10, 10, 200]);
  });
  it('leaves a small picture as it is', () => {
    const { small } = reduced(paint(90, 60, x => x));
    expect([small.width, small.height]).toEqual([90, 60]);
    expect([...small.grey.subarray(0, 5)]).toEqual([0, 1, 2, 3, 4]);
  });
  it('answers for any size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 700 }), fc.integer({ min: 1, max: 40 }), (width, height) => {
        const { grey, small } = reducePhoto(new Uint8Array(width * height * 3).fill(77), width, height);
        expect(grey.data).toHaveLength(width * height);
        expect(small.grey).toHaveLength(small.width * small.height);
        expect(Math.max(small.width, small.height)).toBeLessThanOrEqual(1.5 * SMALL_SIDE);
        expect(new Set(small.rgb)).toEqual(new Set([77]));
      }),
      { numRuns: 50 },
    );
  });
});
