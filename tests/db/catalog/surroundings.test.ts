import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { inventedId, inventProducts } from '#tests/unit/catalog/quality/corpus/invented-products.ts';
import { runCommand } from '~/audit/command.server.ts';
import { buildCorpus, surroundingsOf } from '~/catalog/quality/corpus/corpus.ts';
import { searchAllSurroundings } from '~/catalog/quality/corpus/search-all-surroundings.server.ts';
import { findSurroundings, searchSurroundings } from '~/catalog/quality/corpus/search-surroundings.server.ts';
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
