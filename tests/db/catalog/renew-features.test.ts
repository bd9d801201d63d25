import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { photoFeature } from '#db/schema/catalog/products.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { listStaleFeatures } from '~/catalog/photos/list-stale-features.server.ts';
import { readPhotoFile } from '~/catalog/photos/photo-files.server.ts';
import { renewFeaturesJob } from '~/catalog/photos/renew-features.job.server.ts';
import { findQuality, listPhotos } from '~/catalog/products/read-product.server.ts';
import { FEATURES_VERSION, type PhotoFeatures } from '~/catalog/quality/photo/photo-features.ts';
import { remeasurePhoto } from '~/catalog/quality/photo-features.server.ts';
import { addTo, openShop, photograph, type Shop } from './shop.ts';

let db: TestDatabase;
let shop: Shop;
beforeAll(async () => {
  db = await openTestDatabase();
  shop = await openShop();
});
afterAll(() => db.drop());

const pemda = '33.25';
const featuresOf = async (sha256: string) => {
  const [row] = await inPemda(pemda, tx =>
    tx.select().from(photoFeature).where(eq(photoFeature.sha256, sha256)),
  );
  if (!row) throw new Error('no features');
  return row;
};
/** As an older release would have left it. */
const makeOld = (sha256: string, features: PhotoFeatures) =>
  inPemda(pemda, tx =>
    tx.update(photoFeature).set({ version: 1, features }).where(eq(photoFeature.sha256, sha256)),
  );
const stale = () => inPemda(pemda, tx => listStaleFeatures(tx, { limit: 50 }));

describe('old figures of photos', () => {
  it('are measured anew from the kept file; what only the original could say stays', async () => {
    const id = await addTo(shop);
    const sha256 = await photograph(shop, id, 1600);
    const { version, features } = await featuresOf(sha256);
    expect(version).toBe(FEATURES_VERSION);
    const file = { ...features.file, bytes: 9_000_000, hadLocation: true, turned: true };
    await makeOld(sha256, {
      ...features,
      file,
      width: 4000,
      height: 3000,
      sharpness: 1,
      hash: '0'.repeat(16),
    });
    expect((await stale()).map(row => row.sha256)).toEqual([sha256]);

    await renewFeaturesJob.run(pemda, {});
    const renewed = await featuresOf(sha256);
    expect(renewed.version).toBe(FEATURES_VERSION);
    expect(renewed.features).toMatchObject({ file, width: 4000, height: 3000, measuredSide: 1024 });
    expect(renewed.features.sharpness).toBeGreaterThan(30);
    expect(renewed.features.hash).not.toBe('0'.repeat(16));
    expect(await stale()).toEqual([]);
  });
  it('change the verdict on every product that shows the photo', async () => {
    const id = await addTo(shop);
    const sha256 = await photograph(shop, id, 1500);
    const { features } = await featuresOf(sha256);
    await makeOld(sha256, { ...features, sharpness: 2 });
    await renewFeaturesJob.run(pemda, {});
    const quality = await inPemda(pemda, tx => findQuality(tx, id));
    expect(quality?.findings.map(({ code }) => code)).not.toContain('photo-very-blurred');
    const [photo] = await inPemda(pemda, tx => listPhotos(tx, id));
    expect(photo?.features?.sharpness).toBeGreaterThan(30);
  });
  it('stay as they are where the file is gone, and end the night all the same', async () => {
    const lost = 'c'.repeat(64);
    const { features } = await featuresOf((await photograph(shop, await addTo(shop), 1400)).toString());
    await inPemda(pemda, tx =>
      tx.insert(photoFeature).values({ pemdaId: pemda, sha256: lost, version: 1, features }),
    );
    await renewFeaturesJob.run(pemda, {});
    expect((await featuresOf(lost)).version).toBe(1);
    expect(await readPhotoFile(pemda, lost, false)).toBeNull();
  });
  it('are read in order, behind the last one seen', async () => {
    const rows = await inPemda(pemda, tx => listStaleFeatures(tx, { after: 'c'.repeat(64), limit: 50 }));
    expect(rows).toEqual([]);
    expect(await inPemda('32.16', tx => listStaleFeatures(tx, { limit: 50 }))).toEqual([]);
  });
});

describe('remeasurePhoto', () => {
  it('fills in what very old figures did not have', async () => {
    const sha256 = await photograph(shop, await addTo(shop), 1300);
    const kept = await readPhotoFile(pemda, sha256, false);
    const renewed = await remeasurePhoto({ sharpness: 3 }, kept!);
    expect(renewed).toMatchObject({ width: 1300, file: { format: 'webp', hadLocation: false } });
  });
  it('says null of a file that does not open', async () => {
    expect(await remeasurePhoto({}, Buffer.from('rusak'))).toBeNull();
  });
});
