import fc from 'fast-check';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { hashDistance, hashPhoto } from '~/catalog/quality/photo/perceptual-hash.ts';
import { busy, type Pixels, paint, reduced } from './scenes.ts';

const hashOf = (pixels: Pixels) => {
  const { small } = reduced(pixels);
  return hashPhoto({ ...small, data: small.grey });
};

async function changed({ rgb, width, height }: Pixels, change: (photo: Sharp) => Sharp): Promise<Pixels> {
  const file = await change(sharp(rgb, { raw: { width, height, channels: 3 } })).toBuffer();
  const { data, info } = await sharp(file)
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { rgb: data, width: info.width, height: info.height };
}

const scenes = [1, 2, 3, 4, 5, 6].map(seed => busy(480, 360, seed * 977));

describe('hashPhoto', () => {
  const changes: [string, (photo: Sharp) => Sharp][] = [
    ['a strong JPEG', photo => photo.jpeg({ quality: 40 })],
    ['half the size', photo => photo.resize({ width: 240 }).png()],
    ['more light', photo => photo.linear(1, 25).png()],
    ['less light', photo => photo.linear(1, -25).png()],
    ['more contrast', photo => photo.linear(1.3, -38).png()],
    [
      'a label in the corner',
      photo =>
        photo
          .composite([
            {
              input: { create: { width: 110, height: 30, channels: 3, background: '#c00000' } },
              left: 365,
              top: 325,
            },
          ])
          .png(),
    ],
  ];
  it.each(changes)('hardly minds %s', async (_, change) => {
    for (const scene of scenes)
      expect(hashDistance(hashOf(scene).hash, hashOf(await changed(scene, change)).hash)).toBeLessThanOrEqual(
        8,
      );
  });
  it('keeps different pictures apart', () => {
    const hashes = scenes.map(scene => hashOf(scene).hash);
    for (const [at, one] of hashes.entries())
      for (const other of hashes.slice(at + 1)) expect(hashDistance(one, other)).toBeGreaterThan(12);
  });
  it('knows a mirror image: its hash is the mirror hash, and the other way round', async () => {
    for (const scene of scenes) {
      const own = hashOf(scene);
      const mirrored = hashOf(await changed(scene, photo => photo.flop().png()));
      expect(hashDistance(own.hash, mirrored.mirrorHash)).toBeLessThanOrEqual(4);
      expect(hashDistance(own.mirrorHash, mirrored.hash)).toBeLessThanOrEqual(4);
      expect(hashDistance(own.hash, mirrored.hash)).toBeGreaterThan(8);
    }
  });
  it('is 16 hex digits, for a plain and a tiny picture too', () => {
    for (const pixels of [paint(40, 30, () => 7), paint(1, 1, () => 200), paint(3, 900, x => 80 * x)]) {
      const { hash, mirrorHash } = hashOf(pixels);
      expect([hash, mirrorHash].every(text => /^[0-9a-f]{16}$/.test(text))).toBe(true);
    }
  });
});

describe('hashDistance', () => {
  const hash = fc.stringMatching(/^[0-9a-f]{16}$/);
  it('is a distance', () => {
    fc.assert(
      fc.property(hash, hash, hash, (a, b, c) => {
        expect(hashDistance(a, a)).toBe(0);
        expect(hashDistance(a, b)).toBe(hashDistance(b, a));
        expect(hashDistance(a, c)).toBeLessThanOrEqual(hashDistance(a, b) + hashDistance(b, c));
      }),
    );
  });
  it('counts bits', () => {
    expect(hashDistance('0000000000000000', 'ffffffffffffffff')).toBe(64);
    expect(hashDistance('8000000000000001', '0000000000000000')).toBe(2);
  });
});
