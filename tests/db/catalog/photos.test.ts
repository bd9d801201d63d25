import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { heicHeader, photoFile, pixelBomb, svgFile } from '#tests/unit/catalog/quality/photo-files.ts';
import { runCommand } from '~/audit/command.server.ts';
import { addProductPhoto, MAX_PHOTOS } from '~/catalog/photos/add-product-photo.server.ts';
import { parsePhotoName, readPhotoFile } from '~/catalog/photos/photo-files.server.ts';
import { MAX_PHOTO_BYTES, type PreparedPhoto, preparePhoto } from '~/catalog/photos/prepare-photo.server.ts';
import { removeProductPhoto } from '~/catalog/photos/remove-product-photo.server.ts';
import { findQuality, listPhotos } from '~/catalog/products/read-product.server.ts';
import { addTo, codes, openShop, photograph, type Shop } from './shop.ts';

let db: TestDatabase;
let shop: Shop;
let rival: Shop;
let far: Shop;
beforeAll(async () => {
  db = await openTestDatabase();
  shop = await openShop();
  rival = await openShop();
  far = await openShop('32.16');
});
afterAll(() => db.drop());

async function prepared(bytes: Buffer): Promise<PreparedPhoto> {
  const photo = await preparePhoto(bytes);
  if (!photo.ok) throw new Error(JSON.stringify(photo.problems));
  return photo.value;
}
const add = (by: Shop, productId: string, photo: PreparedPhoto) =>
  runCommand(by.scope, ctx => addProductPhoto(ctx, { productId, photo }));
const remove = (by: Shop, productId: string, sha256: string) =>
  runCommand(by.scope, ctx => removeProductPhoto(ctx, { productId, sha256 }));
const photosOf = (id: string) => inPemda('33.25', tx => listPhotos(tx, id));

describe('preparePhoto', () => {
  it('strips location and every other metadata, and turns the photo upright', async () => {
    const withPlace = await sharp(await photoFile(800, 600))
      .withExif({ IFD0: { Make: 'HP Rahasia' }, IFD3: { GPSLatitude: '6/1 54/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const photo = await prepared(withPlace);
    const kept = await sharp(photo.file).metadata();
    expect(kept).toMatchObject({ format: 'webp', width: 600, height: 800 });
    expect([kept.exif, kept.icc, kept.xmp, kept.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(photo.file.includes('Rahasia')).toBe(false);
  });
  it('caps the side at 1600 and makes a thumbnail', async () => {
    const photo = await prepared(await photoFile(3000, 2000));
    expect([photo.width, photo.height]).toEqual([1600, 1067]);
    expect(await sharp(photo.thumb).metadata()).toMatchObject({ width: 480, height: 320, format: 'webp' });
    expect(photo.features).toMatchObject({ width: 3000, height: 2000 });
  });
  it.each([
    ['nothing', Buffer.alloc(0), 'photo-missing'],
    ['zero bytes', Buffer.alloc(5000), 'photo-not-image'],
    ['SVG with a script', svgFile, 'photo-not-image'],
    ['HEIC', heicHeader, 'photo-heic'],
    ['a pixel bomb', pixelBomb(50_000, 50_000), 'photo-too-many-pixels'],
    ['eleven megabytes', Buffer.alloc(MAX_PHOTO_BYTES + 1, 0xff), 'photo-too-large'],
  ])('refuses %s', async (_, bytes, code) => {
    expect(codes(await preparePhoto(bytes))).toEqual([code]);
  });
  it('refuses a photo that was cut off', async () => {
    const whole = await photoFile(1200, 900);
    expect(codes(await preparePhoto(whole.subarray(0, whole.length - 2000)))).toEqual(['photo-broken']);
  });
});

describe('addProductPhoto', () => {
  it('keeps file, thumbnail, features and place in the row', async () => {
    const id = await addTo(shop);
    const [first, second] = [await photograph(shop, id, 1600), await photograph(shop, id, 1500)];
    const photos = await photosOf(id);
    expect(photos.map(photo => photo.sha256)).toEqual([first, second]);
    expect(photos[0]?.features).toMatchObject({ width: 1600, height: 1200, measuredSide: 1024 });
    expect((await readPhotoFile('33.25', first, false))?.subarray(8, 12).toString()).toBe('WEBP');
    expect((await readPhotoFile('33.25', first, true))?.length).toBeLessThan(60_000);
  });
  it('measures blur at once', async () => {
    const id = await addTo(shop);
    await add(shop, id, await prepared(await photoFile(1600, 1200, 'jpeg', 6)));
    const quality = await inPemda('33.25', tx => findQuality(tx, id));
    expect(quality?.findings.map(finding => finding.code)).toContain('photo-very-blurred');
    expect(quality?.mayGoOut.mbiz).toBe(false);
  });
  it('refuses the same photo twice and a ninth', async () => {
    const id = await addTo(shop);
    const photo = await prepared(await photoFile(640, 480));
    expect(codes(await add(shop, id, photo))).toEqual([]);
    expect(codes(await add(shop, id, photo))).toEqual(['photo-twice']);
    for (let n = 1; n < MAX_PHOTOS; n++) await add(shop, id, await prepared(await photoFile(640 + n, 480)));
    expect(codes(await add(shop, id, await prepared(await photoFile(700, 480))))).toEqual(['photo-limit']);
    expect(await photosOf(id)).toHaveLength(MAX_PHOTOS);
  });
  it('writes nothing for strangers: no row, no file', async () => {
    const id = await addTo(shop);
    const photo = await prepared(await photoFile(901, 700));
    for (const by of [rival, far]) expect(codes(await add(by, id, photo))).toEqual(['product-missing']);
    expect(await photosOf(id)).toEqual([]);
    expect(await readPhotoFile('33.25', photo.sha256, false)).toBeNull();
    expect(await readPhotoFile('32.16', photo.sha256, false)).toBeNull();
  });
});

describe('removeProductPhoto', () => {
  it('lets the others move up', async () => {
    const id = await addTo(shop);
    const [a, b, c] = [
      await photograph(shop, id, 800),
      await photograph(shop, id, 810),
      await photograph(shop, id, 820),
    ];
    expect(codes(await remove(shop, id, a))).toEqual([]);
    expect((await photosOf(id)).map(photo => photo.sha256)).toEqual([b, c]);
    await photograph(shop, id, 830);
    expect(await photosOf(id)).toHaveLength(3);
  });
  it('does not find what is not there or not one’s own', async () => {
    const id = await addTo(shop);
    const sha256 = await photograph(shop, id, 800);
    expect(codes(await remove(shop, id, '0'.repeat(64)))).toEqual(['photo-missing']);
    for (const by of [rival, far]) expect(codes(await remove(by, id, sha256))).toEqual(['product-missing']);
    expect(await photosOf(id)).toHaveLength(1);
  });
});

describe('photo names', () => {
  it.each([
    [`${'a'.repeat(64)}.webp`, { sha256: 'a'.repeat(64), thumb: false }],
    [`${'0'.repeat(64)}-thumb.webp`, { sha256: '0'.repeat(64), thumb: true }],
    ['f'.repeat(64), { sha256: 'f'.repeat(64), thumb: false }],
    ['../../etc/passwd', null],
    [`${'a'.repeat(63)}.webp`, null],
    [`${'A'.repeat(64)}.webp`, null],
    [`${'a'.repeat(64)}.jpg`, null],
  ])('%s', (name, expected) => {
    expect(parsePhotoName(name)).toEqual(expected);
  });
});
