import { describe, expect, it } from 'vitest';
import { codesOf } from '../../example-context.ts';

const id = 'F17-tangkapan-layar';
const withPhotos = (...photos: object[]) => ({ title: 'Kopi Robusta Tersono 200 g', photos });

describe(id, () => {
  it('says nothing without a photo, or of one that cannot be opened', () => {
    expect(codesOf(id, withPhotos())).toEqual([]);
    expect(codesOf(id, withPhotos({ broken: true }))).toEqual([]);
  });

  const bars = (top: boolean, bottom: boolean) => ({ screenBars: { top, bottom } });
  const phone = { width: 1080, height: 2400 };
  it('finds a status bar on a picture as long as a screen', () => {
    expect(codesOf(id, withPhotos({ ...phone, ...bars(true, false) }))).toEqual(['photo-screenshot']);
    expect(codesOf(id, withPhotos({ ...phone, ...bars(false, false) }))).toEqual([]);
  });
  it('believes buttons alone only of a PNG: cameras write JPEG', () => {
    expect(codesOf(id, withPhotos({ ...phone, ...bars(false, true) }))).toEqual([]);
    expect(codesOf(id, withPhotos({ ...phone, ...bars(false, true), file: { format: 'png' } }))).toEqual([
      'photo-screenshot',
    ]);
  });
  it('leaves photos of another shape alone, whatever their edges look like', () => {
    for (const [width, height] of [
      [1200, 1600],
      [1600, 1200],
      [1200, 1200],
      [400, 1200],
    ] as const)
      expect(codesOf(id, withPhotos({ width, height, ...bars(true, true) })), `${width}×${height}`).toEqual(
        [],
      );
  });
  it('knows screens from 16:10 to 21:9', () => {
    for (const [width, height] of [
      [800, 1280],
      [720, 1280],
      [1170, 2532],
      [1080, 2520],
    ] as const)
      expect(
        codesOf(id, withPhotos({ width, height, ...bars(true, true) })),
        `${width}×${height}`,
      ).toHaveLength(1);
  });
});
