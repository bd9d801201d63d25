import { describe, expect, it } from 'vitest';
import { codesOf } from '../../example-context.ts';

const id = 'F10-latar-ramai';
const withPhotos = (...photos: object[]) => ({ title: 'Kopi Robusta Tersono 200 g', photos });

describe(id, () => {
  it('says nothing without a photo, or of one that cannot be opened', () => {
    expect(codesOf(id, withPhotos())).toEqual([]);
    expect(codesOf(id, withPhotos({ broken: true }))).toEqual([]);
  });

  it('draws the line at .6 of the border', () => {
    expect(codesOf(id, withPhotos({ plainBackground: 0.6 }))).toEqual([]);
    expect(codesOf(id, withPhotos({ plainBackground: 0.59 }))).toEqual(['photo-busy-ground-first']);
  });
  it('tells the main photo from the others', () => {
    const busy = { plainBackground: 0.1 };
    expect(codesOf(id, withPhotos(busy, busy, {}))).toEqual(['photo-busy-ground-first', 'photo-busy-ground']);
    expect(codesOf(id, withPhotos({}, busy))).toEqual(['photo-busy-ground']);
  });
  it('does not take the second photo for the main one when the first cannot be opened', () => {
    expect(codesOf(id, withPhotos({ broken: true }, { plainBackground: 0.1 }))).toEqual([
      'photo-busy-ground',
    ]);
  });
});
