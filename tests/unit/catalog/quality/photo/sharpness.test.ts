import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaussianBlur, measureSharpness } from '~/catalog/quality/photo/sharpness.ts';
import { blurred, checkered, draw, flat } from './pictures.ts';

describe('measureSharpness', () => {
  const sharp = checkered(320, 240);

  it('falls with every round of blur', () => {
    const ratios = [0, 1, 2, 4].map(times => measureSharpness(blurred(sharp, times)).ratio);
    expect(ratios).toEqual([...ratios].sort((a, b) => b - a));
    expect(ratios[0]!).toBeGreaterThan(4 * ratios[2]!);
  });
  it('does not mind a white ground: only the most detailed tenth counts', () => {
    const onWhite = draw(640, 640, (x, y) =>
      x < 256 && y < 256 ? (sharp.data[(y % 240) * 320 + x] ?? 0) : 255,
    );
    const { ratio, box } = measureSharpness(onWhite);
    expect(ratio).toBeGreaterThan(0.8 * measureSharpness(sharp).ratio);
    expect(box.x + box.width).toBeLessThanOrEqual(0.51);
    expect(box.y + box.height).toBeLessThanOrEqual(0.51);
  });
  it('does not mind light or contrast much', () => {
    const dim = draw(320, 240, (x, y) => 20 + (sharp.data[y * 320 + x] ?? 0) / 4);
    expect(measureSharpness(dim).ratio / measureSharpness(sharp).ratio).toBeGreaterThan(0.8);
  });
  it('of a plain surface is 0: nothing to be sharp about', () => {
    expect(measureSharpness(flat(200, 200)).ratio).toBe(0);
  });
  it.each([
    [1, 1],
    [2, 2],
    [3, 3],
    [1, 500],
    [65, 40],
  ])('answers for a picture of %d × %d', (width, height) => {
    const { ratio, box } = measureSharpness(checkered(width, height, 1));
    expect(Number.isFinite(ratio)).toBe(true);
    expect(box.width).toBeGreaterThan(0);
    expect(box.width).toBeLessThanOrEqual(1);
  });
  it('keeps the box inside the frame, whatever the size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 200 }), fc.integer({ min: 3, max: 200 }), (width, height) => {
        const { x, y, width: wide, height: high } = measureSharpness(checkered(width, height)).box;
        for (const value of [x, y, wide, high]) expect(value).toBeGreaterThanOrEqual(0);
        expect(x + wide).toBeLessThanOrEqual(1.002);
        expect(y + high).toBeLessThanOrEqual(1.002);
      }),
      { numRuns: 30 },
    );
  });
});

describe('gaussianBlur', () => {
  it('leaves a plain surface as it is, to the edges', () => {
    for (const value of gaussianBlur(flat(40, 30, 77))) expect(value).toBeCloseTo(77, 3);
  });
  it('spreads a point evenly and keeps its sum', () => {
    const point = draw(31, 31, (x, y) => (x === 15 && y === 15 ? 200 : 0));
    const out = gaussianBlur(point);
    expect(out.reduce((a, b) => a + b, 0)).toBeCloseTo(200, 1);
    expect(out[15 * 31 + 13]).toBeCloseTo(out[13 * 31 + 15]!, 4);
    expect(out[15 * 31 + 15]).toBeGreaterThan(out[15 * 31 + 16]!);
  });
});
