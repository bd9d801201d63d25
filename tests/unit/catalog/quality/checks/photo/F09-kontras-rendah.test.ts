import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'F09-kontras-rendah';
const withPhotos = (...photos: object[]) => ({ title: 'Kopi Robusta Tersono 200 g', photos });

describe(id, () => {
  it('says nothing without a photo, or of one that cannot be opened', () => {
    expect(codesOf(id, withPhotos())).toEqual([]);
    expect(codesOf(id, withPhotos({ broken: true }))).toEqual([]);
  });

  it('draws the line at a spread of 60 levels', () => {
    expect(codesOf(id, withPhotos({ contrast: 60 }))).toEqual([]);
    expect(reportsOf(id, withPhotos({ contrast: 59 }))).toMatchObject([
      { code: 'photo-pale', evidence: '59' },
    ]);
  });
  it('takes another line from the options', () => {
    expect(codesOf(id, withPhotos({ contrast: 59 }), { min: 40 })).toEqual([]);
  });
});
