import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cardPhoto, photoWithMetadata, pixelBomb } from '#tests/support/papers.ts';
import { pictureSize } from '~/reference/picture/picture-size.ts';

describe('the size of a picture by its first bytes', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('%s', async format => {
    const bytes = await cardPhoto({ width: 413, height: 207, format });
    expect(pictureSize(bytes.subarray(0, 4_096))).toEqual({ width: 413, height: 207 });
  });

  it.each([
    ['lossless WebP', { lossless: true }],
    ['near-lossless WebP', { nearLossless: true }],
  ])('%s', async (_, options) => {
    const bytes = await sharp(await cardPhoto({ width: 300, height: 911 }))
      .webp(options)
      .toBuffer();
    expect(pictureSize(bytes)).toEqual({ width: 300, height: 911 });
  });

  it('WebP with something besides the picture', async () => {
    const bytes = await sharp(await cardPhoto({ width: 320, height: 240 }))
      .withMetadata({ orientation: 6 })
      .webp()
      .toBuffer();
    expect(pictureSize(bytes)).toEqual({ width: 320, height: 240 });
  });

  it('JPEG with a camera’s notes before the frame, a progressive one, and one that stands on its side', async () => {
    expect(pictureSize(await photoWithMetadata())).toEqual({ width: 900, height: 700 });
    const progressive = await sharp(await cardPhoto({ width: 500, height: 400 }))
      .jpeg({ progressive: true })
      .toBuffer();
    expect(pictureSize(progressive)).toEqual({ width: 500, height: 400 });
    // As it is stored; the browser turns it.
    const turned = await cardPhoto({ width: 500, height: 400, orientation: 8 });
    expect(pictureSize(turned)).toEqual({ width: 500, height: 400 });
  });

  it('of a pixel bomb, without its pixels', () => {
    expect(pictureSize(pixelBomb(50_000, 40_000))).toEqual({ width: 50_000, height: 40_000 });
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a text', new TextEncoder().encode('bukan foto')],
    ['a cut header', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ['a PNG of no size', new Uint8Array(pixelBomb(0, 10))],
  ])('%s has none', (_, bytes) => {
    expect(pictureSize(bytes)).toBeNull();
  });

  it('whatever comes, it answers, with a positive size or none', () => {
    const starts = [[0xff, 0xd8, 0xff], [0x89, 0x50, 0x4e, 0x47], [...Buffer.from('RIFF0000WEBPVP8 ')], []];
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 }), (start, rest) => {
        const size = pictureSize(new Uint8Array([...start, ...rest]));
        if (size) expect(Math.min(size.width, size.height)).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
  });
});
