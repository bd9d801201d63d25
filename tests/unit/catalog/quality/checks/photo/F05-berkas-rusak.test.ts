import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'F05-berkas-rusak';

const photo = (width: number, height: number, more: object = {}) => ({
  width,
  height,
  sharpness: 50,
  broken: false,
  ...more,
});

describe(id, () => {
  it('names each broken photo', () => {
    const photos = [photo(1600, 1200), photo(0, 0, { broken: true }), photo(0, 0, { broken: true })];
    expect(reportsOf(id, { title: 'Kopi', photos }).map(found => found.photo?.id)).toEqual([
      'foto-2',
      'foto-3',
    ]);
  });
  it('passes photos that open', () => {
    expect(codesOf(id, { title: 'Kopi', photos: [photo(10, 10)] })).toEqual([]);
  });
});
