import { describe, expect, it } from 'vitest';
import { codesOf } from '../../example-context.ts';

const id = 'F01-tanpa-foto';

const photo = (width: number, height: number, more: object = {}) => ({
  width,
  height,
  sharpness: 50,
  broken: false,
  ...more,
});

describe(id, () => {
  it('stops a listing without photos', () => {
    expect(codesOf(id, { title: 'Kopi' })).toEqual(['photo-none']);
    expect(codesOf(id, { title: 'Kopi', photos: [] })).toEqual(['photo-none']);
  });
  it('passes with one, even a broken one: that is F05', () => {
    expect(codesOf(id, { title: 'Kopi', photos: [photo(0, 0, { broken: true })] })).toEqual([]);
  });
});
