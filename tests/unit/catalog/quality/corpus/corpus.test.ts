import { describe, expect, it } from 'vitest';
import { buildCorpus, surroundingsOf } from '~/catalog/quality/corpus/corpus.ts';
import { type CorpusProduct, LIMITS } from '~/catalog/quality/corpus/corpus-product.ts';
import { nothingAround } from '~/catalog/quality/surroundings.ts';
import { titleSimilarity, trigrams } from '~/catalog/title-similarity.ts';
import { inventedId, inventedVendor, inventProducts, seeded, turned } from './invented-products.ts';

const hash = 'c3a5965a0ff0693c';
const mirrorHash = '5a3c69f00fa5965a';

const made = (n: number, vendor: number, more: Partial<CorpusProduct> = {}): CorpusProduct => ({
  id: inventedId(n),
  vendorId: inventedVendor(vendor),
  title: `Barang ${n}`,
  description: '',
  category: 'keripik-camilan',
  brand: null,
  priceRupiah: 20_000,
  netContent: null,
  netContentUnit: null,
  photos: [],
  ...more,
});
const around = (products: CorpusProduct[], n = 1) => surroundingsOf(buildCorpus(products), inventedId(n));
const photo = (id: string, of: string) => ({ id, hash: of, mirrorHash: turned(of, 32, seeded(9)) });

describe('titles around a product', () => {
  const market = inventProducts(500, { seed: 11, vendors: 30 });
  const corpus = buildCorpus(market);

  it('are the nearest of its category with a price, as comparing every pair finds them', () => {
    for (const own of market.slice(0, 80)) {
      const expected = market
        .filter(other => other.id !== own.id && other.category === own.category && other.priceRupiah)
        .map(other => ({
          title: other.title,
          id: other.id,
          similarity: titleSimilarity(trigrams(own.title), trigrams(other.title)),
        }))
        .filter(({ similarity }) => similarity >= LIMITS.similarity)
        .sort((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1))
        .slice(0, LIMITS.neighbours);
      expect(surroundingsOf(corpus, own.id).neighbours.map(({ title }) => title)).toEqual(
        expected.map(({ title }) => title),
      );
    }
  });

  it('keep within their numbers, best first', () => {
    for (const { id, vendorId } of market) {
      const found = surroundingsOf(corpus, id);
      expect(found.neighbours.length).toBeLessThanOrEqual(10);
      expect(found.unitPrices.length).toBeLessThanOrEqual(60);
      expect(found.alike.length).toBeLessThanOrEqual(5);
      expect(found.own.length).toBeLessThanOrEqual(20);
      for (const list of [found.neighbours, found.alike, found.own]) {
        const likeness = list.map(({ similarity }) => similarity);
        expect(likeness).toEqual([...likeness].sort((a, b) => b - a));
      }
      for (const { productId } of found.own)
        expect(market.find(other => other.id === productId)?.vendorId).toBe(vendorId);
    }
  });

  it('do not depend on the order in which products come', () => {
    const mixed = buildCorpus([...market].reverse());
    for (const { id } of market.slice(0, 100))
      expect(surroundingsOf(mixed, id)).toEqual(surroundingsOf(corpus, id));
  });

  it('are nobody for the only product, and an unknown id is an error', () => {
    expect(around([made(1, 1)])).toEqual(nothingAround);
    expect(() => around([made(1, 1)], 7)).toThrow('no product');
  });
});

describe('unit prices', () => {
  const emping = (n: number, more: Partial<CorpusProduct>) =>
    made(n, n, { title: 'Emping melinjo asin', netContent: 250, netContentUnit: 'g', ...more });

  it('are per base unit, of the same category and dimension, the field before the title', () => {
    const { unitPrices } = around([
      emping(1, {}),
      emping(2, { priceRupiah: 50_000, netContent: 500 }),
      emping(3, { title: 'Emping melinjo asin 1/4 kg', netContent: null, netContentUnit: null }),
      emping(4, { netContent: 10, netContentUnit: 'buah' }),
      emping(5, { category: 'sembako' }),
      emping(6, { priceRupiah: null }),
      emping(7, { title: 'Emping melinjo asin 2 kg', netContent: 100 }),
    ]);
    expect(unitPrices).toEqual([100, 200, 80]);
  });

  it('are none for a product whose content nobody knows', () => {
    const blank = { netContent: null, netContentUnit: null };
    expect(around([emping(1, blank), emping(2, {})]).unitPrices).toEqual([]);
  });
});

describe('pictures around a product', () => {
  const own = made(1, 1, { photos: [{ id: 'a', hash, mirrorHash }] });

  it('are told apart by owner, with the distance that each allows', () => {
    const near = (n: number, vendor: number, bits: number) =>
      made(n, vendor, { photos: [photo(`p${n}`, turned(hash, bits, seeded(n)))] });
    const found = around([own, near(2, 1, 10), near(3, 1, 11), near(4, 2, 4), near(5, 2, 5)]).photoMatches;
    expect(found).toEqual([
      { photo: 'a', other: inventedId(2), owner: 'own', distance: 10, mirrored: false },
      { photo: 'a', other: inventedId(4), owner: 'other', distance: 4, mirrored: false },
    ]);
  });

  it('are found mirrored, and once per product at their nearest', () => {
    const other = made(2, 2, {
      photos: [photo('x', turned(hash, 3, seeded(1))), photo('y', turned(mirrorHash, 1, seeded(2)))],
    });
    expect(around([own, other]).photoMatches).toEqual([
      { photo: 'a', other: inventedId(2), owner: 'other', distance: 1, mirrored: true },
    ]);
  });

  it('are at most ten of each kind, and never blank ones', () => {
    const copies = Array.from({ length: 30 }, (_, n) =>
      made(n + 2, n % 2, { photos: [photo(`p${n}`, hash)] }),
    );
    const found = around([own, ...copies]).photoMatches;
    expect(found.filter(({ owner }) => owner === 'own')).toHaveLength(10);
    expect(found.filter(({ owner }) => owner === 'other')).toHaveLength(10);
    const blank = (n: number) => made(n, n, { photos: [photo(`b${n}`, '0000000000000000')] });
    expect(around([blank(1), blank(2)]).photoMatches).toEqual([]);
  });

  it('are counted for each of the own products with a similar title', () => {
    const title = 'Emping melinjo asin';
    const shown = [photo('x', hash), photo('y', turned(hash, 8, seeded(5)))];
    const [match] = around([
      { ...own, title, photos: [...own.photos, photo('c', '5a0ff0693cc3a596')] },
      made(2, 1, { title, photos: shown }),
    ]).own;
    expect(match).toMatchObject({ productId: inventedId(2), similarity: 1, samePhotos: 1 });
  });
});

describe('words and descriptions around a product', () => {
  const said = Array.from({ length: 40 }, (_, n) => `kata${n}`).join(' ');

  it('are those of other owners only', () => {
    const found = around([
      made(1, 1, { description: said }),
      made(2, 1, { description: said }),
      made(3, 2, { description: said }),
      made(4, 3, { description: [...said.split(' ')].reverse().join(' ') }),
    ]);
    expect(found.sameDescriptions).toEqual([{ productId: inventedId(3), similarity: 1 }]);
  });

  it('name the usual spelling, but of no word that a brand has', () => {
    const others = Array.from({ length: 6 }, (_, n) => made(n + 2, n + 2, { title: 'Keripik singkong' }));
    const slip = made(1, 1, { title: 'Keripik singkog' });
    expect(around([slip, ...others]).likelyWords).toEqual([
      { word: 'singkog', instead: 'singkong', count: 6 },
    ]);
    expect(around([slip, ...others, made(9, 9, { brand: 'Singkog Jaya' })]).likelyWords).toEqual([]);
  });
});
