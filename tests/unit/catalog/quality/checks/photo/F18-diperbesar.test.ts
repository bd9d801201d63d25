import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'F18-diperbesar';
const withPhotos = (...photos: object[]) => ({ title: 'Kopi Robusta Tersono 200 g', photos });

describe(id, () => {
  it('says nothing without a photo, or of one that cannot be opened', () => {
    expect(codesOf(id, withPhotos())).toEqual([]);
    expect(codesOf(id, withPhotos({ broken: true }))).toEqual([]);
  });

  it('draws the line at hardly any fine detail', () => {
    expect(codesOf(id, withPhotos({ fineDetail: 0.016 }))).toEqual([]);
    expect(codesOf(id, withPhotos({ fineDetail: 0.015 }))).toEqual(['photo-enlarged']);
  });
  it('says nothing of a tiny picture: that it is small is said elsewhere', () => {
    expect(codesOf(id, withPhotos({ width: 198, height: 198, fineDetail: 0.001 }))).toEqual([]);
  });
  it('names the claimed size', () => {
    expect(reportsOf(id, withPhotos({ fineDetail: 0.008 }))[0]).toMatchObject({
      evidence: '1600×1200',
      data: { width: 1600, height: 1200 },
      fix: 'send-unenlarged',
    });
  });
});
