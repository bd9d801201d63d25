import { describe, expect, it } from 'vitest';
import { capacityOf, shareOut } from '#db/seeds/goods/catalogue-sizes.ts';
import { countVariants, readGoods, variantOf } from '#db/seeds/goods/good.ts';
import { inventProducts } from '#db/seeds/goods/products.ts';
import { trades } from '#db/seeds/goods/trades.ts';
import { inventVendors } from '#db/seeds/people/vendors.ts';
import { throwDice } from '#db/seeds/random.ts';
import { batang } from '#db/seeds/stories/batang.ts';
import { titleKey } from '~/sales/title-key.ts';

const vendors = inventVendors(batang, throwDice('goods'), { names: new Set(), serial: 0 });
const products = inventProducts(batang, throwDice('goods'), vendors);
const share = (of: (p: (typeof products)[number]) => boolean) => products.filter(of).length / products.length;

describe('price lists', () => {
  it('read sizes with factors, variants and needs', () => {
    const [good] = readGoods(
      'kopi | kopi-teh | bungkus | Kopi {a} {size} | 10000 | 100 g:0.5, 200 g | X, Y | | pirt | Enak.',
    );
    expect(countVariants(good!)).toBe(4);
    expect(variantOf(good!, 0)).toEqual({ title: 'Kopi X 100 g', size: '100 g', price: 5000 });
    expect(variantOf(good!, 3)).toEqual({ title: 'Kopi Y 200 g', size: '200 g', price: 10500 });
  });

  it('refuse a line with a column too few', () => {
    expect(() => readGoods('kopi | kopi-teh | bungkus')).toThrow('ten columns');
  });

  it('make different titles of the variants of one good', () => {
    for (const trade of trades) {
      for (const good of trade.goods) {
        const titles = Array.from({ length: countVariants(good) }, (_, i) => variantOf(good, i).title);
        expect(new Set(titles).size, good.title).toBe(titles.length);
        expect(titles.some(title => title.includes('{'))).toBe(false);
      }
    }
  });
});

describe('catalogue sizes', () => {
  it('add up exactly and respect what a trade can offer', () => {
    const sizes = shareOut(throwDice('s'), vendors, 12_000);
    expect(sizes.reduce((a, b) => a + b, 0)).toBe(12_000);
    sizes.forEach((size, i) => {
      expect(size).toBeGreaterThanOrEqual(1);
      expect(size).toBeLessThanOrEqual(capacityOf(trades.find(t => t.code === vendors[i]!.trade)!));
    });
  });

  it('are heavy-tailed: the largest tenth of shops holds over a third of the goods', () => {
    const sizes = shareOut(throwDice('s'), vendors, 12_000).sort((a, b) => b - a);
    const top = sizes.slice(0, 55).reduce((a, b) => a + b, 0);
    expect(top / 12_000).toBeGreaterThan(0.33);
    expect(sizes[274]!).toBeLessThan(20);
  });

  it('refuse more products than the shops could carry', () => {
    expect(() => shareOut(throwDice('s'), vendors.slice(0, 2), 100_000)).toThrow('more products');
  });
});

describe('products of a story', () => {
  it('are 12,000, each up on a channel and never before it was made', () => {
    expect(products).toHaveLength(12_000);
    for (const p of products) {
      expect(p.createdOn >= p.vendor.acceptedOn).toBe(true);
      for (const l of p.listings) {
        expect(l.listedOn >= p.createdOn).toBe(true);
        expect(l.listedOn <= batang.today).toBe(true);
      }
    }
    expect(share(p => p.listings.length > 0)).toBeGreaterThan(0.97);
    expect(new Set(products.map(p => p.id)).size).toBe(12_000);
  });

  it('have titles that their shop can tell apart', () => {
    const keys = products.map(p => `${p.vendor.id}|${titleKey(p.title)}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('have the faults of real listings, in their shares', () => {
    const shouted = share(p => p.title === p.title.toUpperCase());
    expect(shouted).toBeGreaterThan(0.06);
    expect(shouted).toBeLessThan(0.14);
    expect(share(p => p.pictures.length === 0)).toBeGreaterThan(0.08);
    expect(share(p => p.description.split(' ').length < 30)).toBeGreaterThan(0.15);
    expect(share(p => /WA 08/.test(p.description))).toBeGreaterThan(0.01);
    expect(share(p => p.priceRupiah === null)).toBeGreaterThan(0.001);
    expect(share(p => p.priceIncludesPpn && !p.vendor.taxable)).toBeGreaterThan(0.01);
    const food = products.filter(p => p.category === 'keripik-camilan');
    const permitted = food.filter(p => p.documents.some(d => d.kind === 'pirt'));
    expect(permitted.length / food.length).toBeGreaterThan(0.7);
    expect(permitted.length / food.length).toBeLessThan(0.92);
  });

  it('spread their first days over 2021 to 2026', () => {
    const years = new Set(products.map(p => p.createdOn.slice(0, 4)));
    expect([...years].sort()).toEqual(['2021', '2022', '2023', '2024', '2025', '2026']);
  });
});
