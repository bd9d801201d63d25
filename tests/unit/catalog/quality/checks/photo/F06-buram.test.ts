import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'F06-buram';

const photo = (width: number, height: number, more: object = {}) => ({
  width,
  height,
  sharpness: 50,
  broken: false,
  ...more,
});

const codes = (side: number, sharpness: number) =>
  codesOf(id, { title: 'Kopi', photos: [photo(side, side, { sharpness })] });

describe(id, () => {
  it.each([
    [1600, 7.9, ['photo-very-blurred']],
    [1600, 8, ['photo-blurred']],
    [1600, 29.9, ['photo-blurred']],
    [1600, 30, []],
    [800, 4.4, ['photo-very-blurred']],
    [800, 7.9, ['photo-blurred']],
    [800, 8, []],
    [348, 2.9, ['photo-very-blurred']],
    [348, 4, ['photo-blurred']],
    [348, 4.2, []],
  ])('side %d, sharpness %d: %j', (side, sharpness, expected) => {
    expect(codes(side, sharpness)).toEqual(expected);
  });
  it('shows where it looked', () => {
    const [found] = reportsOf(id, { title: 'Kopi', photos: [photo(1600, 1200, { sharpness: 9 })] });
    expect(found).toMatchObject({
      photo: { id: 'foto-1', box: { x: 0.1, y: 0.2, width: 0.5, height: 0.5 } },
      data: { sharpness: 9, stopBelow: 8, warnBelow: 30 },
    });
  });
  it('says nothing about a size that no band covers', () => {
    const bands = [{ from: 1000, stopBelow: 8, warnBelow: 30 }];
    expect(codesOf(id, { title: 'Kopi', photos: [photo(300, 300, { sharpness: 1 })] }, { bands })).toEqual(
      [],
    );
  });
});
