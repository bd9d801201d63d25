import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { fineDetailOf } from '~/catalog/quality/photo/fine-detail.ts';
import { measureSharpness } from '~/catalog/quality/photo/sharpness.ts';
import { checkered, draw, flat } from './pictures.ts';
import { busy, type Pixels, reduced } from './scenes.ts';

const detailOf = (pixels: Pixels) => measureSharpness(reduced(pixels).grey).fineDetail;

async function enlarged(
  { rgb, width, height }: Pixels,
  times: number,
  kernel: 'cubic' | 'lanczos3',
): Promise<Pixels> {
  const { data, info } = await sharp(rgb, { raw: { width, height, channels: 3 } })
    .resize({ width: Math.round(width * times), kernel })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { rgb: data, width: info.width, height: info.height };
}

describe('fine detail', () => {
  const scene = busy(400, 300);
  it('fills the band of a picture as a camera takes it', () => {
    expect(detailOf(scene)).toBeGreaterThan(0.05);
  });
  it.each([
    [2, 'cubic'],
    [2, 'lanczos3'],
    [3, 'cubic'],
    [3, 'lanczos3'],
  ] as const)('is gone when a picture was made %d times as large (%s)', async (times, kernel) => {
    expect(detailOf(await enlarged(scene, times, kernel))).toBeLessThan(0.016);
  });
  it('stays in a photo out of focus: a camera adds grain to it', () => {
    const soft = draw(400, 300, (x, y) => 128 + 60 * Math.sin(x / 19) * Math.cos(y / 23));
    const grainy = draw(
      400,
      300,
      (x, y) => soft.data[y * 400 + x]! + (((x * 7919 + y * 104_729) >> 3) % 9) - 4,
    );
    const area = [{ x: 1, y: 1, wide: 64, high: 64 }];
    expect(fineDetailOf(grainy, area)).toBeGreaterThan(0.02);
  });
  it('takes the better of rows and columns: a shaken photo keeps one', () => {
    const shaken = draw(300, 300, (_, y) => (((y * 48_271) >> 4) % 2 === 0 ? 60 : 190));
    expect(fineDetailOf(shaken, [{ x: 1, y: 1, wide: 64, high: 64 }])).toBeGreaterThan(0.05);
  });
  it('is 0 of a plain surface and of one too small to say', () => {
    expect(fineDetailOf(flat(200, 200), [{ x: 1, y: 1, wide: 64, high: 64 }])).toBe(0);
    expect(fineDetailOf(checkered(12, 12, 1), [{ x: 1, y: 1, wide: 10, high: 10 }])).toBe(0);
    expect(fineDetailOf(flat(20, 20), [])).toBe(0);
  });
});
