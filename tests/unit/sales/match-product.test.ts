import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkKatalogProducts } from '~/sales/link-katalog-products.ts';
import { indexMerchants } from '~/sales/match-merchant.ts';
import { indexProducts, type Mention } from '~/sales/match-product.ts';
import { merchantKey } from '~/sales/merchant-key.ts';
import { neverSoldRules as rules } from '~/sales/never-sold-rules.ts';
import { titleKey } from '~/sales/title-key.ts';

const vendors = [
  { vendorId: 'v1', name: 'Dapur Bu Contoh' },
  { vendorId: 'v2', name: 'CV Berkah Jaya' },
  { vendorId: 'v3', name: 'PT Berkah Jaya' },
];
const find = indexMerchants(vendors, rules.possibly, rules.surely);
const products = [
  {
    productId: 'p1',
    vendorId: 'v1',
    title: 'Keripik Singkong Balado 200 g',
    externalIds: [{ channel: 'e-katalog', externalId: 'ID-1' }],
  },
  { productId: 'p2', vendorId: 'v1', title: 'Keripik Singkong Balado 500 g', externalIds: [] },
  {
    productId: 'p3',
    vendorId: 'v1',
    title: 'Teh Melati',
    externalIds: [{ channel: 'e-katalog', externalId: 'shared' }],
  },
  {
    productId: 'p4',
    vendorId: 'v1',
    title: 'TEH MELATI',
    externalIds: [{ channel: 'e-katalog', externalId: 'shared' }],
  },
  { productId: 'p5', vendorId: 'v2', title: 'Batik Cap', externalIds: [] },
];
const match = indexProducts(products, find, rules);
const mention = (changes: Partial<Mention> & { title?: string }): Mention => ({
  channel: 'gratis-ongkir',
  merchantKey: 'dapur bu contoh',
  externalId: null,
  title: null,
  titleKey: changes.title ? titleKey(changes.title) : null,
  ...changes,
});

describe('finding the vendor behind a shop name', () => {
  it('is sure of the same name, unsure where two share it or it is spelt otherwise', () => {
    expect(find(merchantKey('dapur bu contoh'))).toEqual([{ vendorId: 'v1', quality: 1 }]);
    expect(find(merchantKey('Berkah Jaya'))).toEqual([
      { vendorId: 'v2', quality: 0.9 },
      { vendorId: 'v3', quality: 0.9 },
    ]);
    const [similar] = find(merchantKey('Dapur Bu Contohh'));
    expect(similar).toMatchObject({ vendorId: 'v1' });
    expect(similar!.quality).toBeGreaterThanOrEqual(rules.possibly);
    expect(similar!.quality).toBeLessThan(rules.surely);
    expect(find('toko lain sekali')).toEqual([]);
    expect(find(null)).toEqual([]);
  });
});

describe('finding the product behind a row', () => {
  it('is certain by the id of the channel, whatever the case and the shop', () => {
    expect(match(mention({ channel: 'e-katalog', externalId: 'id-1', merchantKey: null }))).toEqual([
      { productId: 'p1', quality: 1, reason: 'sale-matched' },
    ]);
    expect(match(mention({ channel: 'mbiz', externalId: 'id-1' }))).toEqual([]);
    expect(
      match(mention({ channel: 'e-katalog', externalId: 'shared' })).map(one => [one.productId, one.reason]),
    ).toEqual([
      ['p3', 'sale-title-shared'],
      ['p4', 'sale-title-shared'],
    ]);
  });

  it('is sure of the same title within the vendor, and of nothing else of that vendor', () => {
    expect(match(mention({ title: 'KERIPIK singkong balado 200gr – promo' }))).toEqual([
      { productId: 'p1', quality: 0.97, reason: 'sale-matched' },
    ]);
  });

  it('is unsure where two products share the title, or two vendors the name', () => {
    expect(match(mention({ title: 'Teh Melati' }))).toEqual([
      { productId: 'p3', quality: 0.9, reason: 'sale-title-shared' },
      { productId: 'p4', quality: 0.9, reason: 'sale-title-shared' },
    ]);
    const [shared] = match(mention({ merchantKey: 'berkah jaya', title: 'Batik Cap' }));
    expect(shared).toMatchObject({ productId: 'p5', reason: 'sale-similar' });
    expect(shared!.quality).toBeLessThan(rules.surely);
  });

  it('takes the most similar title as possible, and another size as another good', () => {
    const [similar] = match(mention({ title: 'Keripik Singkong Baladoo 500 g' }));
    expect(similar).toMatchObject({ productId: 'p2', reason: 'sale-similar' });
    expect(match(mention({ title: 'Keripik Singkong Balado 750 g' })).every(one => one.quality < 0.8)).toBe(
      true,
    );
    expect(match(mention({ title: 'Meja Tulis Jati' }))).toEqual([]);
  });

  it('finds nothing for a shop that is no vendor, nor for a row without title', () => {
    expect(match(mention({ merchantKey: 'xxxx yyyy', title: 'Teh Melati' }))).toEqual([]);
    expect(match(mention({}))).toEqual([]);
  });

  it('is never sure of anything but equal titles and ids', () => {
    const title = fc.string({ unit: fc.constantFrom(...'kerip sngobald 205'), minLength: 1, maxLength: 32 });
    fc.assert(
      fc.property(title, text => {
        const same = products.filter(one => one.vendorId === 'v1' && titleKey(one.title) === titleKey(text));
        for (const found of match(mention({ title: text })))
          if (found.quality >= rules.surely)
            expect(same.map(one => one.productId)).toEqual([found.productId]);
      }),
    );
  });
});

describe('linkKatalogProducts', () => {
  const bare = products.map(product => ({
    ...product,
    externalIds: product.productId === 'p1' ? product.externalIds : [],
  }));
  const listed = (externalId: string, title: string, vendorCode: string | null) => ({
    externalId,
    titleKey: titleKey(title),
    vendorCode,
  });

  it('learns the vendor of a code from known ids, and links its other products by title', () => {
    const links = linkKatalogProducts(
      bare,
      [
        listed('id-1', 'Keripik Singkong Balado 200 g', 'K1'),
        listed('id-2', 'keripik singkong balado 500gr', 'K1'),
      ],
      'e-katalog',
    );
    expect(links).toEqual([{ productId: 'p2', externalId: 'id-2', quality: 0.97 }]);
  });

  it('without a known vendor links only a title that is alone, and unsurely', () => {
    expect(linkKatalogProducts(bare, [listed('id-5', 'Batik Cap', null)], 'e-katalog')).toEqual([
      { productId: 'p5', externalId: 'id-5', quality: 0.8 },
    ]);
    expect(linkKatalogProducts(bare, [listed('id-6', 'Teh Melati', null)], 'e-katalog')).toEqual([]);
    expect(linkKatalogProducts(bare, [listed('id-7', 'Tidak Ada', 'K9')], 'e-katalog')).toEqual([]);
  });
});
