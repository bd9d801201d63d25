import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cardPhoto } from '#tests/support/papers.ts';
import {
  fitInto,
  type LightMap,
  lightMap,
  MEASURED_SIDE,
  measurePicture,
  pictureRemarks,
  remarksOn,
} from '~/reference/picture/measure-picture.ts';

async function measured(photo: Parameters<typeof cardPhoto>[0]) {
  const bytes = await cardPhoto(photo);
  const { width = 0, height = 0 } = await sharp(bytes).metadata();
  const fitted = fitInto(width, height, MEASURED_SIDE);
  const pixels = await sharp(bytes).resize(fitted.width, fitted.height).removeAlpha().raw().toBuffer();
  return measurePicture(lightMap(pixels, fitted.width, fitted.height, 3), Math.max(width, height));
}

function flat(width: number, height: number, value: number): LightMap {
  return { width, height, data: new Uint8Array(width * height).fill(value) };
}

describe('a photo of a card', () => {
  it.each([
    ['sharp', {}, []],
    ['of a good camera', { width: 3200, height: 2400 }, []],
    ['a little soft, still legible', { blur: 2 }, []],
    ['out of focus', { blur: 5 }, ['blurred']],
    ['in the dark', { light: 0.3 }, ['too-dark']],
    ['under a lamp', { lamp: 0.25 }, ['glare']],
    ['from far away', { width: 640, height: 480 }, ['too-small']],
    ['in the dark and out of focus', { light: 0.3, blur: 5 }, ['too-dark', 'blurred']],
  ] as const)('%s: remarks as a person would make them', async (_, photo, remarks) => {
    expect(remarksOn(await measured(photo))).toEqual(remarks);
  });

  it('is the less sharp the more it is blurred', async () => {
    const values: number[] = [];
    for (const blur of [0, 1, 2, 3, 4, 6]) values.push((await measured({ blur })).sharpness);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(new Set(values).size).toBe(values.length);
  });
});

describe('what is no card', () => {
  it.each([0, 128, 255])('an empty area of lightness %i has no sharpness and no glare', value => {
    expect(measurePicture(flat(200, 150, value), 1600)).toEqual({
      ...{ side: 1600, sharpness: 0, light: value, glare: 0 },
    });
  });

  it('a white page is bright, and no glare', () => {
    const page = flat(320, 320, 255);
    for (let at = 0; at < page.data.length; at += 9) page.data[at] = 40;
    const measure = measurePicture(page, 1600);
    expect(measure.glare).toBe(0);
    expect(remarksOn(measure)).not.toContain('glare');
  });

  it('a burnt spot on a dark ground is glare by its share', () => {
    const spot = flat(320, 320, 90);
    for (let y = 64; y < 192; y++) spot.data.fill(255, y * 320 + 64, y * 320 + 192);
    expect(measurePicture(spot, 1600).glare).toBe(160);
  });

  it.each([
    [1, 1],
    [2, 500],
    [31, 31],
    [800, 3],
  ])('%i × %i is measured without falling over', (width, height) => {
    const measure = measurePicture(flat(width, height, 100), 100);
    expect(measure).toMatchObject({ sharpness: 0, light: 100, glare: 0 });
  });
});

describe('always', () => {
  const anyMap = fc
    .record({ width: fc.integer({ min: 1, max: 90 }), height: fc.integer({ min: 1, max: 90 }) })
    .chain(({ width, height }) =>
      fc
        .uint8Array({ minLength: width * height, maxLength: width * height })
        .map(data => ({ width, height, data })),
    );

  it('whole, bounded numbers, the same for the same picture, and only known remarks', () => {
    fc.assert(
      fc.property(anyMap, fc.integer({ min: 1, max: 10_000 }), (map, side) => {
        const measure = measurePicture(map, side);
        expect(measure).toEqual(measurePicture(map, side));
        for (const number of Object.values(measure)) expect(Number.isInteger(number)).toBe(true);
        expect(measure.light).toBeLessThanOrEqual(255);
        expect(measure.glare).toBeLessThanOrEqual(1000);
        expect(measure.sharpness).toBeGreaterThanOrEqual(0);
        expect(pictureRemarks).toEqual(expect.arrayContaining(remarksOn(measure)));
      }),
      { numRuns: 60 },
    );
  });

  it('three or four bytes a pixel give the same light', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)), { minLength: 1 }), pixels => {
        const three = lightMap(pixels.flat(), pixels.length, 1, 3);
        const four = lightMap(
          pixels.flatMap(pixel => [...pixel, 255]),
          pixels.length,
          1,
          4,
        );
        expect(three).toEqual(four);
      }),
    );
  });

  it('fits into a square, never enlarged, shape kept', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_000 }), fc.integer({ min: 1, max: 9_000 }), (width, height) => {
        const fitted = fitInto(width, height, 800);
        expect(Math.max(fitted.width, fitted.height)).toBeLessThanOrEqual(800);
        expect(Math.min(fitted.width, fitted.height)).toBeGreaterThanOrEqual(1);
        if (Math.max(width, height) <= 800) expect(fitted).toEqual({ width, height });
        else
          expect(Math.abs(fitted.width * height - fitted.height * width)).toBeLessThanOrEqual(
            Math.max(width, height),
          );
      }),
    );
  });
});
