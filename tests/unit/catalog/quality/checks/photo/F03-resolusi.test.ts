import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'F03-resolusi';

const photo = (width: number, height: number, more: object = {}) => ({
  width,
  height,
  sharpness: 50,
  broken: false,
  ...more,
});

describe(id, () => {
  it.each([
    [499, 2000, ['photo-too-small']],
    [2000, 499, ['photo-too-small']],
    [500, 500, ['photo-small']],
    [4000, 999, ['photo-small']],
    [1000, 1000, []],
    [4000, 3000, []],
  ])('%d × %d: %j', (width, height, codes) => {
    expect(codesOf(id, { title: 'Kopi', photos: [photo(width, height)] })).toEqual(codes);
  });
  it('judges each photo and names it', () => {
    const found = reportsOf(id, { title: 'Kopi', photos: [photo(1600, 1200), photo(300, 200)] });
    expect(found).toMatchObject([{ photo: { id: 'foto-2' }, evidence: '300×200', data: { min: 500 } }]);
  });
  it('passes over a photo that cannot be read', () => {
    expect(codesOf(id, { title: 'Kopi', photos: [photo(10, 10, { broken: true })] })).toEqual([]);
  });
});
