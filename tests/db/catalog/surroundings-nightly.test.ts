import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { photoLikeness, productLikeness, titleWord } from '#db/schema/catalog/likeness.ts';
import { photoFeature, product, productPhoto } from '#db/schema/catalog/products.ts';
import { productSurroundings, qualityFinding } from '#db/schema/catalog/quality.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import {
  inventedId,
  inventedVendor,
  inventProducts,
  seeded,
  turned,
} from '#tests/unit/catalog/quality/corpus/invented-products.ts';
import { runCommand } from '~/audit/command.server.ts';
import type { CorpusProduct } from '~/catalog/quality/corpus/corpus-product.ts';
import {
  listSameDescriptions,
  listSharedPhotos,
} from '~/catalog/quality/corpus/list-shared-between-owners.server.ts';
import { searchAllSurroundings } from '~/catalog/quality/corpus/search-all-surroundings.server.ts';
import { searchSoon } from '~/catalog/quality/corpus/search-soon.ts';
import {
  refreshSurroundings,
  searchSurroundingsJob,
} from '~/catalog/quality/corpus/search-surroundings.job.server.ts';
import { findSurroundings, searchSurroundings } from '~/catalog/quality/corpus/search-surroundings.server.ts';
import { jobHandlers } from '~/composition.server.ts';
import { systemActor } from '~/identity/actor.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { ok } from '~/reference/result.ts';
import { storeMarket } from './market.ts';

const [batang, bekasi] = ['33.25', '32.16'];
const night = fixedClock('2026-11-20T18:00:00Z');
const hash = 'c3a5965a0ff0693c';
const far = '5a0ff0693cc3a596';
const description =
  'Emping dari biji melinjo pilihan yang disangrai lalu dipipihkan dengan tangan. Rasa asin, renyah, tanpa pengawet, isi bersih dua ratus lima puluh gram.';

let sheets = 0;
/** One product of a vendor with one photo; everything else the same for all. */
const made = (n: number, vendor: number, more: Partial<CorpusProduct> = {}, shown = hash): CorpusProduct => ({
  id: inventedId(n),
  vendorId: inventedVendor(vendor),
  title: `Barang nomor ${n} yang tidak mirip`,
  description: '',
  category: 'keripik-camilan',
  brand: null,
  priceRupiah: 45_000,
  netContent: 250,
  netContentUnit: 'g',
  photos: [{ id: `${++sheets}`.padStart(64, 'a'), hash: shown, mirrorHash: turned(shown, 31, seeded(4)) }],
  ...more,
});

const emping = 'Emping Melinjo Asin Bu Siti 250 g';
const products = [
  made(1, 1, { title: emping, description }),
  made(2, 1, { title: emping, description }, turned(hash, 6, seeded(1))),
  made(
    3,
    2,
    { title: `${emping} Limpung`, description: `${description} Kami kirim.` },
    turned(hash, 3, seeded(2)),
  ),
  made(4, 3, { title: 'Kursi rotan tamu satu set', category: 'mebel', description: 'Kuat dan awet.' }, far),
];

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
  await storeMarket(batang, products);
  await storeMarket(
    bekasi,
    products.map(each => ({ ...each, title: `${each.title} Bekasi` })),
  );
  await refreshSurroundings(batang, night);
});
afterAll(() => db.drop());

const around = async (n: number, pemda = batang) =>
  (await inPemda(pemda, tx => findSurroundings(tx, inventedId(n))))?.around;
const findingsOf = async (n: number) => {
  const rows = await inPemda(batang, tx =>
    tx
      .select({ check: qualityFinding.check })
      .from(qualityFinding)
      .where(eq(qualityFinding.productId, inventedId(n))),
  );
  return rows.map(({ check }) => check).filter(check => check.startsWith('D'));
};

describe('the nightly search', () => {
  it('sees the own product twice, the photo of the other, the description of the other', async () => {
    const found = await around(1);
    expect(found?.own).toEqual([
      { productId: inventedId(2), title: emping, similarity: 1, priceRupiah: 45_000, samePhotos: 1 },
    ]);
    expect(found?.photoMatches).toEqual([
      { photo: products[0]?.photos[0]?.id, other: inventedId(2), owner: 'own', distance: 6, mirrored: false },
      {
        photo: products[0]?.photos[0]?.id,
        other: inventedId(3),
        owner: 'other',
        distance: 3,
        mirrored: false,
      },
    ]);
    expect(found?.sameDescriptions.map(({ productId }) => productId)).toEqual([inventedId(3)]);
    expect(found?.neighbours.map(({ title }) => title)).toEqual([emping, `${emping} Limpung`]);
    expect(found?.neighbours[0]?.size).toEqual({ dimension: 'mass', amount: 250 });
    expect(found?.unitPrices).toEqual([180, 180]);
  });

  it('judges anew what changed: the findings stand on both sides, where there is a basis', async () => {
    expect(await findingsOf(1)).toEqual(
      expect.arrayContaining([
        'D02-foto-mirip',
        'D03-foto-orang-lain',
        'D04-barang-ganda',
        'D05-keterangan-sama',
      ]),
    );
    expect(await findingsOf(3)).toEqual(expect.arrayContaining(['D03-foto-orang-lain']));
    expect(await findingsOf(3)).not.toContain('D04-barang-ganda');
    expect(await findingsOf(4)).toEqual([]);
  });

  it('repeated, changes nothing and judges nobody', async () => {
    expect(await refreshSurroundings(batang, night)).toEqual({ changed: 0 });
  });

  it('never looks into another pemda', async () => {
    const found = await around(4);
    expect(JSON.stringify(found)).not.toContain('Bekasi');
    expect(await around(1, bekasi)).toBeUndefined();
    await searchAllSurroundings(bekasi, night);
    expect(JSON.stringify(await around(1, bekasi))).not.toContain(`"title":"${emping}"`);
  });

  it('leaves what one search found later, and takes it along the next night', async () => {
    const noon = fixedClock('2026-11-21T05:00:00Z');
    await inPemda(batang, tx =>
      tx
        .update(product)
        .set({ title: 'Kursi rotan teras satu set' })
        .where(eq(product.id, inventedId(4))),
    );
    await runCommand({ actor: systemActor(batang), pemda: batang, clock: noon }, async ctx =>
      ok(await searchSurroundings(ctx, inventedId(4))),
    );
    await searchAllSurroundings(batang, fixedClock('2026-11-21T04:00:00Z'));
    const row = await inPemda(batang, tx => findSurroundings(tx, inventedId(4)));
    expect(row?.searchedAt).toEqual(noon.now());
    const next = fixedClock('2026-11-21T18:00:00Z');
    await searchAllSurroundings(batang, next);
    expect((await inPemda(batang, tx => findSurroundings(tx, inventedId(4))))?.searchedAt).toEqual(
      next.now(),
    );
  });

  it('is a job of every night that is worked off, and one that an import may ask for', async () => {
    expect(jobHandlers).toContain(searchSurroundingsJob);
    expect(searchSurroundingsJob).toMatchObject({ name: searchSoon.name, schedule: '50 16 * * *' });
    await searchSurroundingsJob.run(bekasi, {});
    expect(await around(1, bekasi)).toBeDefined();
  });
});

describe('what the office sees', () => {
  it('is each pair of owners with one picture once, the nearest first', async () => {
    const pairs = await inPemda(batang, tx => listSharedPhotos(tx));
    expect(
      pairs.map(({ productId, otherProductId, distance }) => [productId, otherProductId, distance]),
    ).toEqual([[inventedId(1), inventedId(3), 3]]);
    expect(pairs[0]).toMatchObject({
      ...{ vendorId: inventedVendor(1), otherVendorId: inventedVendor(2), title: emping, mirrored: false },
      photo: products[0]?.photos[0]?.id,
    });
    expect(pairs[0]?.searchedAt).toBeInstanceOf(Date);
    expect(await inPemda(batang, tx => listSharedPhotos(tx, { distance: 2 }))).toEqual([]);
    expect(await inPemda(batang, tx => listSharedPhotos(tx, { offset: 1 }))).toEqual([]);
  });

  it('is each pair of owners with one description once', async () => {
    const pairs = await inPemda(batang, tx => listSameDescriptions(tx));
    expect(pairs.map(each => [each.productId, each.otherProductId])).toEqual([
      [inventedId(1), inventedId(3)],
      [inventedId(2), inventedId(3)],
    ]);
    for (const { similarity } of pairs) expect(similarity).toBeGreaterThanOrEqual(0.8);
  });

  it('is no pair any more when the two owners became one', async () => {
    await inPemda(batang, async tx => {
      await tx
        .update(product)
        .set({ vendorId: inventedVendor(1) })
        .where(eq(product.id, inventedId(3)));
      expect(await listSharedPhotos(tx)).toEqual([]);
      expect(await listSameDescriptions(tx)).toEqual([]);
      await tx
        .update(product)
        .set({ vendorId: inventedVendor(2) })
        .where(eq(product.id, inventedId(3)));
    });
  });
});

describe('what is found by', () => {
  it('goes with the product and with the features of its photo', async () => {
    const [gone] = inventProducts(1, { seed: 5 });
    if (!gone) throw new Error('none');
    const photo = { id: 'f'.repeat(64), hash, mirrorHash: far };
    await storeMarket(batang, [
      { ...gone, id: inventedId(99), vendorId: inventedVendor(99), photos: [photo] },
    ]);
    await searchAllSurroundings(batang, fixedClock('2026-11-22T18:00:00Z'));
    await inPemda(batang, async tx => {
      const known = await tx
        .select()
        .from(productLikeness)
        .where(eq(productLikeness.productId, inventedId(99)));
      expect(known[0]?.titleBits).toHaveLength(1024);
      expect(await tx.select().from(photoLikeness).where(eq(photoLikeness.sha256, photo.id))).toHaveLength(1);
      await tx.delete(productSurroundings).where(eq(productSurroundings.productId, inventedId(99)));
      await tx.delete(productPhoto).where(eq(productPhoto.productId, inventedId(99)));
      await tx.delete(photoFeature).where(eq(photoFeature.sha256, photo.id));
      await tx.delete(product).where(eq(product.id, inventedId(99)));
      expect(
        await tx
          .select()
          .from(productLikeness)
          .where(eq(productLikeness.productId, inventedId(99))),
      ).toEqual([]);
      expect(await tx.select().from(photoLikeness).where(eq(photoLikeness.sha256, photo.id))).toEqual([]);
    });
  });

  it('are words only as long as two vendors write them', async () => {
    const count = () => inPemda(batang, tx => tx.select().from(titleWord).orderBy(titleWord.word));
    const before = await count();
    expect(before.map(({ word, owners }) => [word, owners])).toEqual(
      expect.arrayContaining([
        ['emping', 2],
        ['melinjo', 2],
      ]),
    );
    await inPemda(batang, tx =>
      tx
        .update(product)
        .set({ title: 'Serundeng kelapa' })
        .where(eq(product.id, inventedId(3))),
    );
    await searchAllSurroundings(batang, fixedClock('2026-11-23T18:00:00Z'));
    expect((await count()).map(({ word }) => word)).not.toContain('melinjo');
  });

  it('leaves an event with counts alone for each search of all', async () => {
    const events = await inPemda(batang, tx =>
      tx.execute<{ type: string; data: object }>(
        sql`select * from audit_event where type like '%surroundings-searched' limit 1`,
      ),
    );
    expect(JSON.stringify(events)).toMatch(/"products":\d+/);
  });
});
