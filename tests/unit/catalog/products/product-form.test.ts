import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS } from '~/catalog/products/document-kinds.ts';
import { productForm } from '~/catalog/products/product-form.ts';
import { parseForm } from '~/reference/parse-form.ts';

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
      priceIncludesPpn: false,
      brand: null,
      shelfLifeDays: null,
      documents: [],
    });
  });
  it('reads price, content and shelf life as people write them', () => {
    const read = draft({ price: 'Rp 45.000', netContent: '1/4 kg', shelfLifeDays: '120' });
    expect(read).toMatchObject({ priceRupiah: 45_000, shelfLifeDays: 120 });
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
