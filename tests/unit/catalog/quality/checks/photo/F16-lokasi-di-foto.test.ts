import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'F16-lokasi-di-foto';
const withPhotos = (...photos: object[]) => ({ title: 'Kopi Robusta Tersono 200 g', photos });

describe(id, () => {
  it('says nothing without a photo, or of one that cannot be opened', () => {
    expect(codesOf(id, withPhotos())).toEqual([]);
    expect(codesOf(id, withPhotos({ broken: true }))).toEqual([]);
  });

  it('tells that a place was removed, once per photo', () => {
    const found = reportsOf(
      id,
      withPhotos({ file: { hadLocation: true } }, {}, { file: { hadLocation: true } }),
    );
    expect(found.map(({ code, photo }) => [code, photo?.id])).toEqual([
      ['photo-location-removed', 'foto-1'],
      ['photo-location-removed', 'foto-3'],
    ]);
  });
  it('never says where', () => {
    const [found] = reportsOf(id, withPhotos({ file: { hadLocation: true } }));
    expect(found).toMatchObject({ evidence: 'EXIF' });
    expect(found?.data).toBeUndefined();
  });
  it('passes a photo that told nothing', () => {
    expect(codesOf(id, withPhotos({}))).toEqual([]);
  });
});
