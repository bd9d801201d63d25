import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS } from '~/catalog/products/document-kinds.ts';
import { productForm, sectionForms } from '~/catalog/products/product-form.ts';
import { SECTIONS } from '~/catalog/products/sections.ts';
import { typedProduct } from '~/catalog/products/typed-product.ts';
import { parseForm } from '~/reference/parse-form.ts';
import { productOf } from './products.ts';

const least = { title: 'Emping', category: 'keripik-camilan', unit: 'bungkus' };
const draft = (fields: object = {}) => productForm.parse({ ...least, ...fields });
const codes = (fields: object) => {
  const parsed = parseForm(productForm, Object.entries({ ...least, ...fields }));
  return parsed.ok ? [] : parsed.problems.map(problem => `${problem.field}: ${problem.code}`);
};

describe('productForm', () => {
  it('needs title, category and unit alone', () => {
    expect(draft()).toEqual({
      title: 'Emping',
      description: '',
      category: 'keripik-camilan',
      unit: 'bungkus',
      netContent: null,
      priceRupiah: null,
      priceText: null,
      priceIncludesPpn: false,
      ppnRate: null,
      priceBeforePpnRupiah: null,
      elsewhere: [],
      priceSteps: [],
      variants: [],
      brand: null,
      sku: null,
      alsoCategory: null,
      attributes: {},
      origin: null,
      tkdnPercent: null,
      nonHalal: false,
      shelfLifeDays: null,
      documents: [],
    });
  });
  it('reads price, content and shelf life as people write them', () => {
    const read = draft({ price: 'Rp 45.000', netContent: '1/4 kg', shelfLifeDays: '120' });
    expect(read).toMatchObject({ priceRupiah: 45_000, priceText: 'Rp 45.000', shelfLifeDays: 120 });
    expect(read.netContent).toMatchObject({ dimension: 'mass', amount: 250 });
  });
  it('straightens spaces and line ends', () => {
    expect(draft({ title: '  Emping \t asin ' }).title).toBe('Emping asin');
    expect(draft({ description: ' a\r\nb ' }).description).toBe('a\nb');
  });
  it('takes documents with a number, with or without a last day', () => {
    const fields = {
      pirtNumber: '2063325010012-29',
      pirtExpiresOn: '2029-06-30',
      halalNumber: 'ID33110000123456',
    };
    expect(draft(fields).documents).toEqual([
      { kind: 'pirt', number: '2063325010012-29', expiresOn: '2029-06-30' },
      { kind: 'halal', number: 'ID33110000123456' },
    ]);
  });
  it('takes everything that a paper says', () => {
    const fields = {
      halalNumber: 'ID33110000123456',
      halalHolder: 'Siti Aminah',
      halalProduct: 'Emping',
      halalBrand: 'Bu Siti',
      nonHalal: 'yes',
    };
    expect(draft(fields)).toMatchObject({
      nonHalal: true,
      documents: [
        {
          kind: 'halal',
          number: 'ID33110000123456',
          holder: 'Siti Aminah',
          product: 'Emping',
          brand: 'Bu Siti',
        },
      ],
    });
  });
  it('reads rows by their numbers; an empty row is none', () => {
    const read = draft({
      'variant.0.name': 'Pedas',
      'variant.0.netContent': '500 g',
      'variant.0.price': '85.000',
      'variant.1.name': '',
      'variant.2.name': 'Manis',
      'step.0.from': '50',
      'step.0.price': '41.000',
      'step.1.from': '10',
      'step.1.price': '43.000',
      'elsewhere.3.where': 'Tokopedia',
      'elsewhere.3.price': '44.000',
    });
    expect(read.variants).toEqual([
      { name: 'Pedas', netContent: 500, netContentUnit: 'g', priceRupiah: 85_000 },
      { name: 'Manis', netContent: null, netContentUnit: null, priceRupiah: null },
    ]);
    expect(read.priceSteps).toEqual([
      { from: 10, priceRupiah: 43_000 },
      { from: 50, priceRupiah: 41_000 },
    ]);
    expect(read.elsewhere).toEqual([{ where: 'Tokopedia', priceRupiah: 44_000 }]);
  });
  it('reads attributes by their codes, origin, TKDN and the rate of PPN', () => {
    const fields = {
      'attribute.bahan': ' biji  melinjo ',
      origin: 'import',
      tkdnPercent: '40,5 %',
      priceIncludesPpn: 'yes',
      ppnRate: '12',
      priceBeforePpn: '40.000',
      sku: 'EMP-1',
      alsoCategory: 'makanan-kemasan',
    };
    expect(draft(fields)).toMatchObject({
      attributes: { bahan: 'biji melinjo' },
      origin: 'import',
      tkdnPercent: 40.5,
      ppnRate: 12,
      priceBeforePpnRupiah: 40_000,
      sku: 'EMP-1',
      alsoCategory: 'makanan-kemasan',
    });
  });
  it('takes the ordinary rate where PPN is included and none was chosen, and none where it is not', () => {
    expect(draft({ priceIncludesPpn: 'yes', ppnRate: '99' }).ppnRate).toBe(11);
    expect(draft({ ppnRate: '12' }).ppnRate).toBeNull();
  });
  it('drops characters that no table keeps', () => {
    expect(draft({ title: 'Em\u0000ping \ud800 asin' }).title).toBe('Emping asin');
  });
  it('takes PPN for included only when that was said', () => {
    expect(draft({ priceIncludesPpn: 'yes' }).priceIncludesPpn).toBe(true);
    expect(draft({ priceIncludesPpn: 'maybe' }).priceIncludesPpn).toBe(false);
  });
  it.each([
    [{ title: ' ' }, 'title: title-required'],
    [{ title: 'x'.repeat(151) }, 'title: title-too-long'],
    [{ category: '' }, 'category: category-unknown'],
    [{ category: '../x' }, 'category: category-unknown'],
    [{ unit: '' }, 'unit: unit-required'],
    [{ unit: 'x'.repeat(31) }, 'unit: unit-too-long'],
    [{ netContent: 'banyak' }, 'netContent: net-content-unreadable'],
    [{ price: 'mahal' }, 'price: price-unreadable'],
    [{ price: '12,5' }, 'price: price-unreadable'],
    [{ price: '12,500' }, 'price: price-comma'],
    [{ title: new File(['x'], 'x') }, 'title: answer-unreadable'],
    [{ sku: 'x'.repeat(61) }, 'sku: sku-too-long'],
    [{ tkdnPercent: '101' }, 'tkdnPercent: tkdn-unreadable'],
    [{ tkdnPercent: 'tinggi' }, 'tkdnPercent: tkdn-unreadable'],
    [{ alsoCategory: '../x' }, 'alsoCategory: category-unknown'],
    [{ 'attribute.bahan': 'x'.repeat(201) }, 'attribute.bahan: attribute-too-long'],
    [{ 'variant.1.price': '5.000' }, 'variant.1.name: variant-name-required'],
    [{ 'variant.0.name': 'x', 'variant.0.netContent': 'y' }, 'variant.0.netContent: net-content-unreadable'],
    [{ 'variant.0.name': 'x'.repeat(101) }, 'variant.0.name: variant-too-long'],
    [{ 'step.0.from': 'sepuluh', 'step.0.price': '1.000' }, 'step.0.from: step-unreadable'],
    [{ 'step.0.from': '10' }, 'step.0.price: step-incomplete'],
    [{ 'elsewhere.0.where': 'Shopee' }, 'elsewhere.0.price: shop-incomplete'],
    [
      { 'elsewhere.0.where': 'x'.repeat(81), 'elsewhere.0.price': '1.000' },
      'elsewhere.0.where: shop-too-long',
    ],
    [{ halalHolder: 'Siti' }, 'halalNumber: document-number-required'],
    [{ halalNumber: '1', halalHolder: 'x'.repeat(121) }, 'halalHolder: document-name-too-long'],
    [{ price: '0' }, 'price: price-out-of-range'],
    [{ price: '100.000.000.001' }, 'price: price-out-of-range'],
    [{ description: 'x'.repeat(5001) }, 'description: description-too-long'],
    [{ brand: 'x'.repeat(101) }, 'brand: brand-too-long'],
    [{ shelfLifeDays: '0' }, 'shelfLifeDays: shelf-life-unreadable'],
    [{ shelfLifeDays: '9999' }, 'shelfLifeDays: shelf-life-unreadable'],
    [{ shelfLifeDays: '3 bulan' }, 'shelfLifeDays: shelf-life-unreadable'],
    [{ halalNumber: 'x'.repeat(61) }, 'halalNumber: document-number-too-long'],
    [{ halalNumber: '1', halalExpiresOn: '2026-02-30' }, 'halalExpiresOn: document-day-unreadable'],
    [{ sniExpiresOn: '2029-01-01' }, 'sniNumber: document-number-required'],
  ])('refuses %j', (fields, code) => {
    expect(codes(fields)).toEqual([code]);
  });
  it('says everything that is wrong at once', () => {
    expect(codes({ title: '', unit: '', price: 'x' })).toHaveLength(3);
  });
  it('ignores fields that are not its own', () => {
    expect(draft({ vendorId: 'somebody-else', id: '1' })).not.toHaveProperty('vendorId');
  });
  it('never throws on what a browser may send', () => {
    const names = [
      'title',
      'unit',
      'price',
      'netContent',
      'shelfLifeDays',
      ...DOCUMENT_KINDS.map(kind => `${kind}Number`),
    ];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.string({ maxLength: 80 })), fields => {
        expect(() => parseForm(productForm, Object.entries({ ...least, ...fields }))).not.toThrow();
      }),
    );
  });
});

describe('sectionForms', () => {
  it.each(SECTIONS)('%s speaks of nothing that stands on another page', section => {
    const whole = { ...least, price: '1.000', brand: 'X', pirtNumber: '1', 'variant.0.name': 'A' };
    const said = SECTIONS.map(each => [each, Object.keys(sectionForms[each].parse(whole))] as const);
    const own = said.find(([each]) => each === section)![1];
    const others = said.filter(([each]) => each !== section).flatMap(([, names]) => names);
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter(name => name !== 'attributes' && others.includes(name))).toEqual([]);
  });
  it('together say what the whole form says', () => {
    const typed = typedProduct(productOf());
    const together = Object.assign({}, ...SECTIONS.map(section => sectionForms[section].parse(typed)));
    expect(together).toEqual(productForm.parse(typed));
  });
  it('refuse at the field', () => {
    const refused = parseForm(sectionForms.price, Object.entries({ 'step.0.from': '10' }));
    expect(refused).toMatchObject({ problems: [{ code: 'step-incomplete', field: 'step.0.price' }] });
  });
});
