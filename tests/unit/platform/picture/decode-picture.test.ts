import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cardPhoto, heicPhoto, pixelBomb, svgWithScript } from '#tests/support/papers.ts';
import { decodePicture } from '~/platform/picture/decode-picture.server.ts';

describe('decodePicture', () => {
  it('gives upright pixels without alpha, at most the wanted side', async () => {
    const photo = await decodePicture(await cardPhoto({ width: 900, height: 600, orientation: 8 }), 300);
    if (typeof photo === 'string') throw new Error(photo);
    expect(photo).toMatchObject({ format: 'jpeg', width: 600, height: 900 });
    expect(photo.pixels).toMatchObject({ width: 200, height: 300 });
    expect(photo.pixels.data.length).toBe(200 * 300 * 3);
  });

  it('does not enlarge', async () => {
    const photo = await decodePicture(await cardPhoto({ width: 90, height: 60 }), 300);
    expect(photo).toMatchObject({ pixels: { width: 90, height: 60 } });
  });

  it('lays what is clear on white', async () => {
    const clear = { width: 4, height: 4, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } as const;
    const photo = await decodePicture(await sharp({ create: clear }).png().toBuffer(), 300);
    if (typeof photo === 'string') throw new Error(photo);
    expect([...new Set(photo.pixels.data)]).toEqual([255]);
  });

  it.each([
    ['not-image', () => svgWithScript],
    ['heic', () => heicPhoto],
    ['animated', () => Buffer.from('GIF89a......')],
    ['too-many-pixels', () => pixelBomb(50_000, 50_000)],
    ['broken', async () => (await cardPhoto()).subarray(0, 20_000)],
  ] as const)('says %s', async (refusal, bytes) => {
    expect(await decodePicture(await bytes(), 300)).toBe(refusal);
  });
});
