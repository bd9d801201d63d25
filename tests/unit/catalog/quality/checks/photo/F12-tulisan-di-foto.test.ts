import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'F12-tulisan-di-foto';
const withPhotos = (...photos: object[]) => ({ title: 'Kopi Robusta Tersono 200 g', photos });

describe(id, () => {
  it('says nothing without a photo, or of one that cannot be opened', () => {
    expect(codesOf(id, withPhotos())).toEqual([]);
    expect(codesOf(id, withPhotos({ broken: true }))).toEqual([]);
  });

  const at = (x: number, y: number, flat = true, faint = false) => ({
    box: { x, y, width: 0.4, height: 0.06 },
    flat,
    faint,
  });
  const busy = { plainBackground: 0.05, subject: { share: 1, box: { x: 0, y: 0, width: 1, height: 1 } } };
  it('finds a caption beside the product, on whatever ground', () => {
    expect(codesOf(id, withPhotos({ textRegions: [at(0.1, 0.9)] }))).toEqual(['photo-writing']);
    expect(codesOf(id, withPhotos({ textRegions: [at(0.1, 0.02, false)] }))).toEqual(['photo-writing']);
  });
  it('leaves the print on the pack alone', () => {
    expect(codesOf(id, withPhotos({ textRegions: [at(0.3, 0.4), at(0.3, 0.55, false)] }))).toEqual([]);
  });
  it('finds a flat band at the edge of a busy photo, and leaves signs in the scene alone', () => {
    expect(codesOf(id, withPhotos({ ...busy, textRegions: [at(0.1, 0.9)] }))).toEqual(['photo-writing']);
    expect(codesOf(id, withPhotos({ ...busy, textRegions: [at(0.1, 0.9, false)] }))).toEqual([]);
    expect(codesOf(id, withPhotos({ ...busy, textRegions: [at(0.3, 0.5)] }))).toEqual([]);
  });
  it('does not take a pale mark for writing: that is the check on watermarks', () => {
    expect(codesOf(id, withPhotos({ textRegions: [at(0.1, 0.9, true, true)] }))).toEqual([]);
  });
  it('reports a photo once, with the place', () => {
    const found = reportsOf(id, withPhotos({ textRegions: [at(0.1, 0.9), at(0.1, 0.02)] }));
    expect(found).toMatchObject([{ evidence: '40 × 6 %', photo: { id: 'foto-1', box: { y: 0.9 } } }]);
  });
});
