import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measurePhoto } from '~/catalog/quality/photo/measure-photo.ts';
import { busy, paint } from './scenes.ts';

const measure = ({ rgb, width, height }: ReturnType<typeof busy>) => measurePhoto(rgb, width, height);

describe('measurePhoto', () => {
  it('says the same of the same pixels', () => {
    expect(measure(busy(320, 240))).toEqual(measure(busy(320, 240)));
  });
  it('tells a market from a product on a sheet', () => {
    const sheet = paint(640, 480, (x, y) =>
      x > 120 && x < 520 && y > 60 && y < 420
        ? [40 + ((x * y) % 90), 90, 30 + ((x ^ y) % 60)]
        : [240, 238, 230],
    );
    expect(measure(sheet)).toMatchObject({ plainBackground: 1, measuredSide: 640, clipped: 0 });
    expect(measure(sheet).subject.share).toBeCloseTo(0.47, 1);
    expect(measure(busy(640, 480))).toMatchObject({ subject: { share: 1 } });
  });
  it('gives numbers within their ranges for whatever pixels', () => {
    const side = fc.integer({ min: 1, max: 120 });
    fc.assert(
      fc.property(side, side, fc.uint8Array({ minLength: 7, maxLength: 64 }), (width, height, tile) => {
        const rgb = Uint8Array.from({ length: width * height * 3 }, (_, at) => tile[at % tile.length]!);
        const found = measurePhoto(rgb, width, height);
        for (const share of [found.clipped, found.plainBackground, found.fineDetail, found.subject.share]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        for (const level of [found.lightness, found.subjectLightness, found.contrast]) {
          expect(level).toBeGreaterThanOrEqual(0);
          expect(level).toBeLessThanOrEqual(255);
        }
        expect(Number.isFinite(found.sharpness)).toBe(true);
        expect(found.measuredSide).toBe(Math.max(width, height));
      }),
      { numRuns: 60 },
    );
  });
});
