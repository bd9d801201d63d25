import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'F04-foto-besar';
const withPhotos = (...photos: object[]) => ({ title: 'Kopi Robusta Tersono 200 g', photos });

describe(id, () => {
  it('says nothing without a photo, or of one that cannot be opened', () => {
    expect(codesOf(id, withPhotos())).toEqual([]);
    expect(codesOf(id, withPhotos({ broken: true }))).toEqual([]);
  });

  const file = (bytes: number) => ({ file: { bytes } });
  it('tells when the file was heavier than it had to be', () => {
    expect(codesOf(id, withPhotos(file(5_000_000)))).toEqual([]);
    expect(reportsOf(id, withPhotos(file(9_400_000)))).toMatchObject([
      { code: 'photo-shrunk', evidence: '9.4 MB, 1600×1200', data: { megabytes: 9.4, megapixels: 2 } },
    ]);
  });
  it('tells when it had more pixels than anybody sees', () => {
    expect(codesOf(id, withPhotos({ width: 6000, height: 4000 }))).toEqual([]);
    expect(codesOf(id, withPhotos({ width: 6000, height: 4001 }))).toEqual(['photo-shrunk']);
  });
  it('passes an ordinary phone photo: 12 megapixels, 4 MB', () => {
    expect(codesOf(id, withPhotos({ width: 4000, height: 3000, ...file(4_000_000) }))).toEqual([]);
  });
});
