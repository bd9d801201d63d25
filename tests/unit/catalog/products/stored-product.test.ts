import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNetContent } from '~/catalog/net-content.ts';
import { productForm } from '~/catalog/products/product-form.ts';
import {
  listingInput,
  netContentText,
  type StoredProduct,
  storedNetContent,
  typedProduct,
} from '~/catalog/products/stored-product.ts';
import { listingSchema, normalizeListing } from '~/catalog/quality/listing.ts';

const product: StoredProduct = {
  id: 'a',
  vendorId: 'b',
  title: 'Emping Melinjo 250 g',
  description: 'Gurih.',
  category: 'keripik-camilan',
  unit: 'bungkus',
  netContent: 250,
  netContentUnit: 'g',
  priceRupiah: 45_000,
  priceIncludesPpn: true,
  priceOn: '2026-11-21',
  brand: null,
  shelfLifeDays: 120,
  documents: [{ kind: 'pirt', number: '2063325010012-29', expiresOn: '2029-06-30' }],
};

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
    const listing = normalizeListing(listingSchema.parse(listingInput(product, false)));
    expect(listing).toMatchObject({
      priceRupiah: 45_000,
      vendor: { pkp: false },
      documents: [{ kind: 'pirt' }],
    });
    expect(listing.netContent).toMatchObject({ amount: 250, dimension: 'mass' });
  });
});
