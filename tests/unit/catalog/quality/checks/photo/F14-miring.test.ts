import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'F14-miring';
const withPhotos = (...photos: object[]) => ({ title: 'Kopi Robusta Tersono 200 g', photos });

describe(id, () => {
  it('says nothing without a photo, or of one that cannot be opened', () => {
    expect(codesOf(id, withPhotos())).toEqual([]);
    expect(codesOf(id, withPhotos({ broken: true }))).toEqual([]);
  });

  it('tells that a photo was turned', () => {
    expect(reportsOf(id, withPhotos({}, { file: { turned: true } }))).toMatchObject([
      { code: 'photo-turned', photo: { id: 'foto-2' }, fix: 'nothing-turned' },
    ]);
  });
  it('passes an upright one', () => {
    expect(codesOf(id, withPhotos({ file: { turned: false } }))).toEqual([]);
  });
});
