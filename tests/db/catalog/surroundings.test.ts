import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import {
  inventedId,
  inventedVendor,
  inventProducts,
} from '#tests/unit/catalog/quality/corpus/invented-products.ts';
import { runCommand } from '~/audit/command.server.ts';
import { buildCorpus, type Corpus, surroundingsOf } from '~/catalog/quality/corpus/corpus.ts';
import type { CorpusProduct } from '~/catalog/quality/corpus/corpus-product.ts';
import { searchAllSurroundings } from '~/catalog/quality/corpus/search-all-surroundings.server.ts';
import { findSurroundings, searchSurroundings } from '~/catalog/quality/corpus/search-surroundings.server.ts';
import { nothingAround } from '~/catalog/quality/surroundings.ts';
import { systemActor } from '~/identity/actor.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { ok } from '~/reference/result.ts';
import { storeMarket } from './market.ts';

const pemda = '33.25';
const night = fixedClock('2026-11-20T18:00:00Z');
const morning = fixedClock('2026-11-21T03:00:00Z');
const market = inventProducts(400, { vendors: 25 });

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
  await storeMarket(pemda, market);
});
afterAll(() => db.drop());

const search = async (productId: string, clock = morning) => {
  const scope = { actor: systemActor(pemda), pemda, clock };
  const result = await runCommand(scope, async ctx => ok(await searchSurroundings(ctx, productId)));
  if (!result.ok) throw new Error('refused');
  return result.value;
};
const stored = (productId: string) => inPemda(pemda, tx => findSurroundings(tx, productId));

describe('the search around all products', () => {
  it('writes for each what the corpus in memory says, with the instant of the search', async () => {
    const { products, changed } = await searchAllSurroundings(pemda, night);
    expect(products).toBe(market.length);
    expect(changed).toHaveLength(market.length);
    const corpus = buildCorpus(market);
    for (const { id } of market)
      expect(await stored(id)).toEqual({ around: surroundingsOf(corpus, id), searchedAt: night.now() });
  });

  it('repeated, finds nothing to change and says when it last looked', async () => {
    const later = fixedClock('2026-11-20T19:00:00Z');
    expect((await searchAllSurroundings(pemda, later)).changed).toEqual([]);
    expect((await stored(inventedId(0)))?.searchedAt).toEqual(later.now());
  });
});

describe('the search around one product', () => {
  it('gives the same answer as the search of all, on the same data', async () => {
    const corpus = buildCorpus(market);
    const seen = { neighbours: 0, unitPrices: 0, alike: 0, own: 0, photoMatches: 0, sameDescriptions: 0 };
    for (const { id } of market) {
      const around = await search(id);
      expect(around).toEqual(surroundingsOf(corpus, id));
      for (const list of Object.keys(seen) as (keyof typeof seen)[]) seen[list] += around[list].length;
    }
    for (const found of Object.values(seen)) expect(found).toBeGreaterThan(20);
  });
});

describe('a market where everything is alike', () => {
  const other = '32.16';
  const dense = Array.from({ length: 900 }, (_, n): CorpusProduct => {
    const [model] = inventProducts(1, { seed: n + 1 });
    if (!model) throw new Error('none');
    return {
      ...model,
      id: inventedId(n),
      vendorId: inventedVendor(n % 40),
      title: `Keripik singkong ${['pedas', 'manis', 'asin'][n % 3]} ${n % 7 === 0 ? 'spesial ' : ''}${n}`,
      category: n % 4 === 0 ? 'keripik-camilan' : 'oleh-oleh',
      netContentUnit: n % 5 === 0 ? 'ml' : 'g',
      netContent: 100 + (n % 9),
      priceRupiah: n % 6 === 0 ? null : 10_000 + n,
    };
  });
  let corpus: Corpus;
  const searchThere = async (n: number) => {
    const scope = { actor: systemActor(other), pemda: other, clock: morning };
    const result = await runCommand(scope, async ctx => ok(await searchSurroundings(ctx, inventedId(n))));
    return result.ok ? result.value : null;
  };
  beforeAll(async () => {
    await storeMarket(other, dense);
    await searchAllSurroundings(other, night);
    corpus = buildCorpus(dense);
  });

  it('is read on until no other title could still belong to a list', async () => {
    for (let n = 0; n < dense.length; n += 61)
      expect(await searchThere(n)).toEqual(surroundingsOf(corpus, inventedId(n)));
  });

  it('shows a product to others as soon as it was searched for itself', async () => {
    const title = 'Dodol durian Bandar yang belum pernah ada';
    const fresh = [7001, 7002].map((n): CorpusProduct => {
      const [model] = dense;
      if (!model) throw new Error('none');
      return {
        ...model,
        id: inventedId(n),
        vendorId: inventedVendor(n),
        title,
        photos: [],
        priceRupiah: 5_000,
      };
    });
    await storeMarket(other, fresh);
    expect((await searchThere(7001))?.neighbours).toEqual([]);
    expect((await searchThere(7002))?.neighbours.map(each => each.title)).toEqual([title]);
    expect((await searchThere(7001))?.neighbours.map(each => each.title)).toEqual([title]);
  });

  it('has nothing around a title without a letter, nor a product that is not there', async () => {
    const [model] = dense;
    if (!model) throw new Error('none');
    const blank = { ...model, id: inventedId(7003), title: '???', description: '', photos: [] };
    await storeMarket(other, [{ ...blank, vendorId: inventedVendor(7003) }]);
    expect(await searchThere(7003)).toEqual(nothingAround);
    await expect(searchThere(9999)).rejects.toThrow('no product');
    expect(await inPemda(other, tx => findSurroundings(tx, inventedId(9999)))).toBeNull();
  });
});
