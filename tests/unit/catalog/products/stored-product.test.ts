import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNetContent } from '~/catalog/net-content.ts';
import { productForm } from '~/catalog/products/product-form.ts';
import { listingInput, netContentText, storedNetContent } from '~/catalog/products/stored-product.ts';
import { typedProduct } from '~/catalog/products/typed-product.ts';
import { listingSchema, normalizeListing } from '~/catalog/quality/listing.ts';
import { productOf } from './products.ts';

const product = productOf();

describe('net content in the store', () => {
  it.each([
    ['1/4 kg', 250, 'g', '250 g'],
    ['2x100 ml', 200, 'ml', '200 ml'],
    ['1,5 liter', 1500, 'ml', '1.500 ml'],
    ['1 lusin', 12, 'buah', '12 buah'],
    ['2,5 g', 2.5, 'g', '2,50 g'],
  ])('%s is kept as %d %s and shown as %s', (written, amount, unit, shown) => {
    const kept = storedNetContent(parseNetContent(written));
    expect(kept).toEqual({ netContent: amount, netContentUnit: unit });
    expect(netContentText(kept)).toBe(shown);
  });
  it('of nothing is nothing', () => {
    expect(storedNetContent(null)).toEqual({ netContent: null, netContentUnit: null });
    expect(netContentText(storedNetContent(null))).toBe('');
  });
  it('comes back the same however often it is saved', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000_000 }),
        fc.constantFrom('g', 'ml', 'buah', 'mm'),
        (amount, unit) => {
          const kept = { netContent: amount, netContentUnit: unit };
          expect(storedNetContent(parseNetContent(netContentText(kept)))).toEqual(kept);
        },
      ),
    );
  });
});

describe('typedProduct', () => {
  it('gives the form back what it would save again unchanged', () => {
    const again = productForm.parse(typedProduct(product));
    expect(again).toMatchObject({
      title: product.title,
      priceRupiah: 45_000,
      priceIncludesPpn: true,
      brand: null,
      shelfLifeDays: 120,
      documents: product.documents,
    });
    expect(storedNetContent(again.netContent)).toEqual({ netContent: 250, netContentUnit: 'g' });
  });
  it('leaves empty what was never filled in', () => {
    const typed = typedProduct({
      ...product,
      priceRupiah: null,
      netContent: null,
      netContentUnit: null,
      documents: [],
    });
    expect([typed.price, typed.netContent, typed.brand, typed.pirtNumber]).toEqual(['', '', '', '']);
  });
});

describe('listingInput', () => {
  it('is what the check engine takes', () => {
    const listing = normalizeListing(
      listingSchema.parse(listingInput(product, { pkp: false, names: ['Emping Bu Siti'] })),
    );
    expect(listing).toMatchObject({
      priceRupiah: 45_000,
      vendor: { pkp: false, names: ['Emping Bu Siti'], nib: null },
      documents: [{ kind: 'pirt', holder: 'Siti Aminah', brand: 'Bu Siti' }],
      priceText: '45.000',
      priceBeforePpnRupiah: 40_541,
      previousPriceRupiah: 40_000,
      elsewhere: [{ where: 'Tokopedia', priceRupiah: 44_000 }],
      priceSteps: [{ from: 10 }, { from: 50 }],
      variants: [{ name: 'Pedas', priceRupiah: 85_000 }],
      attributes: { bahan: 'biji melinjo' },
      alsoCategory: 'makanan-kemasan',
      origin: 'domestic',
      tkdnPercent: 40.5,
      nonHalal: false,
      shelfLifeDays: 120,
      confirmedOn: '2026-11-21',
    });
    expect(listing.variants[0]?.netContent).toMatchObject({ total: 500 });
    expect(listing.netContent).toMatchObject({ amount: 250, dimension: 'mass' });
  });
});

describe('the day on which a price was last said to hold', () => {
  it.each([
    [null, '2026-03-01', '2026-03-01'],
    ['2026-05-01', '2026-03-01', '2026-05-01'],
    ['2026-05-01', '2026-07-01', '2026-07-01'],
    [null, null, null],
  ])('confirmed %s, written %s: %s', (priceConfirmedOn, priceOn, expected) => {
    expect(listingInput(productOf({ priceConfirmedOn, priceOn }), null).priceConfirmedOn).toBe(expected);
  });
});
