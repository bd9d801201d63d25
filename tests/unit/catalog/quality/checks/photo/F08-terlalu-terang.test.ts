import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'F08-terlalu-terang';
const withPhotos = (...photos: object[]) => ({ title: 'Kopi Robusta Tersono 200 g', photos });

describe(id, () => {
  it('says nothing without a photo, or of one that cannot be opened', () => {
    expect(codesOf(id, withPhotos())).toEqual([]);
    expect(codesOf(id, withPhotos({ broken: true }))).toEqual([]);
  });

  it('draws the line at 8 % of the product', () => {
    expect(codesOf(id, withPhotos({ clipped: 0.08 }))).toEqual([]);
    expect(codesOf(id, withPhotos({ clipped: 0.081 }))).toEqual(['photo-overexposed']);
  });
  it('says how much', () => {
    expect(reportsOf(id, withPhotos({ clipped: 0.224 }))).toMatchObject([
      { evidence: '22 %', data: { percent: 22 }, fix: 'less-light' },
    ]);
  });
  it('passes a correct pack shot: light all over, nothing burnt on the product', () => {
    expect(codesOf(id, withPhotos({ lightness: 255, plainBackground: 1, clipped: 0 }))).toEqual([]);
  });
});
