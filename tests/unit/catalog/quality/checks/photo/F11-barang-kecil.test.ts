import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'F11-barang-kecil';
const withPhotos = (...photos: object[]) => ({ title: 'Kopi Robusta Tersono 200 g', photos });

describe(id, () => {
  it('says nothing without a photo, or of one that cannot be opened', () => {
    expect(codesOf(id, withPhotos())).toEqual([]);
    expect(codesOf(id, withPhotos({ broken: true }))).toEqual([]);
  });

  const subject = (share: number, width: number, height: number) => ({
    subject: { share, box: { x: (1 - width) / 2, y: (1 - height) / 2, width, height } },
  });
  it('draws the line at 40 % of the photo', () => {
    expect(codesOf(id, withPhotos(subject(0.4, 0.7, 0.7)))).toEqual([]);
    expect(codesOf(id, withPhotos(subject(0.39, 0.7, 0.7)))).toEqual(['photo-subject-small']);
  });
  it('leaves a bottle alone that stands from edge to edge', () => {
    expect(codesOf(id, withPhotos(subject(0.2, 0.25, 0.9)))).toEqual([]);
    expect(codesOf(id, withPhotos(subject(0.2, 0.9, 0.25)))).toEqual([]);
    expect(codesOf(id, withPhotos(subject(0.2, 0.3, 0.75)))).toEqual(['photo-subject-small']);
  });
  it('tells of an empty photo', () => {
    expect(codesOf(id, withPhotos(subject(0, 1, 1)))).toEqual(['photo-subject-small']);
  });
  it('is silent on a busy ground, where the whole photo counts as product', () => {
    expect(codesOf(id, withPhotos({ plainBackground: 0.05, ...subject(1, 1, 1) }))).toEqual([]);
  });
  it('shows what it took for the product', () => {
    expect(reportsOf(id, withPhotos(subject(0.112, 0.32, 0.36)))).toMatchObject([
      { evidence: '11 %', photo: { box: { width: 0.32 } }, data: { percent: 11 } },
    ]);
  });
});
