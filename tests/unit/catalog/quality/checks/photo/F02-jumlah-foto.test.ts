import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'F02-jumlah-foto';

const photo = (width: number, height: number, more: object = {}) => ({
  width,
  height,
  sharpness: 50,
  broken: false,
  ...more,
});

const many = (count: number) => Array.from({ length: count }, () => photo(1600, 1200));

describe(id, () => {
  it.each([1, 2])('asks for more than %d', count => {
    expect(reportsOf(id, { title: 'Kopi', photos: many(count) })[0]).toMatchObject({
      code: 'photo-few',
      data: { count, min: 3 },
    });
  });
  it.each([3, 8])('is content with %d', count => {
    expect(codesOf(id, { title: 'Kopi', photos: many(count) })).toEqual([]);
  });
});
