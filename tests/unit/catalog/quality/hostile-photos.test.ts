import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { preparePhoto } from '~/catalog/photos/prepare-photo.server.ts';
import { photoFile, pngChunk } from './photo-files.ts';

const codeOf = async (bytes: Buffer) => {
  const made = await preparePhoto(bytes);
  return made.ok ? 'taken' : made.problems[0]?.code;
};
const square = (background: string) => sharp({ create: { width: 64, height: 48, channels: 3, background } });
const frames = () => Promise.all(['#a00', '#0a0'].map(colour => square(colour).png().toBuffer()));

/** A PNG with a chunk put behind its head. */
async function pngWith(name: string, data: Buffer): Promise<Buffer> {
  const png = await square('#864').png().toBuffer();
  return Buffer.concat([png.subarray(0, 33), pngChunk(name, data), png.subarray(33)]);
}

describe('photos that are refused', () => {
  it('moving ones: GIF, WebP, PNG', async () => {
    const [gif, webp] = await Promise.all([
      sharp(await frames(), { join: { animated: true } })
        .gif({ delay: [50, 50] })
        .toBuffer(),
      sharp(await frames(), { join: { animated: true } })
        .webp({ delay: [50, 50] })
        .toBuffer(),
    ]);
    const apng = await pngWith('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]));
    for (const moving of [gif, webp, apng]) expect(await codeOf(moving)).toBe('photo-animated');
  });
  it('a picture of no size', async () => {
    const png = await square('#864').png().toBuffer();
    const empty = Buffer.concat([
      png.subarray(0, 8),
      pngChunk('IHDR', Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0])),
      png.subarray(33),
    ]);
    expect(await codeOf(empty)).toBe('photo-broken');
    expect(await codeOf(Buffer.alloc(0))).toBe('photo-missing');
  });
  it.each(['jpeg', 'png', 'webp'] as const)('a %s cut off anywhere, without throwing', async format => {
    const whole = await photoFile(160, 120, format);
    for (const share of [0.01, 0.1, 0.4, 0.8])
      expect(await codeOf(whole.subarray(0, Math.round(share * whole.length)))).toMatch(
        /^photo-(broken|not-image)$/,
      );
  });
  it('more than ten megabytes, before they are looked at', async () => {
    expect(await codeOf(Buffer.alloc(10 * 1024 * 1024 + 1, 0xff))).toBe('photo-too-large');
  });
});

describe('photos that are taken, harmless', () => {
  it('printing colours, with the colours that they mean', async () => {
    const cmyk = await square('#d02020').toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer();
    expect((await sharp(cmyk).metadata()).space).toBe('cmyk');
    const made = await preparePhoto(cmyk);
    if (!made.ok) throw new Error(made.problems[0]?.code);
    const [red, green, blue] = await sharp(made.value.file).raw().toBuffer();
    expect(red!).toBeGreaterThan(140);
    expect(Math.max(green!, blue!)).toBeLessThan(90);
  });
  it('sixteen bits a channel', async () => {
    const deep = await square('#80c040').toColourspace('rgb16').png().toBuffer();
    expect((await sharp(deep).metadata()).depth).toBe('ushort');
    const made = await preparePhoto(deep);
    if (!made.ok) throw new Error(made.problems[0]?.code);
    const [red, green, blue] = await sharp(made.value.file).raw().toBuffer();
    expect(
      [Math.abs(red! - 0x80), Math.abs(green! - 0xc0), Math.abs(blue! - 0x40)].every(off => off < 8),
    ).toBe(true);
  });
  it('a photo that is a page of HTML or a ZIP as well: only pixels are kept', async () => {
    const photo = await photoFile(160, 120);
    const tail = Buffer.from('PK\x03\x04<html><script>alert(1)</script></html>');
    const made = await preparePhoto(Buffer.concat([photo, tail]));
    if (!made.ok) throw new Error(made.problems[0]?.code);
    for (const kept of [made.value.file, made.value.thumb]) {
      expect(kept.includes('<script>')).toBe(false);
      expect(kept.subarray(0, 4).toString('latin1')).toBe('RIFF');
    }
  });
  it('a huge note beside the pixels, and one that grows when unpacked', async () => {
    const photo = await photoFile(160, 120);
    const block = Buffer.alloc(65_537, 0x41);
    block.set([0xff, 0xe1, 0xff, 0xff]);
    const notes = Array.from({ length: 90 }, () => block.subarray(0, 65_537));
    expect(await codeOf(Buffer.concat([photo.subarray(0, 2), ...notes, photo.subarray(2)]))).toBe('taken');
    const bomb = Buffer.concat([Buffer.from('Comment\0\0', 'latin1'), deflateSync(Buffer.alloc(50_000_000))]);
    expect(await codeOf(await pngWith('zTXt', bomb))).toMatch(/^(taken|photo-broken)$/);
  });
  it('keeps no place, no serial number, no note', async () => {
    const told = await sharp(await photoFile(160, 120))
      .withExif({
        IFD0: { ImageDescription: 'rumah' },
        IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '6/1 54/1 30/1' },
      })
      .jpeg()
      .toBuffer();
    const made = await preparePhoto(told);
    if (!made.ok) throw new Error(made.problems[0]?.code);
    expect(made.value.features.file.hadLocation).toBe(true);
    for (const kept of [made.value.file, made.value.thumb]) {
      const { exif, xmp, icc, iptc } = await sharp(kept).metadata();
      expect([exif, xmp, icc, iptc]).toEqual([undefined, undefined, undefined, undefined]);
    }
  });
});
