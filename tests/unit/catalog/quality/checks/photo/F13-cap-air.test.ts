import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'F13-cap-air';
const withPhotos = (...photos: object[]) => ({ title: 'Kopi Robusta Tersono 200 g', photos });

describe(id, () => {
  it('says nothing without a photo, or of one that cannot be opened', () => {
    expect(codesOf(id, withPhotos())).toEqual([]);
    expect(codesOf(id, withPhotos({ broken: true }))).toEqual([]);
  });

  const mark = (x: number, faint = true) => ({
    box: { x, y: 0.4, width: 0.2, height: 0.05 },
    flat: true,
    faint,
  });
  it('takes one faint patch for a shadow, the same in two places for a mark', () => {
    expect(codesOf(id, withPhotos({ textRegions: [mark(0.1)] }))).toEqual([]);
    expect(reportsOf(id, withPhotos({ textRegions: [mark(0.1), mark(0.6)] }))).toMatchObject([
      { code: 'photo-watermark', evidence: '2', photo: { box: { x: 0.1 } } },
    ]);
  });
  it('does not count clear writing', () => {
    expect(codesOf(id, withPhotos({ textRegions: [mark(0.1), mark(0.6, false)] }))).toEqual([]);
  });
});
