import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cardPhoto, photoWithMetadata } from '#tests/support/papers.ts';
import { stripJpeg } from '~/platform/paper/strip-jpeg.ts';

describe('a JPEG inside a PDF', () => {
  it('loses its notes and not one pixel', async () => {
    const photo = await photoWithMetadata();
    const stripped = Buffer.from(stripJpeg(photo));
    expect(photo.includes('RAHASIA')).toBe(true);
    expect(stripped.includes('RAHASIA')).toBe(false);
    expect((await sharp(stripped).metadata()).exif).toBeUndefined();
    const pixels = (bytes: Buffer) => sharp(bytes).raw().toBuffer();
    expect((await pixels(stripped)).equals(await pixels(photo))).toBe(true);
  });

  it('without notes stays as it is; done twice it is done once', async () => {
    const photo = await cardPhoto({ width: 80, height: 60 });
    const once = stripJpeg(photo);
    expect(Buffer.from(stripJpeg(once)).equals(Buffer.from(once))).toBe(true);
  });

  it('cut anywhere or changed anywhere it still ends', async () => {
    const photo = await photoWithMetadata();
    fc.assert(
      fc.property(fc.nat(2_000), fc.nat(2_000), fc.nat(255), (length, at, value) => {
        const broken = Uint8Array.from(photo.subarray(0, length));
        if (at < broken.length) broken[at] = value;
        expect(stripJpeg(broken).length).toBeLessThanOrEqual(broken.length);
      }),
    );
  });

  it('what is no JPEG is left alone', () => {
    const text = Buffer.from('bukan foto');
    expect(stripJpeg(text)).toBe(text);
  });
});
