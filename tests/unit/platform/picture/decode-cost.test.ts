import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type ClaimedPicture, decodeCost } from '~/platform/picture/decode-cost.ts';
import {
  decodePicture,
  MAX_DECODE_MEMORY,
  MAX_DECODE_WORK,
} from '~/platform/picture/decode-picture.server.ts';

const [width, height] = [64, 48];
const pixels = width * height;
const claimed = (format: ClaimedPicture['format'], more: Partial<ClaimedPicture> = {}) => ({
  ...{ format, width, height, bits: 8, channels: 3 },
  ...more,
});
const picture = () =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#a06030',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  });

/** The file with the last scan of a JPEG written `times` over. */
function moreScans(jpeg: Buffer, times: number): Buffer {
  const last = jpeg.lastIndexOf(Buffer.from([0xff, 0xda]));
  const scan = jpeg.subarray(last, jpeg.length - 2);
  return Buffer.concat([
    jpeg.subarray(0, last),
    ...Array.from({ length: times }, () => scan),
    jpeg.subarray(-2),
  ]);
}

describe('decodeCost of a JPEG', () => {
  it('is nothing beside its rows when it is plain', async () => {
    expect(decodeCost(await picture().jpeg().toBuffer(), claimed('jpeg'))).toEqual({
      memory: 0,
      work: pixels,
    });
  });
  it.each([
    ['4:2:0', 1.5],
    ['4:4:4', 3],
  ])(
    'is every coefficient, and a walk for each scan, when it is progressive (%s)',
    async (chromaSubsampling, samples) => {
      const jpeg = await picture().jpeg({ progressive: true, chromaSubsampling }).toBuffer();
      const { memory, work } = decodeCost(jpeg, claimed('jpeg'));
      expect(memory).toBe(pixels * samples * 2);
      expect(work / pixels).toBeGreaterThanOrEqual(6);
      expect(work / pixels).toBeLessThanOrEqual(12);
    },
  );
  it('grows with every scan, and has no end beyond what a camera would write', async () => {
    const jpeg = await picture().jpeg({ progressive: true }).toBuffer();
    const plain = decodeCost(jpeg, claimed('jpeg')).work;
    expect(decodeCost(moreScans(jpeg, 11), claimed('jpeg')).work).toBe(plain + 10 * pixels);
    expect(decodeCost(moreScans(jpeg, 500), claimed('jpeg')).work).toBe(Number.POSITIVE_INFINITY);
  });
  it('does not count the small picture inside the EXIF block, nor one behind the end', async () => {
    const jpeg = await picture().jpeg().toBuffer();
    const inside = Buffer.alloc(4 + jpeg.length);
    inside.set([0xff, 0xe1]);
    inside.writeUInt16BE(2 + jpeg.length, 2);
    jpeg.copy(inside, 4);
    const wrapped = Buffer.concat([jpeg.subarray(0, 2), inside, jpeg.subarray(2), jpeg]);
    expect(decodeCost(wrapped, claimed('jpeg'))).toEqual({ memory: 0, work: pixels });
  });
});

describe('decodeCost of others', () => {
  it('is every pixel of an interlaced PNG', async () => {
    const plain = await picture().png().toBuffer();
    const interlaced = await picture().png({ progressive: true }).toBuffer();
    expect(decodeCost(plain, claimed('png'))).toEqual({ memory: 0, work: pixels });
    expect(decodeCost(interlaced, claimed('png', { bits: 16, channels: 4 })).memory).toBe(pixels * 8);
  });
  it('is twice the picture for a lossless WebP', async () => {
    const lossless = await picture().webp({ lossless: true }).toBuffer();
    const lossy = await picture().webp({ quality: 60 }).toBuffer();
    expect(decodeCost(lossless, claimed('webp')).memory).toBe(8 * pixels);
    expect(decodeCost(lossy, claimed('webp')).memory).toBe(pixels);
  });
  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('jpeg', 'png', 'webp'),
        (bytes, format) => {
          const { memory, work } = decodeCost(
            Buffer.concat([Buffer.from([0xff, 0xd8]), bytes]),
            claimed(format),
          );
          expect(memory).toBeGreaterThanOrEqual(0);
          expect(work).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('decodePicture', () => {
  it('lets an ordinary progressive photo of 12 megapixels pass', () => {
    expect(12_000_000 * 1.5 * 2).toBeLessThan(MAX_DECODE_MEMORY);
    expect(12_000_000 * 10).toBeLessThan(MAX_DECODE_WORK);
  });
  it('refuses a scan bomb before it is opened', async () => {
    const jpeg = await picture().jpeg({ progressive: true }).toBuffer();
    expect(await decodePicture(moreScans(jpeg, 500), 300)).toBe('too-costly');
  });
});
