import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type DecodedPhoto, decodePhoto, photoFeatures } from '~/catalog/quality/photo-features.server.ts';
import { heicHeader, photoFile, pixelBomb, svgFile } from './photo-files.ts';

async function decoded(bytes: Buffer): Promise<DecodedPhoto> {
  const photo = await decodePhoto(bytes);
  if (typeof photo === 'string') throw new Error(photo);
  return photo;
}

describe('decodePhoto refuses', () => {
  it.each([
    ['SVG', svgFile],
    ['zero bytes', Buffer.alloc(4096)],
    ['an empty file', Buffer.alloc(0)],
    ['text', Buffer.from('ini bukan foto')],
  ])('%s', async (_, bytes) => {
    expect(await decodePhoto(bytes)).toBe('photo-not-image');
  });
  it('HEIC in its own words: no phone owner knows what it is', async () => {
    expect(await decodePhoto(heicHeader)).toBe('photo-heic');
  });
  it('a JPEG header with nothing behind it', async () => {
    expect(await decodePhoto(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]))).toBe('photo-broken');
  });
  it.each(['jpeg', 'png', 'webp'] as const)('a %s that was cut off', async format => {
    const whole = await photoFile(900, 700, format);
    expect(await decodePhoto(whole.subarray(0, Math.floor(whole.length / 2)))).toBe('photo-broken');
  });
  it('a pixel bomb', async () => {
    expect(await decodePhoto(pixelBomb(60_000, 60_000))).toBe('photo-too-many-pixels');
  });
  it('a picture just over 50 megapixels, by its header', async () => {
    expect(await decodePhoto(pixelBomb(10_001, 5_000))).toBe('photo-too-many-pixels');
  });
  it('a moving WebP', async () => {
    const frames = await Promise.all(
      [40, 200].map(level =>
        sharp({ create: { width: 32, height: 32, channels: 3, background: { r: level, g: 0, b: 0 } } })
          .png()
          .toBuffer(),
      ),
    );
    const moving = await sharp(frames, { join: { animated: true } })
      .webp({ delay: [100, 100] })
      .toBuffer();
    expect(await decodePhoto(moving)).toBe('photo-animated');
  });
  it('a PNG that hides behind the first bytes of a JPEG', async () => {
    const png = await photoFile(64, 48, 'png');
    const refusal = await decodePhoto(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), png]));
    expect(['photo-broken', 'photo-not-image']).toContain(refusal);
  });
});

describe('decodePhoto', () => {
  it('turns a photo upright by its EXIF', async () => {
    const lying = await sharp(await photoFile(400, 300))
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const photo = await decoded(lying);
    expect([photo.width, photo.height]).toEqual([300, 400]);
    expect([photo.pixels.width, photo.pixels.height]).toEqual([300, 400]);
  });
  it('keeps at most 1600 pixels a side and remembers the real size', async () => {
    const photo = await decoded(await photoFile(4000, 3000));
    expect(photo).toMatchObject({ width: 4000, height: 3000, pixels: { width: 1600, height: 1200 } });
    expect(photo.pixels.data).toHaveLength(1600 * 1200 * 3);
  });
  it('never enlarges', async () => {
    expect((await decoded(await photoFile(120, 90))).pixels).toMatchObject({ width: 120, height: 90 });
  });
  it('puts a see-through picture on white and a grey one into three channels', async () => {
    const clear = await sharp({
      create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    expect((await decoded(clear)).pixels.data[0]).toBe(255);
    const grey = await sharp(await photoFile(40, 30))
      .greyscale()
      .jpeg()
      .toBuffer();
    expect((await decoded(grey)).pixels.data).toHaveLength(40 * 30 * 3);
  });
});

describe('photoFeatures', () => {
  it('tells a sharp photo from the same one blurred', async () => {
    const [sharp0, soft] = [await photoFile(1600, 1200), await photoFile(1600, 1200, 'jpeg', 5)];
    const [a, b] = [await photoFeatures(await decoded(sharp0)), await photoFeatures(await decoded(soft))];
    expect(a.sharpness).toBeGreaterThan(30);
    expect(b.sharpness).toBeLessThan(15);
    expect(a.measuredSide).toBe(1024);
  });
  it('gives the real size, not the measured one', async () => {
    expect(await photoFeatures(await decoded(await photoFile(3000, 2000)))).toMatchObject({
      width: 3000,
      height: 2000,
    });
  });
  it('measures the same bytes once', async () => {
    const photo = await decoded(await photoFile(700, 500));
    expect(await photoFeatures(photo)).toBe(await photoFeatures(photo));
  });
  it('sees light and dark', async () => {
    const tone = async (level: number) =>
      photoFeatures(
        await decoded(
          await sharp({
            create: { width: 200, height: 200, channels: 3, background: { r: level, g: level, b: level } },
          })
            .png()
            .toBuffer(),
        ),
      );
    expect((await tone(20)).lightness).toBe(20);
    expect((await tone(240)).lightness).toBe(240);
  });
});
