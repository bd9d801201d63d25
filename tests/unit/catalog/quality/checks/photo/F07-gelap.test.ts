import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'F07-gelap';
const withPhotos = (...photos: object[]) => ({ title: 'Kopi Robusta Tersono 200 g', photos });

describe(id, () => {
  it('says nothing without a photo, or of one that cannot be opened', () => {
    expect(codesOf(id, withPhotos())).toEqual([]);
    expect(codesOf(id, withPhotos({ broken: true }))).toEqual([]);
  });

  it('draws the line at the median light of the product', () => {
    expect(codesOf(id, withPhotos({ subjectLightness: 50 }))).toEqual([]);
    expect(codesOf(id, withPhotos({ subjectLightness: 49 }))).toEqual(['photo-dark']);
  });
  it('does not let a white ground make up for a dark product', () => {
    expect(codesOf(id, withPhotos({ lightness: 240, subjectLightness: 30 }))).toEqual(['photo-dark']);
  });
  it('shows which photo and where', () => {
    const box = { x: 0.3, y: 0.3, width: 0.4, height: 0.4 };
    expect(
      reportsOf(id, withPhotos({}, { subjectLightness: 34, subject: { box, share: 0.16 } })),
    ).toMatchObject([{ photo: { id: 'foto-2', box }, evidence: '34', data: { lightness: 34, min: 50 } }]);
  });
});
