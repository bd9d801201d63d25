import fc from 'fast-check';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { cardPhoto } from '#tests/support/papers.ts';
import { decodePicture } from '~/platform/picture/decode-picture.server.ts';
import { readExif, readXmp } from '~/platform/picture/read-exif.ts';

type Exif = Parameters<Sharp['withExif']>[0];

/** The EXIF block that sharp writes for these entries. */
async function exifOf(exif: Exif): Promise<Buffer> {
  const photo = await sharp(await cardPhoto({ width: 32, height: 24 }))
    .withExif(exif)
    .jpeg()
    .toBuffer();
  return (await sharp(photo).metadata()).exif ?? Buffer.alloc(0);
}

const gps = {
  GPSLatitudeRef: 'S',
  GPSLatitude: '6/1 54/1 30/1',
  GPSLongitudeRef: 'E',
  GPSLongitude: '109/1 43/1 0/1',
};

describe('readExif', () => {
  it('sees a place', async () => {
    expect(readExif(await exifOf({ IFD3: gps }))).toEqual({ location: true, serial: false });
  });
  it('sees the serial number of a camera', async () => {
    expect(readExif(await exifOf({ IFD2: { BodySerialNumber: '1234567' } }))).toEqual({
      location: false,
      serial: true,
    });
  });
  it('sees neither in what says only make and date', async () => {
    const plain = await exifOf({ IFD0: { Make: 'Kamera', DateTime: '2026:11:21 08:00:00' } });
    expect(plain.length).toBeGreaterThan(20);
    expect(readExif(plain)).toEqual({ location: false, serial: false });
  });
  it('reads a block with and without its head', async () => {
    const block = await exifOf({ IFD3: gps });
    const bare = block.subarray(0, 4).toString('latin1') === 'Exif' ? block.subarray(6) : block;
    expect(readExif(bare).location).toBe(true);
    expect(readExif(Buffer.concat([Buffer.from('Exif\0\0'), bare])).location).toBe(true);
  });
  it('ends on folders that point at themselves or out of the block', () => {
    const block = Buffer.alloc(64);
    block.write('II*\0', 0, 'latin1');
    block.writeUInt32LE(8, 4);
    block.writeUInt16LE(1, 8);
    block.writeUInt16LE(0x8825, 10);
    block.writeUInt32LE(1, 14);
    for (const target of [8, 63, 0xffffffff]) {
      block.writeUInt32LE(target, 18);
      expect(readExif(block)).toEqual({ location: false, serial: false });
    }
  });
  it('never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom('II', 'MM', 'Ex', ''), fc.uint8Array({ maxLength: 200 }), (head, rest) => {
        expect(typeof readExif(Buffer.concat([Buffer.from(head), rest])).location).toBe('boolean');
      }),
    );
  });
});

describe('readXmp', () => {
  it('sees place and serial number', () => {
    expect(readXmp('<exif:GPSLatitude>6,54.5S</exif:GPSLatitude>')).toEqual({
      location: true,
      serial: false,
    });
    expect(readXmp('<aux:SerialNumber>77</aux:SerialNumber>')).toEqual({ location: false, serial: true });
    expect(readXmp('<dc:title>Emping</dc:title>')).toEqual({ location: false, serial: false });
  });
});

describe('a decoded picture', () => {
  it('says that a place was in the file, and carries none', async () => {
    const told = await sharp(await cardPhoto({ width: 64, height: 48 }))
      .withExif({ IFD3: gps })
      .jpeg()
      .toBuffer();
    expect(await decodePicture(told, 300)).toMatchObject({ hadLocation: true, turned: false });
    expect(await decodePicture(await cardPhoto({ width: 64, height: 48 }), 300)).toMatchObject({
      hadLocation: false,
    });
  });
  it('says that it was turned', async () => {
    const lying = await cardPhoto({ width: 64, height: 48, orientation: 6 });
    expect(await decodePicture(lying, 300)).toMatchObject({ turned: true, width: 48, height: 64 });
    const mirrored = await cardPhoto({ width: 64, height: 48, orientation: 2 });
    expect(await decodePicture(mirrored, 300)).toMatchObject({ turned: true, width: 64, height: 48 });
  });
});
