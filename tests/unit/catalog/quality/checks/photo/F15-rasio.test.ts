import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'F15-rasio';
const withPhotos = (...photos: object[]) => ({ title: 'Kopi Robusta Tersono 200 g', photos });

describe(id, () => {
  it('says nothing without a photo, or of one that cannot be opened', () => {
    expect(codesOf(id, withPhotos())).toEqual([]);
    expect(codesOf(id, withPhotos({ broken: true }))).toEqual([]);
  });

  it.each([
    [2000, 1000, []],
    [1000, 2000, []],
    [2001, 1000, ['photo-narrow']],
    [1000, 2001, ['photo-narrow']],
    [1200, 1200, []],
  ])('%d × %d', (width, height, codes) => {
    expect(codesOf(id, withPhotos({ width, height }))).toEqual(codes);
  });
  it('passes what every phone takes: 4:3, 16:9, square', () => {
    const sizes = [
      [4000, 3000],
      [4032, 2268],
      [3024, 3024],
    ] as const;
    expect(codesOf(id, withPhotos(...sizes.map(([width, height]) => ({ width, height }))))).toEqual([]);
  });
  it('names the size', () => {
    expect(reportsOf(id, withPhotos({ width: 720, height: 1600 }))[0]).toMatchObject({
      evidence: '720×1600',
    });
  });
});
